package org.vigie.ui.casefile;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.vigie.review.Desk;
import org.vigie.review.Rendition;

/// The only thing that can put a rendition on the screen. It can only be made of the ledger's
/// receipt, and it takes its pixels with it when it goes.
final class Shown {
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    private Shown(int width, int height, int[] pixels) {
        this.pixels = pixels;
        this.buffer =
                new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    /// Take the pixels of a committed reveal.
    static Shown of(Desk.Revealed revealed) {
        Rendition rendition = revealed.rendition();
        byte[] rgb = rendition.rgb();
        int[] pixels = new int[rendition.width() * rendition.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    0xff000000
                            | (rgb[3 * i] & 0xff) << 16
                            | (rgb[3 * i + 1] & 0xff) << 8
                            | (rgb[3 * i + 2] & 0xff);
        }
        return new Shown(rendition.width(), rendition.height(), pixels);
    }

    Image image() {
        return image;
    }

    /// Blacken the pixels where they lie; a copy the renderer may hold is told to do the same.
    void drop() {
        Arrays.fill(pixels, 0xff000000);
        buffer.updateBuffer(all -> null);
    }
}
