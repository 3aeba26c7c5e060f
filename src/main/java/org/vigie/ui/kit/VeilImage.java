package org.vigie.ui.kit;

import java.nio.ByteBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.vigie.review.Veil;

/// A veil as a small smooth picture. It is made of the veil's own cells (32 an edge at most), never
/// of the original, and cheap enough for the JavaFX thread.
public final class VeilImage {
    private VeilImage() {}

    /// Spread the cells over `longEdge` pixels by a cubic B-spline, which cannot overshoot.
    ///
    /// @param longEdge pixels of the longer edge, 1–512
    public static WritableImage of(Veil veil, int longEdge) {
        int edge = Math.max(veil.columns(), veil.rows());
        int width = Math.max(1, Math.round((float) longEdge * veil.columns() / edge));
        int height = Math.max(1, Math.round((float) longEdge * veil.rows() / edge));
        float[] wide = spreadAcross(veil, width);
        byte[] rgb = spreadDown(wide, width, veil.rows(), height);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        width,
                        height,
                        PixelFormat.getByteRgbInstance(),
                        ByteBuffer.wrap(rgb),
                        width * 3);
        return image;
    }

    /// The middle of a veil as a square, for lists.
    ///
    /// @param edge pixels of an edge, 1–512
    public static WritableImage square(Veil veil, int edge) {
        int cells = Math.min(veil.columns(), veil.rows());
        int left = (veil.columns() - cells) / 2;
        int top = (veil.rows() - cells) / 2;
        byte[] rgb = new byte[cells * cells * 3];
        for (int y = 0; y < cells; y++) {
            int from = ((top + y) * veil.columns() + left) * 3;
            System.arraycopy(veil.rgb(), from, rgb, y * cells * 3, cells * 3);
        }
        return of(new Veil(cells, cells, rgb, veil.modelSha256()), edge);
    }

    private static float[] spreadAcross(Veil veil, int width) {
        float[] wide = new float[width * veil.rows() * 3];
        byte[] cells = veil.rgb();
        for (int x = 0; x < width; x++) {
            Taps taps = Taps.at(x, width, veil.columns());
            for (int y = 0; y < veil.rows(); y++) {
                for (int c = 0; c < 3; c++) {
                    float sum = 0;
                    for (int k = 0; k < 4; k++) {
                        int cell = y * veil.columns() + taps.cell(k);
                        sum += taps.weights()[k] * (cells[cell * 3 + c] & 0xff);
                    }
                    wide[(y * width + x) * 3 + c] = sum;
                }
            }
        }
        return wide;
    }

    private static byte[] spreadDown(float[] wide, int width, int rows, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            Taps taps = Taps.at(y, height, rows);
            for (int i = 0; i < width * 3; i++) {
                float sum = 0;
                for (int k = 0; k < 4; k++) {
                    sum += taps.weights()[k] * wide[taps.cell(k) * width * 3 + i];
                }
                rgb[y * width * 3 + i] = (byte) Math.clamp(Math.round(sum), 0, 255);
            }
        }
        return rgb;
    }

    /// The four cells around one pixel and their weights (uniform cubic B-spline, sums to 1).
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
