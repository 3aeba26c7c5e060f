package org.vigie.ui.casefile;

/// A place in a picture, in parts of its edges: 0–1 from the left and from the top.
record Spot(double x, double y) {

    Spot {
        x = Math.clamp(x, 0, 1);
        y = Math.clamp(y, 0, 1);
    }

    Spot moved(double across, double down) {
        return new Spot(x + across, y + down);
    }
}
