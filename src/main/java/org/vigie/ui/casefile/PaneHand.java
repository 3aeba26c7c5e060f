package org.vigie.ui.casefile;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Medium;

/// What the pointer does on a picture: it aims the spotlight, enlarges with Ctrl and the wheel, and
/// moves an enlarged picture. It never uncovers anything: that takes a key or a button held.
final class PaneHand {
    private final PaneViewModel pane;
    private final RevealViewModel reveal;
    private final VeiledPane picture;
    private @Nullable MouseEvent from;
    private @Nullable Spot over;

    PaneHand(PaneViewModel pane, RevealViewModel reveal, VeiledPane picture) {
        this.pane = pane;
        this.reveal = reveal;
        this.picture = picture;
    }

    /// Follow the pointer.
    ///
    /// @param whole the pane with its ladder: a pointer held there may be led over the picture
    void follow(Node whole) {
        whole.addEventFilter(MouseEvent.MOUSE_EXITED, event -> over = null);
        whole.addEventFilter(MouseEvent.MOUSE_MOVED, this::aim);
        whole.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::aim);
        picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        picture.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> from = null);
        picture.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void aim(MouseEvent event) {
        over = picture.spot(event.getSceneX(), event.getSceneY());
        Medium medium = pane.state().medium();
        if (medium != null && reveal.lookProperty().get().isOf(medium)) {
            aim();
        }
    }

    /// Aim the spotlight where the pointer is, if it is on the picture.
    void aim() {
        if (over != null) {
            reveal.aim(over);
        }
    }

    private void pressed(MouseEvent event) {
        from = event.getButton() == MouseButton.PRIMARY ? event : null;
    }

    private void dragged(MouseEvent event) {
        MouseEvent before = from;
        if (before == null || pane.crop().isWhole() || picture.frame().getWidth() <= 0) {
            return;
        }
        pane.pan(
                (before.getSceneX() - event.getSceneX()) / picture.frame().getWidth(),
                (before.getSceneY() - event.getSceneY()) / picture.frame().getHeight());
        from = event;
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            Spot at = picture.spot(event.getSceneX(), event.getSceneY());
            pane.zoom(event.getDeltaY() > 0 ? 1 : -1, at);
            event.consume();
        }
    }
}
