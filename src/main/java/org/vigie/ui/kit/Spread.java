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
                for (int c = 0; c < channels; c++) {
                    float sum = 0;
                    for (int k = 0; k < 4; k++) {
                        int cell = y * columns + taps.cell(k);
                        sum += taps.weights()[k] * (cells[cell * channels + c] & 0xff);
                    }
                    wide[(y * width + x) * channels + c] = sum;
                }
            }
        }
        return wide;
    }

    private static byte[] down(float[] wide, int line, int rows, int height) {
        byte[] spread = new byte[line * height];
        for (int y = 0; y < height; y++) {
            Taps taps = Taps.at(y, height, rows);
            for (int i = 0; i < line; i++) {
                float sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += taps.weights()[k] * wide[taps.cell(k) * line + i];
                }
                spread[y * line + i] = (byte) Math.clamp(Math.round(sum), 0, 255);
            }
        }
        return spread;
    }

    /// The four cells around one pixel and their weights, which sum to 1.
    private record Taps(int first, int count, float[] weights) {

        static Taps at(int pixel, int pixels, int cells) {
            float place = (pixel + 0.5f) * cells / pixels - 0.5f;
            int floor = (int) Math.floor(place);
            float t = place - floor;
            float u = 1 - t;
            float[] weights = {
                u * u * u / 6,
                (3 * t * t * t - 6 * t * t + 4) / 6,
                (3 * u * u * u - 6 * u * u + 4) / 6,
                t * t * t / 6
            };
            return new Taps(floor - 1, cells, weights);
        }

        int cell(int tap) {
            return Math.clamp(first + tap, 0, count - 1);
        }
    }
}
