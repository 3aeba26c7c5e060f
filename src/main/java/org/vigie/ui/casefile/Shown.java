package org.vigie.ui.casefile;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Desk;
import org.vigie.review.Rendition;

/// The only thing that can put a rendition on the screen. It can only be made of the ledger's
/// receipt, and it takes its pixels with it when it goes.
///
/// Its image holds what is in sight and not one pixel more: the part that fills the frame, under
/// the spotlight the disc. What is not uncovered is not hidden but not there.
final class Shown {
    private final Rendition rendition;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;
    private Aperture aperture;
    private int @Nullable [] disc;

    private Shown(Rendition rendition, Aperture aperture) {
        this.rendition = rendition;
        this.aperture = aperture;
        Crop crop = aperture.crop();
        left = (int) Math.floor(crop.left() * rendition.width());
        top = (int) Math.floor(crop.top() * rendition.height());
        width = reach(crop.left() + crop.edge(), rendition.width()) - left;
        height = reach(crop.top() + crop.edge(), rendition.height()) - top;
        pixels = new int[width * height];
        buffer =
                new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
        uncover();
    }

    private static int reach(double part, int edge) {
        return Math.clamp((long) Math.ceil(part * edge - 1e-6), 1, edge);
    }

    /// Take of a committed reveal what is in sight.
    static Shown of(Desk.Revealed revealed, Aperture aperture) {
        return new Shown(revealed.rendition(), aperture);
    }

    Image image() {
        return image;
    }

    /// Return whether only a disc is shown.
    boolean isDisc() {
        return aperture.spot() != null;
    }

    /// Return the disc in parts of the image's edges, null without one.
    @Nullable Rectangle2D disc() {
        int[] box = disc;
        return box == null
                ? null
                : new Rectangle2D(
                        (double) box[0] / width,
                        (double) box[1] / height,
                        (double) Math.max(0, box[2] - box[0]) / width,
                        (double) Math.max(0, box[3] - box[1]) / height);
    }

    /// Move the disc; return false where that takes another [Shown].
    boolean turn(Aperture next) {
        if (!next.crop().equals(aperture.crop()) || next.spot() == null || !isDisc()) {
            return false;
        }
        aperture = next;
        int[] before = disc;
        if (before != null) {
            clear(before);
        }
        uncover();
        int[] after = disc;
        buffer.updateBuffer(all -> around(before, after));
        return true;
    }

    private void uncover() {
        Spot spot = aperture.spot();
        if (spot == null) {
            disc = null;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    pixels[y * width + x] = pixel(x, y, 255);
                }
            }
        } else {
            uncover(spot, aperture.radius(rendition.width(), rendition.height()));
        }
    }

    private void uncover(Spot spot, double radius) {
        double middleX = spot.x() * rendition.width() - left;
        double middleY = spot.y() * rendition.height() - top;
        int[] box = {
            Math.clamp((long) Math.floor(middleX - radius), 0, width),
            Math.clamp((long) Math.floor(middleY - radius), 0, height),
            Math.clamp((long) Math.ceil(middleX + radius), 0, width),
            Math.clamp((long) Math.ceil(middleY + radius), 0, height)
        };
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                double away = Math.hypot(x + 0.5 - middleX, y + 0.5 - middleY);
                int opacity = (int) Math.round(255 * Math.clamp(radius - away, 0.0, 1.0));
                pixels[y * width + x] = opacity == 0 ? 0 : pixel(x, y, opacity);
            }
        }
        disc = box;
    }

    private int pixel(int x, int y, int opacity) {
        byte[] rgb = rendition.rgb();
        int at = 3 * ((top + y) * rendition.width() + left + x);
        int red = (rgb[at] & 255) * opacity / 255;
        int green = (rgb[at + 1] & 255) * opacity / 255;
        int blue = (rgb[at + 2] & 255) * opacity / 255;
        return opacity << 24 | red << 16 | green << 8 | blue;
    }

    private void clear(int[] box) {
        for (int y = box[1]; y < box[3]; y++) {
            Arrays.fill(pixels, y * width + box[0], y * width + Math.max(box[0], box[2]), 0);
        }
    }

    private static @Nullable Rectangle2D around(int @Nullable [] one, int @Nullable [] other) {
        if (one == null || other == null) {
            return null;
        }
        int fromX = Math.min(one[0], other[0]);
        int fromY = Math.min(one[1], other[1]);
        int toX = Math.max(one[2], other[2]);
        int toY = Math.max(one[3], other[3]);
        return new Rectangle2D(fromX, fromY, toX - fromX, toY - fromY);
    }

    /// Blacken the pixels where they lie; a copy the renderer may hold is told to do the same.
    void drop() {
        Arrays.fill(pixels, 0xff000000);
        buffer.updateBuffer(all -> null);
    }
}
