package org.vigie.imaging;

/// The eight ways a camera can lay an upright picture down (EXIF tag 0x0112).
///
/// Values: 1 as stored; 2 mirrored left–right; 3 turned 180°; 4 mirrored top–bottom; 5 transposed;
/// 6 to be turned 90° clockwise; 7 transposed over the other diagonal; 8 to be turned 90°
/// anticlockwise. Anything else counts as 1.
public final class Orientation {
    static final int UPRIGHT = 1;

    private Orientation() {}

    /// Turn a stored picture upright.
    static Picture upright(Picture stored, int orientation) {
        return turned(stored, orientation);
    }

    /// Lay an upright picture down again as it was stored; the exact inverse of decoding.
    ///
    /// @param orientation as [ImageHeader#orientation] says
    public static Picture stored(Picture upright, int orientation) {
        return turned(
                upright,
                switch (orientation) {
                    case 6 -> 8;
                    case 8 -> 6;
                    default -> orientation;
                });
    }

    private static Picture turned(Picture p, int orientation) {
        int w = p.width();
        int h = p.height();
        // Source index of the first pixel, and the steps to the next column and row.
        return switch (orientation) {
            case 2 -> copied(p, w, h, w - 1, -1, w);
            case 3 -> copied(p, w, h, w * h - 1, -1, -w);
            case 4 -> copied(p, w, h, w * (h - 1), 1, -w);
            case 5 -> copied(p, h, w, 0, w, 1);
            case 6 -> copied(p, h, w, w * (h - 1), -w, 1);
            case 7 -> copied(p, h, w, w * h - 1, -w, -1);
            case 8 -> copied(p, h, w, w - 1, w, -1);
            default -> p;
        };
    }

    private static Picture copied(Picture p, int width, int height, int first, int dx, int dy) {
        byte[] in = p.rgb();
        byte[] out = new byte[in.length];
        int to = 0;
        for (int y = 0; y < height; y++) {
            int from = first + y * dy;
            for (int x = 0; x < width; x++, from += dx) {
                out[to++] = in[from * 3];
                out[to++] = in[from * 3 + 1];
                out[to++] = in[from * 3 + 2];
            }
        }
        return new Picture(width, height, out, p.format());
    }
}
