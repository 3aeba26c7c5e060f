package org.vigie.imaging;

import java.util.Arrays;

/// A rectangle laid over a picture, in fractions of its width and height. It may reach beyond the
/// edges, where the outermost pixels are repeated; a left edge right of the right one turns what is
/// seen over, as a mirror does.
public record Section(double left, double top, double right, double bottom) {
    /// The whole picture as it is.
    public static final Section WHOLE = new Section(0, 0, 1, 1);

    /// Return what lies under the rectangle at another size: every new pixel is the mean of the
    /// area it covers, and mixes its neighbours where it covers less than a pixel. Deterministic.
    public Picture of(Picture p, int width, int height) {
        Taps across = Taps.of(left, right, p.width(), width);
        Taps down = Taps.of(top, bottom, p.height(), height);
        float[] rows = new float[width * 3 * p.height()];
        for (int y = down.first(); y < down.last(); y++) {
            across.row(p.rgb(), y * p.width() * 3, rows, y * width * 3);
        }
        byte[] out = new byte[width * 3 * height];
        float[] sums = new float[width * 3];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 0);
            down.column(rows, sums, y);
            for (int i = 0; i < sums.length; i++) {
                out[y * sums.length + i] = (byte) Math.clamp((int) (sums[i] + 0.5f), 0, 255);
            }
        }
        return new Picture(width, height, out, p.format());
    }

    /// Which old pixels make a new one, and by how much.
    ///
    /// @param from first old pixel of each new one
    /// @param weights of the old pixels from there on; they add up to 1
    private record Taps(int[] from, float[][] weights) {

        static Taps of(double begin, double end, int old, int count) {
            int[] from = new int[count];
            float[][] weights = new float[count][];
            double step = (end - begin) * old / count;
            double half = Math.max(1, Math.abs(step)) / 2;
            for (int i = 0; i < count; i++) {
                double middle = begin * old + (i + 0.5) * step;
                double low = Math.clamp(middle - half, -0.5, old - 0.5);
                double high = Math.clamp(middle + half, low, old + 0.5);
                from[i] = Math.clamp((int) Math.floor(low), 0, old - 1);
                int to = Math.clamp((int) Math.ceil(high), from[i] + 1, Math.max(old, 1));
                weights[i] = shares(low, high, from[i], to);
            }
            return new Taps(from, weights);
        }

        private static float[] shares(double low, double high, int from, int to) {
            float[] weights = new float[to - from];
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                // The first and the last pixel also stand for whatever lies beyond them.
                double start = i == 0 ? low : from + i;
                double stop = i == weights.length - 1 ? high : from + i + 1;
                weights[i] = (float) Math.max(0, stop - start);
                sum += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = sum > 0 ? weights[i] / sum : 1f / weights.length;
            }
            return weights;
        }

        int first() {
            return Arrays.stream(from).min().orElse(0);
        }

        int last() {
            int last = 0;
            for (int i = 0; i < from.length; i++) {
                last = Math.max(last, from[i] + weights[i].length);
            }
            return last;
        }

        void row(byte[] in, int at, float[] out, int to) {
            for (int i = 0; i < from.length; i++) {
                float r = 0;
                float g = 0;
                float b = 0;
                int old = at + from[i] * 3;
                for (float weight : weights[i]) {
                    r += weight * (in[old] & 0xff);
                    g += weight * (in[old + 1] & 0xff);
                    b += weight * (in[old + 2] & 0xff);
                    old += 3;
                }
                out[to + i * 3] = r;
                out[to + i * 3 + 1] = g;
                out[to + i * 3 + 2] = b;
            }
        }

        void column(float[] rows, float[] sums, int y) {
            int at = from[y] * sums.length;
            for (float weight : weights[y]) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weight * rows[at + i];
                }
                at += sums.length;
            }
        }
    }
}
