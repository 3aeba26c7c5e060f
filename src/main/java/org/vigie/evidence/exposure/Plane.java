package org.vigie.evidence.exposure;

import org.vigie.imaging.Picture;

/// One number a pixel, row by row.
record Plane(int width, int height, float[] values) {

    /// An empty plane.
    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /// Luminance 0–255, weights of ITU-R BT.601.
    static Plane luminance(Picture picture) {
        Plane plane = new Plane(picture.width(), picture.height());
        byte[] rgb = picture.rgb();
        for (int i = 0, at = 0; i < plane.values.length; i++, at += 3) {
            plane.values[i] =
                    0.299f * (rgb[at] & 0xff)
                            + 0.587f * (rgb[at + 1] & 0xff)
                            + 0.114f * (rgb[at + 2] & 0xff);
        }
        return plane;
    }

    /// Return the value of a pixel; beyond the edges, that of the nearest one.
    float at(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /// Return a copy in which every pixel is the weighted mean of its neighbourhood, 1 2 1 across
    /// and down: a blur of about 0.7 pixels.
    Plane softened() {
        Plane across = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            int first = y * width;
            int last = first + width - 1;
            for (int i = first + 1; i < last; i++) {
                across.values[i] = (values[i - 1] + 2 * values[i] + values[i + 1]) / 4;
            }
            across.values[first] = (3 * values[first] + values[Math.min(first + 1, last)]) / 4;
            across.values[last] =
                    (values[Math.max(last - 1, first)] + 2 * values[last] + values[last]) / 4;
        }
        Plane down = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            int up = y > 0 ? -width : 0;
            int below = y + 1 < height ? width : 0;
            for (int i = y * width; i < (y + 1) * width; i++) {
                down.values[i] =
                        (across.values[i + up] + 2 * across.values[i] + across.values[i + below])
                                / 4;
            }
        }
        return down;
    }

    /// Return the plane at a smaller size, by area averaging of neighbours that are nearly whole
    /// pixels: soften first.
    Plane shrunk(int newWidth, int newHeight) {
        Plane small = new Plane(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            double v = (y + 0.5) * height / newHeight - 0.5;
            for (int x = 0; x < newWidth; x++) {
                double u = (x + 0.5) * width / newWidth - 0.5;
                small.values[y * newWidth + x] = between(u, v);
            }
        }
        return small;
    }

    /// Return the value between pixels, mixed from the nearest four; edges held.
    float between(double x, double y) {
        double u = Math.clamp(x, 0, width - 1);
        double v = Math.clamp(y, 0, height - 1);
        int left = (int) u;
        int top = (int) v;
        int right = left + 1 < width ? 1 : 0;
        int down = top + 1 < height ? width : 0;
        float tx = (float) (u - left);
        float ty = (float) (v - top);
        int at = top * width + left;
        float upper = values[at] + (values[at + right] - values[at]) * tx;
        float lower = values[at + down] + (values[at + down + right] - values[at + down]) * tx;
        return upper + (lower - upper) * ty;
    }
}
