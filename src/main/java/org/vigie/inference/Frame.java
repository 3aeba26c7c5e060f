package org.vigie.inference;

import java.util.Arrays;
import org.vigie.imaging.Picture;

/// What a model is given: pixels at the model's own size.
///
/// @param rgb 0–255, row-major, three values a pixel
record Frame(int width, int height, float[] rgb) {

    /// Every new pixel is the exact mean of the area it covers; a smaller picture has its pixels
    /// repeated. Not rounded.
    static Frame of(Picture picture, int width, int height) {
        float[] sums = new float[picture.width() * 3];
        RowSums whole = new RowSums(sums.length);
        float[] out = new float[width * height * 3];
        double scale = (double) picture.height() / height;
        for (int y = 0; y < height; y++) {
            double top = y * scale;
            double bottom = Math.min((y + 1) * scale, picture.height());
            Arrays.fill(sums, 0);
            for (int row = (int) top; row < bottom; row++) {
                float share = (float) (Math.min(row + 1, bottom) - Math.max(row, top));
                if (share == 1) {
                    whole.add(picture.rgb(), row * sums.length, sums);
                } else {
                    add(picture.rgb(), row * sums.length, sums, share);
                }
            }
            whole.drain(sums);
            across(sums, picture.width(), out, y * width * 3, width, bottom - top);
        }
        return new Frame(width, height, out);
    }

    /// Fit the long edge, keeping the aspect; a smaller picture keeps its size.
    static Frame fit(Picture picture, int longEdge) {
        int longer = Math.max(picture.width(), picture.height());
        double scale = Math.min(1, (double) longEdge / longer);
        return of(
                picture,
                (int) Math.max(1, Math.round(picture.width() * scale)),
                (int) Math.max(1, Math.round(picture.height() * scale)));
    }

    /// Return one picture as the built-in models take it.
    Tensor tensor() {
        return new Tensor(new long[] {1, height, width, 3}, rgb);
    }

    /// Mean over the pixels of the difference between the strongest and the weakest channel.
    double chroma() {
        double sum = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            float max = Math.max(rgb[i], Math.max(rgb[i + 1], rgb[i + 2]));
            float min = Math.min(rgb[i], Math.min(rgb[i + 1], rgb[i + 2]));
            sum += max - min;
        }
        return sum / (rgb.length / 3);
    }

    private static void add(byte[] in, int from, float[] sums, float share) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += share * (in[from + i] & 0xff);
        }
    }

    /// Means of stretches of `sums`, which are of `rows` rows. The two pixels at the ends of each
    /// stretch count by their share, those between fully.
    private static void across(
            float[] sums, int columns, float[] out, int at, int width, double rows) {
        double scale = (double) columns / width;
        for (int x = 0; x < width; x++) {
            double left = x * scale;
            double right = Math.min((x + 1) * scale, columns);
            int first = (int) left;
            int last = Math.min((int) right, columns - 1);
            float share = (float) (Math.min(first + 1, right) - left);
            float r = share * sums[first * 3];
            float g = share * sums[first * 3 + 1];
            float b = share * sums[first * 3 + 2];
            for (int column = first + 1; column < last; column++) {
                r += sums[column * 3];
                g += sums[column * 3 + 1];
                b += sums[column * 3 + 2];
            }
            float rest = last > first ? (float) (right - last) : 0;
            float part = (float) (1 / ((right - left) * rows));
            out[at + x * 3] = (r + rest * sums[last * 3]) * part;
            out[at + x * 3 + 1] = (g + rest * sums[last * 3 + 1]) * part;
            out[at + x * 3 + 2] = (b + rest * sums[last * 3 + 2]) * part;
        }
    }
}
