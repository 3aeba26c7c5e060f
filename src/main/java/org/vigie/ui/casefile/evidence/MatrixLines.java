package org.vigie.ui.casefile.evidence;

import java.util.List;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The lines of the matrix from top to bottom, each as tall as the tallest of what stands in it.
final class MatrixLines {
    private final double width;
    private final boolean placing;
    private double height;

    /// @param placing whether parts are put where they belong, and not only measured
    MatrixLines(double width, boolean placing) {
        this.width = width;
        this.placing = placing;
    }

    double width() {
        return width;
    }

    boolean placing() {
        return placing;
    }

    /// Return what the lines so far take.
    double height() {
        return height;
    }

    /// Leave room.
    void skip(double room) {
        height += room;
    }

    /// Lay out one part over the whole width.
    void across(Region part) {
        line(part, List.of(), new double[0]);
    }

    /// Lay out parts of given widths at the right, and before them one that takes what is left.
    void line(@Nullable Region first, List<? extends Region> parts, double[] widths) {
        double left = first == null ? 0 : width;
        for (double each : widths) {
            left -= first == null ? 0 : each;
        }
        double before = Math.max(0, Math.round(left));
        double tall = first == null ? 0 : tall(first, before);
        double at = before;
        for (int i = 0; i < parts.size(); i++) {
            double end = before + sum(widths, i + 1);
            tall = Math.max(tall, tall(parts.get(i), end - at));
            at = end;
        }
        if (placing) {
            place(first, before, parts, widths, tall);
        }
        height += tall;
    }

    private void place(
            @Nullable Region first,
            double before,
            List<? extends Region> parts,
            double[] widths,
            double tall) {
        if (first != null) {
            first.resizeRelocate(0, height, before, tall);
        }
        double at = before;
        for (int i = 0; i < parts.size(); i++) {
            double end = before + sum(widths, i + 1);
            parts.get(i).resizeRelocate(at, height, end - at, tall);
            at = end;
        }
    }

    /// Return where the first so many columns end, on a whole pixel.
    private static double sum(double[] widths, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += widths[i];
        }
        return Math.round(sum);
    }

    private static double tall(Region part, double across) {
        return Math.ceil(Math.max(part.minHeight(across), part.prefHeight(across)));
    }
}
