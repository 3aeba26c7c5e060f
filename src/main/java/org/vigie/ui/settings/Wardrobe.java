package org.vigie.ui.settings;

import java.util.Set;
import org.vigie.ui.shell.Fixed;
import org.vigie.ui.shell.Look;

/// The window's look, read and changed. JavaFX thread only.
public interface Wardrobe {
    Look look();

    /// Return what of it is not the wearer's to choose.
    default Set<Fixed> fixed() {
        return Set.of();
    }

    /// Wear and remember another look at once.
    void wear(Look look);
}
