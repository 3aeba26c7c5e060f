package org.vigie.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one analyzer found about one medium. It informs; it never decides.
///
/// @param mediumSha256 the medium examined, empty when the finding is about the generation as a
///   whole
/// @param analyzer who examined, such as "upstream-safety 3.1" or "skin"
/// @param category the matrix row this finding belongs to, an id of the policy pack or "exposure"
/// @param label the analyzer's own word
/// @param score 0–1, or NaN when the analyzer was not applicable
/// @param threshold 0–1, or NaN when there is none
/// @param model name and version of the model that was run
/// @param modelSha256 lower-case hex of the model file, empty for upstream opinions
/// @param caveat key of the sentence that says what this model cannot see, empty when unknown
/// @param boxes places in the upright picture
/// @param detail what there is to show beyond the score, or null
public record Evidence(
        String mediumSha256,
        String analyzer,
        Origin origin,
        String category,
        String label,
        double score,
        double threshold,
        String model,
        String modelSha256,
        String caveat,
        List<Box> boxes,
        @Nullable Detail detail) {

    public Evidence {
        boxes = List.copyOf(boxes);
    }

    /// A finding that is nothing but its score and places.
    public Evidence(
            String mediumSha256,
            String analyzer,
            Origin origin,
            String category,
            String label,
            double score,
            double threshold,
            String model,
            String modelSha256,
            String caveat,
            List<Box> boxes) {
        this(
                mediumSha256,
                analyzer,
                origin,
                category,
                label,
                score,
                threshold,
                model,
                modelSha256,
                caveat,
                boxes,
                null);
    }

    /// Whether the finding came with the flag or was made at this desk.
    public enum Origin {
        UPSTREAM,
        LOCAL
    }

    /// Return whether the score reaches its threshold; false when either is missing.
    public boolean over() {
        return score >= threshold;
    }

    /// Return whether the analyzer had anything to say.
    public boolean applicable() {
        return !Double.isNaN(score);
    }

    /// A place in the upright picture, corners normalised 0–1.
    public record Box(String label, double score, double x1, double y1, double x2, double y2) {}
}
