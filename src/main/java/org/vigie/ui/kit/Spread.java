package org.vigie.ui.kit;

/// Spreads a few cells over many pixels by a uniform cubic B-spline, which is smooth and cannot
/// overshoot: no pixel is brighter or darker than the cells around it.
public final class Spread {
    private Spread() {}

    /// Return `width` × `height` pixels, row-major.
    ///
    /// @param cells `columns` × `rows` cells, row-major, `channels` bytes a cell
    public static byte[] over(
            byte[] cells, int columns, int rows, int channels, int width, int height) {
        float[] wide = across(cells, columns, rows, channels, width);
        return down(wide, width * channels, rows, height);
    }

    private static float[] across(byte[] cells, int columns, int rows, int channels, int width) {
        float[] wide = new float[width * rows * channels];
        for (int x = 0; x < width; x++) {
            Taps taps = Taps.at(x, width, columns);
            for (int y = 0; y < rows; y++) {
                int from = y * columns;
                for (int c = 0; c < channels; c++) {
                    wide[(y * width + x) * channels + c] =
                            taps.a() * (cells[(from + taps.cell(0)) * channels + c] & 0xff)
                                    + taps.b()
                                            * (cells[(from + taps.cell(1)) * channels + c] & 0xff)
                                    + taps.c()
                                            * (cells[(from + taps.cell(2)) * channels + c] & 0xff)
                                    + taps.d()
                                            * (cells[(from + taps.cell(3)) * channels + c] & 0xff);
                }
            }
        }
        return wide;
    }

    private static byte[] down(float[] wide, int line, int rows, int height) {
        byte[] spread = new byte[line * height];
        for (int y = 0; y < height; y++) {
            Taps taps = Taps.at(y, height, rows);
            float a = taps.a();
            float b = taps.b();
            float c = taps.c();
            float d = taps.d();
            int first = taps.cell(0) * line;
            int second = taps.cell(1) * line;
            int third = taps.cell(2) * line;
            int fourth = taps.cell(3) * line;
            int to = y * line;
            for (int i = 0; i < line; i++) {
                // A mean of bytes is a byte: the weights are positive and sum to 1.
                spread[to + i] =
                        (byte)
                                (a * wide[first + i]
                                        + b * wide[second + i]
                                        + c * wide[third + i]
                                        + d * wide[fourth + i]
                                        + 0.5f);
            }
        }
        return spread;
    }

    /// The four cells around one pixel and their weights, which sum to 1.
    private record Taps(int first, int count, float a, float b, float c, float d) {

        static Taps at(int pixel, int pixels, int cells) {
            float place = (pixel + 0.5f) * cells / pixels - 0.5f;
            int floor = (int) Math.floor(place);
            float t = place - floor;
            float u = 1 - t;
            return new Taps(
                    floor - 1,
                    cells,
                    u * u * u / 6,
                    (3 * t * t * t - 6 * t * t + 4) / 6,
                    (3 * u * u * u - 6 * u * u + 4) / 6,
                    t * t * t / 6);
        }

        int cell(int tap) {
            return Math.clamp(first + tap, 0, count - 1);
        }
    }
}
