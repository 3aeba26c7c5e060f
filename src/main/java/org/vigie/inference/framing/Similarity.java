package org.vigie.inference.framing;

import java.util.List;

/// Turning, scaling and moving: (x, y) goes to (a·x - b·y + left, b·x + a·y + top).
record Similarity(double a, double b, double left, double top) {

    /// Return the one that takes some places nearest to others, by the sum of squared distances
    /// (Umeyama, 1991, in two dimensions and without mirroring).
    ///
    /// @throws IllegalArgumentException when the places to be taken all lie in one
    static Similarity between(List<List<Double>> from, List<List<Double>> to) {
        double fromX = mean(from, 0);
        double fromY = mean(from, 1);
        double toX = mean(to, 0);
        double toY = mean(to, 1);
        double along = 0;
        double aside = 0;
        double size = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).get(0) - fromX;
            double y = from.get(i).get(1) - fromY;
            double u = to.get(i).get(0) - toX;
            double v = to.get(i).get(1) - toY;
            along += x * u + y * v;
            aside += x * v - y * u;
            size += x * x + y * y;
            spread += u * u + v * v;
        }
        double a = along / size;
        double b = aside / size;
        if (!(size > 0) || !(spread > 0)) {
            throw new IllegalArgumentException("points in one place have no direction");
        }
        return new Similarity(a, b, toX - a * fromX + b * fromY, toY - b * fromX - a * fromY);
    }

    double x(double x, double y) {
        return a * x - b * y + left;
    }

    double y(double x, double y) {
        return b * x + a * y + top;
    }

    /// Return how much longer everything becomes.
    double scale() {
        return Math.hypot(a, b);
    }

    private static double mean(List<List<Double>> places, int axis) {
        return places.stream().mapToDouble(place -> place.get(axis)).average().orElseThrow();
    }
}
