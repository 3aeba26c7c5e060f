package org.vigie.review;

/// Where in a picture a model's answer comes from, cell by cell. It is drawn over the veil and
/// never over the picture.
///
/// @param modelSha256 lower-case hex of the model asked
/// @param label what the model was asked about
/// @param columns at most as many as the veil has
/// @param weights row-major; above 0 where the cell speaks for the label, below 0 where it speaks
///   against it, at most 1 in size
public record Explanation(
        String modelSha256, Method method, String label, int columns, int rows, float[] weights) {

    public Explanation {
        if (columns < 1 || rows < 1 || columns > 32 || rows > 32) {
            throw new IllegalArgumentException("an explanation has 1 to 32 cells an edge");
        }
        if (weights.length != columns * rows) {
            throw new IllegalArgumentException("an explanation has one weight a cell");
        }
    }

    /// How it was found out.
    public enum Method {
        /// The score was measured again with each part of the picture hidden.
        OCCLUSION,
        /// The model's own last feature planes, weighted as its last layer weighs them.
        CLASS_ACTIVATION
    }
}
