package org.vigie.ui.kit;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/// Calls something on the JavaFX thread again and again, first after one interval.
public final class Ticker implements AutoCloseable {
    private final Timeline timeline;

    public Ticker(Duration interval, Runnable beat) {
        timeline =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.millis(interval.toMillis()),
                                event -> beat.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    @Override
    public void close() {
        timeline.stop();
    }
}
