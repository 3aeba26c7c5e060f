package org.vigie.imaging;

/// Two rows of a picture, resized across at once: each `long` holds two channels, so that one
/// multiplication does the work of two. Exact: the lower half of a sum is read as a signed number,
/// and what it borrowed from the upper half is given back.
final class RowPair {
    private final Canvas canvas;
    private final Kernel kernel;
    private final Taps taps;
    private final long[] packed;
    private final int from;
    private final int to;

    /// @param taps of the horizontal axis
    RowPair(Canvas canvas, Kernel kernel, Taps taps) {
        this.canvas = canvas;
        this.kernel = kernel;
        this.taps = taps;
        from = taps.first()[0];
        int last = taps.first().length - 1;
        to = Math.max(from, taps.first()[last] + taps.count(last));
        packed = new long[3 * (to - from)];
    }

    /// Resize two rows across; the lower one may be the upper one again.
    ///
    /// @param upper row of the picture
    /// @param lower row of the picture
    void across(int upper, int lower, int[] upperOut, int[] lowerOut) {
        int stride = canvas.picture().width() * 3;
        pack(upper * stride + from * 3, lower * stride + from * 3);
        int shift = kernel.weightBits - kernel.keptBits;
        int half = shift == 0 ? 0 : 1 << (shift - 1);
        long halves = both(half, half);
        Backdrop ground = canvas.ground();
        long rg = both(ground.red(), ground.green());
        long br = both(ground.blue(), ground.red());
        long gb = both(ground.green(), ground.blue());
        int[] weights = taps.weights();
        for (int x = 0; x < taps.first().length; x++) {
            long weight = taps.ground()[x];
            long first = halves + weight * rg;
            long second = halves + weight * br;
            long third = halves + weight * gb;
            int at = 3 * (taps.first()[x] - from);
            for (int i = taps.start()[x]; i < taps.start()[x + 1]; i++, at += 3) {
                weight = weights[i];
                first += weight * packed[at];
                second += weight * packed[at + 1];
                third += weight * packed[at + 2];
            }
            upperOut[3 * x] = low(first) >> shift;
            upperOut[3 * x + 1] = high(first) >> shift;
            upperOut[3 * x + 2] = low(second) >> shift;
            lowerOut[3 * x] = high(second) >> shift;
            lowerOut[3 * x + 1] = low(third) >> shift;
            lowerOut[3 * x + 2] = high(third) >> shift;
        }
    }

    private void pack(int upper, int lower) {
        byte[] in = canvas.picture().rgb();
        for (int i = 0; i < packed.length; i += 3) {
            packed[i] = both(in[upper + i] & 0xff, in[upper + i + 1] & 0xff);
            packed[i + 1] = both(in[upper + i + 2] & 0xff, in[lower + i] & 0xff);
            packed[i + 2] = both(in[lower + i + 1] & 0xff, in[lower + i + 2] & 0xff);
        }
    }

    private static long both(int low, int high) {
        return low + ((long) high << 32);
    }

    private static int low(long sum) {
        return (int) sum;
    }

    private static int high(long sum) {
        return (int) ((sum - (int) sum) >> 32);
    }
}
