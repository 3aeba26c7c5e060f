package org.vigie.imaging;

import java.util.Arrays;

/// Pictures of other sizes.
public final class Resampling {

    private Resampling() {}

    /// Resize by area averaging: every new pixel is the exact mean of the area it covers, edges
    /// weighted by their share, rounded half up. Right for shrinking; repeats pixels when growing.
    public static Picture area(Picture p, int width, int height) {
        if (width == p.width() && height == p.height()) {
            return p;
        }
        float[] across = areaAcross(p, width);
        float[] row = new float[width * 3];
        byte[] out = new byte[width * 3 * height];
        double scale = (double) p.height() / height;
        for (int y = 0; y < height; y++) {
            double top = y * scale;
            double bottom = Math.min((y + 1) * scale, p.height());
            Arrays.fill(row, 0);
            for (int sy = (int) top; sy < bottom; sy++) {
                float weight = (float) (Math.min(sy + 1, bottom) - Math.max(sy, top));
                int from = sy * row.length;
                for (int i = 0; i < row.length; i++) {
                    row[i] += weight * across[from + i];
                }
            }
            float share = (float) (1 / (bottom - top));
            for (int i = 0; i < row.length; i++) {
                out[y * row.length + i] = round(row[i] * share);
            }
        }
        return new Picture(width, height, out, p.format());
    }

    /// Resize by sampling between the four nearest pixels, pixel centres at halves, edges held.
    public static Picture bilinear(Picture p, int w, int h) {
        byte[] out = new byte[w * h * 3];
        byte[] in = p.rgb();
        int stride = p.width() * 3;
        for (int y = 0; y < h; y++) {
            float fy = Math.clamp((y + 0.5f) * p.height() / h - 0.5f, 0, p.height() - 1);
            int top = (int) fy;
            int down = top + 1 < p.height() ? stride : 0;
            float ty = fy - top;
            for (int x = 0; x < w; x++) {
                float fx = Math.clamp((x + 0.5f) * p.width() / w - 0.5f, 0, p.width() - 1);
                int left = (int) fx;
                int right = left + 1 < p.width() ? 3 : 0;
                float tx = fx - left;
                for (int c = 0; c < 3; c++) {
                    int at = top * stride + left * 3 + c;
                    float upper = mix(in[at], in[at + right], tx);
                    float lower = mix(in[at + down], in[at + down + right], tx);
                    out[(y * w + x) * 3 + c] = round(upper + (lower - upper) * ty);
                }
            }
        }
        return new Picture(w, h, out, p.format());
    }

    /// Shrink by area averaging until the longer edge is at most `longEdge`; a smaller picture
    /// stays as it is.
    public static Picture fitArea(Picture p, int longEdge) {
        int longer = Math.max(p.width(), p.height());
        if (longer <= longEdge) {
            return p;
        }
        int width = Math.max(1, Math.round((float) p.width() * longEdge / longer));
        int height = Math.max(1, Math.round((float) p.height() * longEdge / longer));
        return area(p, width, height);
    }

    private static float[] areaAcross(Picture p, int width) {
        float[] out = new float[width * 3 * p.height()];
        float[][] shares = new float[width][];
        double scale = (double) p.width() / width;
        for (int x = 0; x < width; x++) {
            double left = x * scale;
            double right = Math.min((x + 1) * scale, p.width());
            float share = (float) (1 / (right - left));
            shares[x] = new float[(int) Math.ceil(right) - (int) left];
            for (int sx = (int) left; sx < right; sx++) {
                shares[x][sx - (int) left] =
                        (float) (Math.min(sx + 1, right) - Math.max(sx, left)) * share;
            }
        }
        // Row by row, as pixels lie in memory.
        for (int y = 0; y < p.height(); y++) {
            for (int x = 0; x < width; x++) {
                int from = (y * p.width() + (int) (x * scale)) * 3;
                mean(p.rgb(), from, shares[x], out, (y * width + x) * 3);
            }
        }
        return out;
    }

    private static void mean(byte[] in, int from, float[] shares, float[] out, int to) {
        float r = 0;
        float g = 0;
        float b = 0;
        int at = from;
        for (float share : shares) {
            r += share * (in[at] & 0xff);
            g += share * (in[at + 1] & 0xff);
            b += share * (in[at + 2] & 0xff);
            at += 3;
        }
        out[to] = r;
        out[to + 1] = g;
        out[to + 2] = b;
    }

    private static float mix(byte a, byte b, float t) {
        int from = a & 0xff;
        return from + ((b & 0xff) - from) * t;
    }

    private static byte round(float value) {
        return (byte) Math.clamp((int) (value + 0.5f), 0, 255);
    }
}
