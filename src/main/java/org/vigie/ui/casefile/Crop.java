package org.vigie.ui.casefile;

/// The part of a picture that fills its frame. It has the picture's shape, so that the frame stays
/// where it is when the picture is enlarged.
///
/// @param zoom how many times each edge is enlarged, one of the steps from 1 to 8
/// @param x of its middle in parts of the picture, 0–1
/// @param y of its middle in parts of the picture, 0–1
record Crop(double zoom, double x, double y) {
    /// All of it.
    static final Crop WHOLE = new Crop(1, 0.5, 0.5);

    private static final double[] STEPS = {1, 1.5, 2, 3, 4, 6, 8};

    Crop {
        double half = 0.5 / zoom;
        x = Math.clamp(x, half, 1 - half);
        y = Math.clamp(y, half, 1 - half);
    }

    boolean isWhole() {
        return zoom == 1;
    }

    /// Return the length of its edges in parts of the picture's.
    double edge() {
        return 1 / zoom;
    }

    double left() {
        return x - edge() / 2;
    }

    double top() {
        return y - edge() / 2;
    }

    /// Return it `steps` larger or, where negative, smaller.
    ///
    /// @param at the place in the picture that stays where it is in the frame
    Crop zoomed(int steps, Spot at) {
        int now = 0;
        while (now < STEPS.length - 1 && STEPS[now] < zoom) {
            now++;
        }
        double next = STEPS[Math.clamp((long) now + steps, 0, STEPS.length - 1)];
        double shrink = zoom / next;
        return new Crop(next, at.x() + (x - at.x()) * shrink, at.y() + (y - at.y()) * shrink);
    }

    /// Return it moved by parts of its own edges.
    Crop moved(double across, double down) {
        return new Crop(zoom, x + across * edge(), y + down * edge());
    }

    /// Return it moved as little as shows `spot`.
    Crop including(Spot spot) {
        double half = edge() / 2;
        return new Crop(
                zoom,
                Math.clamp(x, spot.x() - half, spot.x() + half),
                Math.clamp(y, spot.y() - half, spot.y() + half));
    }

    /// Return the place in the picture at a place in the frame, both in parts of their edges.
    Spot spot(double across, double down) {
        return new Spot(left() + across * edge(), top() + down * edge());
    }

    Spot middle() {
        return new Spot(x, y);
    }
}
