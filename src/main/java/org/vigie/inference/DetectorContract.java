package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a detector's tensors become boxes.
///
/// @param strides pixels a cell of each level, in the order of the outputs
/// @param anchorsPerCell anchors in every cell; left out, 1
/// @param transposed yolov8: whether the output is [1, 4+classes, anchors] rather than [1, anchors,
///   4+classes]; left out, it is
/// @param scoreMin candidates below this are dropped, 0–1
/// @param nmsScore candidates below this are dropped before suppression; left out, `scoreMin`
/// @param nmsIou boxes that overlap a better one by more than this are dropped, 0–1
/// @param classAgnostic whether a box suppresses boxes of other classes; left out, it does not
/// @param topK most candidates kept before suppression, best first; left out, 5000
/// @param keypoints points a box comes with; left out, none
/// @param boxUnits left out, pixels of the input
/// @param scoreIndex ssd-decoded: first class that is a find; the classes before it are background;
///   left out, 1 where scores are a softmax, 0 otherwise
public record DetectorContract(
        Kind kind,
        List<Integer> strides,
        @Nullable Integer anchorsPerCell,
        @Nullable Boolean transposed,
        double scoreMin,
        @Nullable Double nmsScore,
        double nmsIou,
        @Nullable Boolean classAgnostic,
        @Nullable Integer topK,
        @Nullable Integer keypoints,
        @Nullable BoxUnits boxUnits,
        @Nullable Integer scoreIndex) {

    public DetectorContract {
        strides = List.copyOf(strides);
    }

    /// Families of detectors.
    public enum Kind {
        @JsonProperty("none")
        NONE,
        /// One tensor: centre, size and one probability a class, for every anchor.
        @JsonProperty("yolov8")
        YOLOV8,
        /// Per stride: class, objectness, box and keypoints relative to the cell.
        @JsonProperty("yunet")
        YUNET,
        /// Scores and corners, already decoded.
        @JsonProperty("ssd-decoded")
        SSD_DECODED,
        /// Per stride: score, distances to the four sides and keypoints, in strides.
        @JsonProperty("scrfd")
        SCRFD
    }

    /// What the numbers of a box are measured in.
    public enum BoxUnits {
        @JsonProperty("input-px")
        INPUT_PIXELS,
        @JsonProperty("normalised")
        NORMALISED
    }
}
