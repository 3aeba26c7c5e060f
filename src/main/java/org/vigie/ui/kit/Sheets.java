package org.vigie.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Where any room may open a sheet over the window: the window that is up hosts it. One sheet is
/// open at a time; Esc or a click beside it closes it, and the keyboard goes back to where it was.
/// Used on the JavaFX thread only.
public final class Sheets {
    private Host host = Host.NOBODY;

    /// How much of the window a sheet takes from what is under it.
    public enum Place {
        /// Over a dimmed window, for lists.
        OVER,
        /// Low in a window that stays in sight, for a few words about the case.
        LOW
    }

    /// Who shows sheets.
    public interface Host {
        /// Without a window nothing opens.
        Host NOBODY =
                new Host() {
                    @Override
                    public void open(Region sheet, Node focus, Place place) {}

                    @Override
                    public void close() {}
                };

        /// Show a sheet and give `focus` the keyboard.
        void open(Region sheet, Node focus, Place place);

        /// Close whatever is open.
        void close();
    }

    /// Let `next` show sheets from now on.
    public void hostedBy(Host next) {
        host = next;
    }

    public void open(Region sheet, Node focus, Place place) {
        host.open(sheet, focus, place);
    }

    public void close() {
        host.close();
    }
}
