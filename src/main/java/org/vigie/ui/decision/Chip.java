package org.vigie.ui.decision;

import javafx.scene.control.ToggleButton;
import org.vigie.ui.kit.Faces;

/// Something that can be chosen, with the key that chooses it printed on it. It never takes the
/// keyboard: the letters work from everywhere.
final class Chip extends ToggleButton {

    /// @param key the letter, empty for none
    Chip(String words, String key) {
        super(words);
        getStyleClass().add("choice");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        setGraphicTextGap(8);
        if (!key.isEmpty()) {
            setGraphic(Faces.keycap(key));
        }
        setAccessibleText(key.isEmpty() ? words : words + " (" + key + ")");
    }

    @Override
    public void requestFocus() {
        // stays where it is
    }
}
