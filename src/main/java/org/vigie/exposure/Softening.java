package org.vigie.exposure;

import org.vigie.review.Veil;

/// Makes a veil coarser, never finer: it works on the veil's own cells.
public final class Softening {
    private Softening() {}

    /// Return a veil of at most `cells` on its long edge, each the mean of the cells it covers; the
    /// same veil when it is as coarse already.
    ///
    /// @param cells 0 to leave it as it is
    public static Veil soften(Veil veil, int cells) {
        int edge = Math.max(veil.columns(), veil.rows());
        if (cells <= 0 || edge <= cells) {
            return veil;
        }
        int block = Math.ceilDiv(edge, cells);
        int columns = Math.ceilDiv(veil.columns(), block);
        int rows = Math.ceilDiv(veil.rows(), block);
        byte[] rgb = new byte[columns * rows * 3];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[(row * columns + column) * 3 + channel] =
                            mean(veil, column * block, row * block, block, channel);
                }
            }
        }
        return new Veil(columns, rows, rgb, veil.modelSha256());
    }

    private static byte mean(Veil veil, int left, int top, int block, int channel) {
        int right = Math.min(left + block, veil.columns());
        int bottom = Math.min(top + block, veil.rows());
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += veil.rgb()[(y * veil.columns() + x) * 3 + channel] & 255;
            }
        }
        int count = (right - left) * (bottom - top);
        return (byte) ((sum + count / 2) / count);
    }
}
