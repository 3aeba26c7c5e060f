package org.vigie.inference.reading;

/// A box a detector proposes, in pixels of the input.
///
/// @param label index
/// @param score 0–1
/// @param points x and y of each keypoint in turn
record Candidate(
        int label, double score, double x1, double y1, double x2, double y2, double[] points) {

    static final double[] NO_POINTS = {};

    /// Return the intersection of two boxes over their union, 0–1.
    double overlap(Candidate other) {
        double across = Math.min(x2, other.x2) - Math.max(x1, other.x1);
        double down = Math.min(y2, other.y2) - Math.max(y1, other.y1);
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double both = across * down;
        return both / (area() + other.area() - both);
    }

    double area() {
        return (x2 - x1) * (y2 - y1);
    }
}
