package org.vigie.imaging;

/// Bounded pixels of an untrusted picture: upright and in sRGB, with nothing else of the file left.
///
/// @param width pixels across, at least 1
/// @param height pixels down, at least 1
/// @param rgb sRGB, row-major, 3 bytes a pixel; not copied, so nobody may write to it
/// @param format what the file was
public record Picture(int width, int height, byte[] rgb, ImageFormat format) {

    public Picture {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException("a picture has three bytes a pixel");
        }
    }

    /// Count the pixels.
    public long pixels() {
        return (long) width * height;
    }
}
