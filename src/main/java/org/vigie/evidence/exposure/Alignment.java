package org.vigie.evidence.exposure;

import org.vigie.imaging.Section;

/// Where each point of the output lies in the source, both in fractions of width and height: `u ↦
/// across·u + left`, `v ↦ down·v + top`. A negative `across` mirrors.
record Alignment(double across, double left, double down, double top) {
    /// The output shows exactly what the source shows.
    static final Alignment SAME = new Alignment(1, 0, 1, 0);

    /// The output shows the source in a mirror.
    static final Alignment MIRROR = new Alignment(-1, 1, 1, 0);

    boolean mirrored() {
        return across < 0;
    }

    double u(double outputU) {
        return across * outputU + left;
    }

    double v(double outputV) {
        return down * outputV + top;
    }

    /// Return the rectangle of the source that the output shows.
    Section section() {
        return new Section(left, top, across + left, down + top);
    }

    /// Return the share of the source's width that the output leaves out.
    double lostAcross() {
        return 1 - overlap(Math.min(left, across + left), Math.max(left, across + left));
    }

    /// Return the share of the source's height that the output leaves out.
    double lostDown() {
        return 1 - overlap(top, down + top);
    }

    /// Return the part of the output that the source covers.
    Section covered() {
        double one = -left / across;
        double two = (1 - left) / across;
        return new Section(
                Math.clamp(Math.min(one, two), 0, 1),
                Math.clamp(-top / down, 0, 1),
                Math.clamp(Math.max(one, two), 0, 1),
                Math.clamp((1 - top) / down, 0, 1));
    }

    private static double overlap(double low, double high) {
        return Math.max(0, Math.min(1, high) - Math.max(0, low));
    }
}
