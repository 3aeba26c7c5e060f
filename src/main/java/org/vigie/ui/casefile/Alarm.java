package org.vigie.ui.casefile;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// Rings once, later, on the JavaFX thread.
@FunctionalInterface
interface Alarm {

    /// Ring after `delay`; run the answer to call it off.
    Runnable after(Duration delay, Runnable ring);

    /// The alarm of the program, driven by the screen's own pulse: what it ends is only ever
    /// visible by a pulse.
    static Runnable byPulse(Duration delay, Runnable ring) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
        pause.setOnFinished(event -> ring.run());
        pause.play();
        return pause::stop;
    }
}
