package org.vigie.ui.casefile.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Explanation;
import org.vigie.review.ExposureChange.Silhouette;

/// What is known of the places in a picture, to be drawn where the picture would be. Nothing in it
/// is finer than a cell of the veil.
///
/// @param columns cells across; with `rows` it gives the shape of the frame
/// @param change what changed, null when that is not known
/// @param outlines places where something was found
/// @param cells where a model's answer comes from, null when nobody asked
public record Figure(
        int columns,
        int rows,
        @Nullable Silhouette change,
        List<Outline> outlines,
        @Nullable Explanation cells) {

    public Figure {
        outlines = List.copyOf(outlines);
    }

    /// A rectangle around something, corners normalised 0–1, on the cells' own lines.
    ///
    /// @param face whether it is about a face: drawn dashed
    /// @param label what was found, in the reader's language
    public record Outline(boolean face, String label, double x1, double y1, double x2, double y2) {}

    /// Return whether there is anything to draw.
    public boolean blank() {
        return change == null && outlines.isEmpty() && cells == null;
    }
}
