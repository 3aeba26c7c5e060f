package org.vigie.app;

import java.util.List;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.shell.Placement;
import org.vigie.ui.shell.ShellView;

/// Puts the window where it last stood, and follows where it goes. JavaFX thread only, but for
/// [#last].
final class StagePlace {
    private final Stage stage;
    private volatile Placement last = Placement.NONE;
    private Subscription following = Subscription.EMPTY;

    StagePlace(Stage stage) {
        this.stage = stage;
    }

    /// Put the window where it was kept, if that lies on a screen, else amid the first one.
    void restore(Placement kept) {
        Placement place =
                kept.on(
                                Screen.getScreens().stream().map(Screen::getVisualBounds).toList(),
                                ShellView.LEAST_WIDTH,
                                ShellView.LEAST_HEIGHT)
                        .orElseGet(StagePlace::usual);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        last = place;
    }

    /// Follow the window from now on.
    void follow() {
        following.unsubscribe();
        following =
                Subscription.combine(
                        List.of(
                                        stage.xProperty(),
                                        stage.yProperty(),
                                        stage.widthProperty(),
                                        stage.heightProperty(),
                                        stage.maximizedProperty())
                                .stream()
                                .map(property -> property.subscribe(() -> Fx.later(this::note)))
                                .toArray(Subscription[]::new));
    }

    /// Return where the window stood last.
    Placement last() {
        return last;
    }

    void stop() {
        following.unsubscribe();
    }

    /// Noted a moment later: a window that is being maximised changes its size before it says why.
    private void note() {
        if (stage.isIconified() || stage.isFullScreen() || !stage.isShowing()) {
            return;
        }
        Placement before = last;
        last =
                stage.isMaximized()
                        ? new Placement(
                                before.x(), before.y(), before.width(), before.height(), true)
                        : new Placement(
                                stage.getX(),
                                stage.getY(),
                                stage.getWidth(),
                                stage.getHeight(),
                                false);
    }

    private static Placement usual() {
        return Placement.amid(
                Screen.getPrimary().getVisualBounds(), ShellView.WIDTH, ShellView.HEIGHT);
    }
}
