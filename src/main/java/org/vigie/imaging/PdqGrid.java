package org.vigie.imaging;

import java.util.function.Consumer;

/// The 64 × 64 luminances that PDQ transforms: two passes of a box filter, then every 64th part.
/// Rows flow through one after another, so memory stays at a few rows however large the picture.
final class PdqGrid {
    static final int SIZE = 64;

    private PdqGrid() {}

    static float[][] of(Picture p) {
        Decimation decimation = new Decimation(p.width(), p.height());
        int across = window(p.width());
        int down = window(p.height());
        PdqBox second = new PdqBox(p.width(), p.height(), down, decimation);
        float[] between = new float[p.width()];
        PdqBox first =
                new PdqBox(
                        p.width(),
                        p.height(),
                        down,
                        row -> {
                            PdqBox.alongRow(row, between, across);
                            second.accept(between);
                        });
        float[] luma = new float[p.width()];
        float[] filtered = new float[p.width()];
        for (int y = 0; y < p.height(); y++) {
            luma(p, y, luma);
            PdqBox.alongRow(luma, filtered, across);
            first.accept(filtered);
        }
        first.finish();
        second.finish();
        return decimation.grid;
    }

    /// Sum the differences of neighbours; flat pictures have little to hash.
    static int quality(float[][] grid) {
        int sum = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                if (i + 1 < SIZE) {
                    sum += step(grid[i][j], grid[i + 1][j]);
                }
                if (j + 1 < SIZE) {
                    sum += step(grid[i][j], grid[i][j + 1]);
                }
            }
        }
        return Math.min(100, sum / 90);
    }

    private static int step(float u, float v) {
        return Math.abs((int) ((u - v) * 100 / 255));
    }

    private static int window(int edge) {
        return (edge + 2 * SIZE - 1) / (2 * SIZE);
    }

    private static void luma(Picture p, int y, float[] row) {
        byte[] rgb = p.rgb();
        int at = y * row.length * 3;
        for (int x = 0; x < row.length; x++, at += 3) {
            row[x] =
                    0.299f * (rgb[at] & 0xff)
                            + 0.587f * (rgb[at + 1] & 0xff)
                            + 0.114f * (rgb[at + 2] & 0xff);
        }
    }

    /// Keeps the pixels at the middle of each 64th part.
    private static final class Decimation implements Consumer<float[]> {
        final float[][] grid = new float[SIZE][SIZE];
        private final int width;
        private final int height;
        private int y;
        private int next;

        Decimation(int width, int height) {
            this.width = width;
            this.height = height;
        }

        @Override
        public void accept(float[] row) {
            while (next < SIZE && middle(next, height) == y) {
                for (int j = 0; j < SIZE; j++) {
                    grid[next][j] = row[middle(j, width)];
                }
                next++;
            }
            y++;
        }

        private static int middle(int part, int edge) {
            return (int) ((part + 0.5) * edge / SIZE);
        }
    }
}
