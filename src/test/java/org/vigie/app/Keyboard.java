package org.vigie.app;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.testfx.util.WaitForAsyncUtils;

/// A keyboard that types as fast as the screen takes it: every key goes the way of a real one, and
/// nothing is waited for in between.
final class Keyboard {
    private final Robot robot = WaitForAsyncUtils.waitForAsyncFx(60_000, Robot::new);

    /// Press keys together and let them go.
    void push(KeyCode... keys) {
        onScreen(() -> {
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
        });
    }

    /// Press keys and keep them down.
    void press(KeyCode... keys) {
        onScreen(() -> List.of(keys).forEach(robot::keyPress));
    }

    void release(KeyCode... keys) {
        onScreen(() -> List.of(keys).forEach(robot::keyRelease));
    }

    private static void onScreen(Runnable strokes) {
        if (Platform.isFxApplicationThread()) {
            strokes.run();
        } else {
            WaitForAsyncUtils.waitForAsyncFx(60_000, strokes);
        }
    }
}
