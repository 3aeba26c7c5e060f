package org.vigie.review;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pre-blurred rendition: a few hundred cells, the only picture that may be stored or shown
/// unasked.
///
/// @param columns cells across, 1–32
/// @param rows cells down, 1–32; the longer edge has 8, 16 or 32 cells and the aspect is kept
/// @param rgb sRGB, row-major, 3 bytes a cell
/// @param modelSha256 the veil graph that made it
public record Veil(int columns, int rows, byte[] rgb, String modelSha256) {

    public Veil {
        if (columns < 1 || rows < 1 || columns > 32 || rows > 32) {
            throw new IllegalArgumentException("a veil has 1 to 32 cells an edge");
        }
        if (rgb.length != columns * rows * 3) {
            throw new IllegalArgumentException("a veil has three bytes a cell");
        }
    }

    /// Two veils are the same when every cell is: one that is read again need not be drawn again.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Veil veil
                && columns == veil.columns
                && rows == veil.rows
                && modelSha256.equals(veil.modelSha256)
                && Arrays.equals(rgb, veil.rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb) * 31 + columns;
    }
}
