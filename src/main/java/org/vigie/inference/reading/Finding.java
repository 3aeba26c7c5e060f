package org.vigie.inference.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Evidence.Box;

/// One thing a model reports about a picture.
///
/// @param label the model's word for it
/// @param category category id the manifest gives, or null
/// @param score 0–1
/// @param threshold 0–1, or NaN when there is none
/// @param boxes where, in the upright picture
/// @param raw the numbers of the model it was made of, as the model gave them
public record Finding(
        String label,
        @Nullable String category,
        double score,
        double threshold,
        List<Box> boxes,
        List<Raw> raw) {

    public Finding {
        boxes = List.copyOf(boxes);
        raw = List.copyOf(raw);
    }

    /// Return whether the score reaches its threshold.
    public boolean over() {
        return score >= threshold;
    }

    /// A number as the model gave it.
    public record Raw(String label, double value) {}
}
