package org.vigie.ui.casefile;

import java.util.BitSet;

/// How much of a picture was uncovered in the course of one look: the union of all that was in
/// sight at any moment, counted in cells.
final class Uncovered {
    private static final int CELLS = 250;

    private final int width;
    private final int height;
    private final BitSet seen = new BitSet(CELLS * CELLS);

    /// @param width of the picture in pixels
    Uncovered(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Note what is in sight now.
    void note(Aperture aperture) {
        Crop crop = aperture.crop();
        Spot spot = aperture.spot();
        int left = cell(crop.left());
        int top = cell(crop.top());
        int right = last(crop.left() + crop.edge());
        int bottom = last(crop.top() + crop.edge());
        for (int row = top; row <= bottom; row++) {
            if (spot == null) {
                seen.set(row * CELLS + left, row * CELLS + right + 1);
            } else {
                disc(aperture, spot, row, left, right);
            }
        }
    }

    /// A cell counts as seen when the disc reaches the point of it nearest to its middle.
    private void disc(Aperture aperture, Spot spot, int row, int left, int right) {
        double radius = aperture.radius(width, height);
        double down = distance(spot.y(), row) * height;
        if (down > radius) {
            return;
        }
        double reach = Math.sqrt(radius * radius - down * down) / width;
        int from = Math.max(left, cell(spot.x() - reach));
        int to = Math.min(right, cell(spot.x() + reach));
        if (from <= to) {
            seen.set(row * CELLS + from, row * CELLS + to + 1);
        }
    }

    private static double distance(double place, int cell) {
        double from = (double) cell / CELLS;
        double to = (double) (cell + 1) / CELLS;
        return Math.max(0, Math.max(from - place, place - to));
    }

    private static int cell(double place) {
        return Math.clamp((long) Math.floor(place * CELLS), 0, CELLS - 1);
    }

    private static int last(double place) {
        return Math.clamp((long) Math.ceil(place * CELLS - 1e-9) - 1, 0, CELLS - 1);
    }

    /// Return the share of the picture that was seen, rounded up: 0–1000.
    int permille() {
        int all = CELLS * CELLS;
        return (int) ((seen.cardinality() * 1_000L + all - 1) / all);
    }
}
