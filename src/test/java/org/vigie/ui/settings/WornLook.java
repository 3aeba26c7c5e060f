package org.vigie.ui.settings;

import java.util.EnumSet;
import java.util.Set;
import org.vigie.ui.shell.Fixed;
import org.vigie.ui.shell.Look;

/// A look that only remembers what was worn last.
final class WornLook implements Wardrobe {
    private final Set<Fixed> fixed = EnumSet.noneOf(Fixed.class);
    private Look look;

    WornLook(Look look) {
        this.look = look;
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public Set<Fixed> fixed() {
        return fixed;
    }

    @Override
    public void wear(Look next) {
        look = next;
    }
}
