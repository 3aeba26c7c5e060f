package org.vigie.imaging;

import java.util.function.DoubleUnaryOperator;

/// The pixels of one line that one new pixel is made of, and how much each counts.
///
/// @param first index of the first
/// @param weights their sum is 1
record Span(int first, double[] weights) {

    /// Every pixel by the share of it that lies between two places.
    static Span covered(double from, double to) {
        int first = (int) from;
        int last = Math.max(first, (int) Math.ceil(to) - 1);
        double[] weights = new double[last - first + 1];
        for (int i = 0; i < weights.length; i++) {
            double share = Math.min(first + i + 1.0, to) - Math.max(first + i, from);
            weights[i] = share / (to - from);
        }
        return new Span(first, weights);
    }

    /// Sample a curve at the pixels around a place; pixels beyond the edge are the edge's own.
    static Span held(double place, int in, int reach, DoubleUnaryOperator curve) {
        int base = (int) Math.floor(place) - reach + 1;
        int first = Math.clamp(base, 0, in - 1);
        int last = Math.clamp(base + 2L * reach - 1, 0, in - 1);
        double[] weights = new double[last - first + 1];
        for (int i = base; i < base + 2 * reach; i++) {
            weights[Math.clamp(i, first, last) - first] += curve.applyAsDouble(i - place);
        }
        return new Span(first, weights);
    }

    /// Sample a curve, stretched, at the pixels it covers; what it covers beyond the edge does not
    /// count.
    static Span within(
            double centre, double stretch, int in, int reach, DoubleUnaryOperator curve) {
        double support = reach * stretch;
        int first = Math.max(0, (int) (centre - support + 0.5));
        int end = Math.min(in, (int) (centre + support + 0.5));
        double[] weights = new double[end - first];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = curve.applyAsDouble((first + i - centre + 0.5) / stretch);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Span(first, weights);
    }
}
