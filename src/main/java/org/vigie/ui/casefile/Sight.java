package org.vigie.ui.casefile;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Rendition;

/// What of the picture that is held up is in sight, and what has been: the spotlight, where it is
/// aimed, the zoom.
final class Sight {
    private final ReadOnlyBooleanWrapper spotlight = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Aperture> aperture =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Uncovered uncovered;
    private @Nullable Spot aim;

    /// Whether only a disc of what is held is shown.
    ReadOnlyBooleanProperty spotlightProperty() {
        return spotlight.getReadOnlyProperty();
    }

    /// What is in sight now, null while nothing is held up.
    ReadOnlyObjectProperty<@Nullable Aperture> apertureProperty() {
        return aperture.getReadOnlyProperty();
    }

    void toggle() {
        spotlight.set(!spotlight.get());
        Aperture now = aperture.get();
        if (now != null) {
            uncover(through(now.crop()));
        }
    }

    /// Remember where the hand points; while something is held up under the spotlight, show that.
    void aim(@Nullable Spot spot) {
        aim = spot;
        Aperture now = aperture.get();
        if (now != null && spotlight.get() && spot != null) {
            uncover(through(now.crop()));
        }
    }

    /// Return where the spotlight is, or would be.
    Spot aimed(Crop crop) {
        Spot at = aim;
        return at == null ? crop.middle() : at;
    }

    void begin(Rendition rendition, Crop crop) {
        uncovered = new Uncovered(rendition.width(), rendition.height());
        uncover(through(crop));
    }

    void turn(Crop crop) {
        if (aperture.get() != null) {
            uncover(through(crop));
        }
    }

    /// Return the share of the picture that was in sight since [#begin], 0–1000.
    int end() {
        Uncovered seen = uncovered;
        uncovered = null;
        aperture.set(null);
        return seen == null ? 0 : seen.permille();
    }

    private Aperture through(Crop crop) {
        return new Aperture(crop, spotlight.get() ? aimed(crop) : null);
    }

    private void uncover(Aperture next) {
        if (uncovered != null) {
            uncovered.note(next);
            aperture.set(next);
        }
    }
}
