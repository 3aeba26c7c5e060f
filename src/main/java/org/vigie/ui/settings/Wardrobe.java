package org.vigie.ui.settings;

import org.vigie.ui.shell.Look;

/// The window's look, read and changed. JavaFX thread only.
public interface Wardrobe {
    Look look();

    /// Wear and remember another look at once.
    void wear(Look look);
}
