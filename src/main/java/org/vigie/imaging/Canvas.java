package org.vigie.imaging;

/// A picture lying on a ground of one colour. The ground is never made: it only counts.
///
/// @param left where the picture begins
/// @param top where the picture begins
/// @param width of the ground
/// @param height of the ground
public record Canvas(Picture picture, int left, int top, int width, int height, Backdrop ground) {

    public Canvas {
        boolean inside =
                left >= 0
                        && top >= 0
                        && left + picture.width() <= width
                        && top + picture.height() <= height;
        if (!inside) {
            throw new IllegalArgumentException("a picture lies on its ground");
        }
    }

    /// A picture without any ground around it.
    public static Canvas of(Picture picture) {
        return new Canvas(picture, 0, 0, picture.width(), picture.height(), Backdrop.GREY);
    }

    /// Return the picture with its ground around it.
    public Picture painted() {
        byte[] rgb = new byte[Math.multiplyExact(width * 3, height)];
        ground.fill(rgb);
        int stride = picture.width() * 3;
        for (int y = 0; y < picture.height(); y++) {
            int to = ((top + y) * width + left) * 3;
            System.arraycopy(picture.rgb(), y * stride, rgb, to, stride);
        }
        return new Picture(width, height, rgb, picture.format());
    }
}
