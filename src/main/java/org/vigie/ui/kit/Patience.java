package org.vigie.ui.kit;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Tells when something on its way keeps people waiting. JavaFX thread only.
public final class Patience {
    /// What comes within this is not noticed as a wait (Nielsen, Usability Engineering, 1993).
    private static final Duration UNNOTICED = Duration.millis(100);

    private final PauseTransition pause = new PauseTransition(UNNOTICED);

    /// @param worn told when the wait is noticed
    public Patience(Runnable worn) {
        pause.setOnFinished(event -> worn.run());
    }

    /// The wait begins, or is over.
    public void wear(boolean waiting) {
        if (waiting) {
            pause.playFromStart();
        } else {
            pause.stop();
        }
    }
}
