package org.vigie.ui.gallery;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// A state in which a part is shown without anybody touching it.
enum Shape {
    PLAIN,
    /// As when the keyboard has reached it.
    FOCUS,
    /// As when it is chosen, or says yes.
    CHOSEN,
    DISABLED;

    /// Put `part` into this state.
    <N extends Node> N on(N part) {
        switch (this) {
            case PLAIN -> {}
            case FOCUS -> {
                state(part, "focused");
                state(part, "focus-visible");
                state(part, "focus-within");
            }
            case CHOSEN -> state(part, "selected");
            case DISABLED -> part.setDisable(true);
        }
        return part;
    }

    private static void state(Node part, String name) {
        part.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), true);
    }
}
