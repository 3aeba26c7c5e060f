package org.vigie.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;

/// Walks a scene graph and says of every picture in it how it could leave the screen: dragged,
/// copied, saved or spoken.
public final class PictureWalk {
    private final List<String> waysOut = new ArrayList<>();
    private int pictures;

    private PictureWalk() {}

    /// Walk everything under `root`, on the JavaFX thread.
    public static PictureWalk of(Node root) {
        PictureWalk walk = new PictureWalk();
        walk.visit(root, List.of());
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasImage() || clipboard.hasFiles()) {
            walk.waysOut.add("the clipboard holds a picture");
        }
        return walk;
    }

    /// Return what lets a picture out, empty when nothing does.
    public List<String> waysOut() {
        return waysOut;
    }

    /// Return how many pictures are in the scene graph at all, painted or not.
    public int pictures() {
        return pictures;
    }

    private void visit(Node node, List<Node> above) {
        List<Node> path = new ArrayList<>(above);
        path.add(node);
        boolean pane = node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW;
        boolean picture = node instanceof ImageView view && view.getImage() != null;
        if (picture || pane) {
            pictures += node instanceof ImageView ? 1 : 0;
            path.forEach(this::check);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, path));
        }
    }

    private void check(Node node) {
        String name = node.getClass().getSimpleName() + node.getStyleClass();
        // A scroll pane's own viewport pans by it and gives nothing away.
        boolean pans = node.getStyleClass().contains("viewport");
        if (node.getOnDragDetected() != null && !pans) {
            waysOut.add(name + " can be dragged");
        }
        if (node instanceof Control control && control.getContextMenu() != null) {
            waysOut.add(name + " has a menu");
        }
        if (node instanceof ImageView && node.getAccessibleText() != null) {
            waysOut.add(name + " is spoken");
        }
    }
}
