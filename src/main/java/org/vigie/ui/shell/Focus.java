package org.vigie.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Brings the keyboard into a room.
final class Focus {
    private Focus() {}

    /// Give the keyboard to the first thing in `room` that takes it.
    static void into(Node room) {
        first(room).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Focus::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
