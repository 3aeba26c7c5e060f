package org.vigie.inference.reading;

import java.util.List;
import org.vigie.inference.framing.Placement.Point;
import org.vigie.review.Evidence.Box;

/// One thing a detector found.
///
/// @param box in the upright picture, 0–1, with its label and score
/// @param keypoints in the upright picture, in the model's own order
public record Detection(Box box, List<Point> keypoints) {
    public Detection {
        keypoints = List.copyOf(keypoints);
    }
}
