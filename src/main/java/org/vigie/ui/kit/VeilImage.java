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
        byte[] rgb = Spread.over(veil.rgb(), veil.columns(), veil.rows(), 3, width, height);
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
}
