package org.vigie.imaging;

import java.util.Arrays;
import org.vigie.imaging.Pdq.Symmetry;

/// The cosine transform of PDQ, its symmetries, and the bits above its median.
final class PdqTransform {
    private static final int SIZE = 16;
    private static final float[][] COSINES = cosines();

    private PdqTransform() {}

    static float[][] of(float[][] grid) {
        float[][] half = new float[SIZE][PdqGrid.SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < PdqGrid.SIZE; j++) {
                float sum = 0;
                for (int k = 0; k < PdqGrid.SIZE; k++) {
                    sum += COSINES[i][k] * grid[k][j];
                }
                half[i][j] = sum;
            }
        }
        float[][] whole = new float[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                float sum = 0;
                for (int k = 0; k < PdqGrid.SIZE; k++) {
                    sum += half[i][k] * COSINES[j][k];
                }
                whole[i][j] = sum;
            }
        }
        return whole;
    }

    /// Turn the transform as the picture would be turned.
    static float[][] turned(float[][] b, Symmetry symmetry) {
        float[][] out = new float[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                float v = b[i][j];
                boolean oddRow = i % 2 == 1;
                boolean oddColumn = j % 2 == 1;
                switch (symmetry) {
                    case NONE -> out[i][j] = v;
                    case ROTATE_90 -> out[j][i] = oddColumn ? v : -v;
                    case ROTATE_180 -> out[i][j] = oddRow == oddColumn ? v : -v;
                    case ROTATE_270 -> out[j][i] = oddRow ? v : -v;
                    case FLIP_X -> out[i][j] = oddRow ? v : -v;
                    case FLIP_Y -> out[i][j] = oddColumn ? v : -v;
                    case FLIP_PLUS_1 -> out[j][i] = v;
                    case FLIP_MINUS_1 -> out[j][i] = oddRow == oddColumn ? v : -v;
                }
            }
        }
        return out;
    }

    /// Set bit `16·i + j` where the transform exceeds its lower median.
    static String hex(float[][] transform) {
        float[] sorted = new float[SIZE * SIZE];
        for (int i = 0; i < SIZE; i++) {
            System.arraycopy(transform[i], 0, sorted, i * SIZE, SIZE);
        }
        Arrays.sort(sorted);
        float median = sorted[SIZE * SIZE / 2 - 1];
        StringBuilder hex = new StringBuilder(64);
        for (int i = SIZE - 1; i >= 0; i--) {
            int word = 0;
            for (int j = 0; j < SIZE; j++) {
                word |= transform[i][j] > median ? 1 << j : 0;
            }
            hex.append(String.format("%04x", word));
        }
        return hex.toString();
    }

    private static float[][] cosines() {
        float[][] d = new float[SIZE][PdqGrid.SIZE];
        float scale = (float) Math.sqrt(2.0 / PdqGrid.SIZE);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < PdqGrid.SIZE; j++) {
                double angle = Math.PI / 2 / PdqGrid.SIZE * (i + 1) * (2 * j + 1);
                d[i][j] = (float) (scale * Math.cos(angle));
            }
        }
        return d;
    }
}
