package org.vigie.inference;

import java.nio.file.Path;
import org.vigie.imaging.ImageFormat;
import org.vigie.imaging.Picture;

/// Drawn pictures, and where tests keep native libraries.
final class Pictures {
    static final Path HOME = Path.of("target", "inference");

    private Pictures() {}

    static Accelerators accelerators() {
        return Accelerators.start(HOME, Thread::new);
    }

    /// Make a picture from a colour (0xrrggbb) for every place.
    static Picture of(int width, int height, Paint paint) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int colour = paint.at(i % width, i / width);
            rgb[i * 3] = (byte) (colour >> 16);
            rgb[i * 3 + 1] = (byte) (colour >> 8);
            rgb[i * 3 + 2] = (byte) colour;
        }
        return new Picture(width, height, rgb, ImageFormat.PNG);
    }

    static Picture flat(int width, int height, int colour) {
        return of(width, height, (x, y) -> colour);
    }

    /// A colour for a place.
    interface Paint {
        int at(int x, int y);
    }
}
