package org.vigie.imaging;

import java.util.Arrays;

/// Resizes pictures with a chosen kernel, first across and then down, in whole numbers: with the
/// smooth kernels, bit for bit what Pillow makes.
///
/// Only rows that are needed are kept, and only the wanted part is made: neither a very long
/// picture nor a very large one costs memory.
public final class Resizing {
    private final Canvas canvas;
    private final Kernel kernel;
    private final Taps down;
    private final int[][] rows;
    private final RowPair pair;
    private int next;

    private Resizing(Canvas canvas, int width, int height, Region part, Kernel kernel) {
        Picture picture = canvas.picture();
        this.canvas = canvas;
        this.kernel = kernel;
        Taps across =
                Taps.of(
                        kernel,
                        canvas.width(),
                        canvas.left(),
                        picture.width(),
                        width,
                        part.left(),
                        part.width());
        down =
                Taps.of(
                        kernel,
                        canvas.height(),
                        canvas.top(),
                        picture.height(),
                        height,
                        part.top(),
                        part.height());
        rows = new int[down.most() + 1][part.width() * 3];
        pair = new RowPair(canvas, kernel, across);
    }

    /// Resize a whole picture.
    public static Picture resize(Picture picture, int width, int height, Kernel kernel) {
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        return resize(Canvas.of(picture), width, height, Region.whole(width, height), kernel);
    }

    /// Resize a canvas, and return a part of the result.
    ///
    /// @param width of the whole result
    /// @param height of the whole result
    public static Picture resize(Canvas canvas, int width, int height, Region part, Kernel kernel) {
        return new Resizing(canvas, width, height, part, kernel).made(part);
    }

    private Picture made(Region part) {
        int stride = part.width() * 3;
        byte[] rgb = new byte[stride * part.height()];
        int[] sums = new int[stride];
        int shift = kernel.weightBits + kernel.keptBits;
        for (int y = 0; y < part.height(); y++) {
            int first = down.first()[y];
            int end = first + down.count(y);
            begin(sums, down.ground()[y], shift);
            for (int row = first; row < end; row++) {
                add(row(row), down.weights()[down.start()[y] + row - first], sums);
            }
            end(sums, shift, rgb, y * stride);
        }
        return new Picture(part.width(), part.height(), rgb, canvas.picture().format());
    }

    /// Start with what the ground adds, and half a unit for rounding.
    private void begin(int[] sums, int weight, int shift) {
        int half = 1 << (shift - 1);
        Arrays.fill(sums, half);
        if (weight != 0) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = half + weight * (canvas.ground().channel(i % 3) << kernel.keptBits);
            }
        }
    }

    private static void add(int[] row, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    private static void end(int[] sums, int shift, byte[] rgb, int at) {
        for (int i = 0; i < sums.length; i++) {
            rgb[at + i] = (byte) Math.max(0, Math.min(255, sums[i] >> shift));
        }
    }

    /// Return a row of the picture, resized across. Rows are asked for from top to bottom.
    private int[] row(int row) {
        if (row >= next) {
            int lower = Math.min(row + 1, canvas.picture().height() - 1);
            pair.across(row, lower, rows[row % rows.length], rows[lower % rows.length]);
            if (kernel.keptBits == 0) {
                clip(rows[row % rows.length]);
                clip(rows[lower % rows.length]);
            }
            next = lower + 1;
        }
        return rows[row % rows.length];
    }

    private static void clip(int[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.max(0, Math.min(255, row[i]));
        }
    }
}
