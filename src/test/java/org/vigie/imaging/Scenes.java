package org.vigie.imaging;

import java.util.function.IntBinaryOperator;

/// Drawn pictures for tests.
public final class Scenes {

    private Scenes() {}

    /// Draw a picture from a colour (0xRRGGBB) for each pixel.
    public static Picture of(int width, int height, IntBinaryOperator colour) {
        byte[] rgb = new byte[width * height * 3];
        int to = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int c = colour.applyAsInt(x, y);
                rgb[to++] = (byte) (c >> 16);
                rgb[to++] = (byte) (c >> 8);
                rgb[to++] = (byte) c;
            }
        }
        return new Picture(width, height, rgb, ImageFormat.PNG);
    }

    /// Draw a hill under a sun: smooth, coloured, different in every corner.
    public static Picture hill(int width, int height) {
        return of(
                width,
                height,
                (x, y) -> {
                    double u = (x + 0.5) / width;
                    double v = (y + 0.5) / height;
                    double hill = 0.6 + 0.2 * Math.sin(u * 5);
                    double sun = Math.hypot(u - 0.75, v - 0.25) < 0.12 ? 1 : 0;
                    int r = (int) (255 * (v > hill ? 0.25 : Math.max(sun, 0.45 + 0.3 * v)));
                    int g = (int) (255 * (v > hill ? 0.3 + 0.4 * u : Math.max(sun * 0.8, 0.7)));
                    int b = (int) (255 * (v > hill ? 0.2 : sun > 0 ? 0.3 : 0.95 - 0.4 * v));
                    return r << 16 | g << 8 | b;
                });
    }

    /// Fill a picture with the bytes of a linear congruential generator.
    public static Picture noise(int width, int height, int seed) {
        byte[] rgb = new byte[width * height * 3];
        int s = seed;
        for (int i = 0; i < rgb.length; i++) {
            s = s * 1664525 + 1013904223;
            rgb[i] = (byte) (s >>> 24);
        }
        return new Picture(width, height, rgb, ImageFormat.PNG);
    }

    /// Stretch a 16 × 16 tile of noise over a picture.
    public static Picture blocks(int width, int height, int seed) {
        byte[] tile = noise(16, 16, seed).rgb();
        return of(
                width,
                height,
                (x, y) -> {
                    int at = (y * 16 / height * 16 + x * 16 / width) * 3;
                    return (tile[at] & 0xff) << 16
                            | (tile[at + 1] & 0xff) << 8
                            | (tile[at + 2] & 0xff);
                });
    }
}
