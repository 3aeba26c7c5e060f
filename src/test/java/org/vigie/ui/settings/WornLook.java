package org.vigie.ui.settings;

import org.vigie.ui.shell.Look;

/// A look that only remembers what was worn last.
final class WornLook implements Wardrobe {
    private Look look;

    WornLook(Look look) {
        this.look = look;
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public void wear(Look next) {
        look = next;
    }
}
