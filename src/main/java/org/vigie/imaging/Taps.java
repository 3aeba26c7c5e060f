package org.vigie.imaging;

import java.util.Arrays;

/// What every new pixel of one axis is made of, in whole numbers, for a picture that lies on a
/// larger ground.
///
/// @param first index in the picture of the first pixel that counts
/// @param start where its weights begin
/// @param weights in 1/2^weightBits
/// @param ground weight of the ground beside the picture
/// @param most longest run of weights
record Taps(int[] first, int[] start, int[] weights, int[] ground, int most) {

    /// @param in length of the ground
    /// @param offset where the picture begins on it
    /// @param length of the picture
    /// @param out length of the whole result
    /// @param from first pixel of the result that is wanted
    /// @param count how many are wanted
    static Taps of(Kernel kernel, int in, int offset, int length, int out, int from, int count) {
        Builder builder = new Builder(kernel, offset, length, count);
        for (int i = 0; i < count; i++) {
            builder.add(i, kernel.span(from + i, in, out));
        }
        return builder.taps();
    }

    /// Return how many pixels of the picture one new pixel is made of.
    int count(int index) {
        return start[index + 1] - start[index];
    }

    private static final class Builder {
        private final Kernel kernel;
        private final int offset;
        private final int length;
        private final int[] first;
        private final int[] start;
        private final int[] ground;
        private int[] weights = new int[64];
        private int most = 1;

        Builder(Kernel kernel, int offset, int length, int count) {
            this.kernel = kernel;
            this.offset = offset;
            this.length = length;
            first = new int[count];
            start = new int[count + 1];
            ground = new int[count];
        }

        void add(int index, Span span) {
            int begin = Math.clamp(span.first() - offset, 0, length);
            int end = Math.clamp(span.first() + span.weights().length - offset, begin, length);
            int at = start[index];
            if (weights.length < at + end - begin) {
                weights = Arrays.copyOf(weights, Math.max(2 * weights.length, at + end));
            }
            double sum = 0;
            for (int i = 0; i < span.weights().length; i++) {
                int weight = whole(span.weights()[i], sum);
                sum += span.weights()[i];
                int place = span.first() + i - offset;
                if (place >= begin && place < end) {
                    weights[at++] = weight;
                } else {
                    ground[index] += weight;
                }
            }
            first[index] = begin;
            start[index + 1] = at;
            most = Math.max(most, end - begin);
        }

        /// Round half away from zero, as Pillow does. Shares of an area are rounded so that their
        /// sum stays exact, however many there are.
        private int whole(double weight, double before) {
            double one = 1 << kernel.weightBits;
            if (kernel == Kernel.AREA) {
                return (int) (Math.round((before + weight) * one) - Math.round(before * one));
            }
            return (int) (weight * one + Math.copySign(0.5, weight));
        }

        Taps taps() {
            return new Taps(first, start, weights, ground, most);
        }
    }
}
