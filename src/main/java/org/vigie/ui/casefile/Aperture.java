package org.vigie.ui.casefile;

import org.jspecify.annotations.Nullable;

/// What of a picture is uncovered while it is held up: the part that fills the frame, or of that
/// part only a disc.
///
/// @param spot the middle of the disc, null without spotlight
record Aperture(Crop crop, @Nullable Spot spot) {
    /// The disc's radius in parts of the shorter edge of what fills the frame. A disc of that size
    /// shows a fourteenth of a square frame: a face or a hand, not a body.
    private static final double RADIUS = 0.15;

    static final Aperture WHOLE = new Aperture(Crop.WHOLE, null);

    /// Return the disc's radius in the picture's pixels.
    double radius(int width, int height) {
        return RADIUS * Math.min(width, height) * crop.edge();
    }
}
