package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One result tensor.
///
/// @param dtype left out, float32
/// @param shape -1 is any size
/// @param activation what its numbers are; left out, `none`
/// @param role what a detector or a concept model gives in it; left out, the main answer
/// @param stride pixels a cell, for detectors that give one tensor a stride
public record OutputContract(
        String name,
        InputContract.@Nullable DataType dtype,
        List<Long> shape,
        @Nullable Activation activation,
        @Nullable Role role,
        @Nullable Integer stride) {

    public OutputContract {
        shape = List.copyOf(shape);
    }

    /// Return the number type.
    public InputContract.DataType type() {
        return dtype == null ? InputContract.DataType.FLOAT32 : dtype;
    }

    /// Return what its numbers are.
    public Activation numbers() {
        return activation == null ? Activation.NONE : activation;
    }

    /// What the numbers of an output are.
    public enum Activation {
        /// Unbounded; they still have to become probabilities.
        @JsonProperty("logits")
        LOGITS,
        /// Probabilities that sum to 1: nothing more is done to them.
        @JsonProperty("softmax")
        SOFTMAX,
        /// Independent probabilities: nothing more is done to them.
        @JsonProperty("sigmoid")
        SIGMOID,
        /// Probabilities, however made.
        @JsonProperty("probability")
        PROBABILITY,
        /// Neither: coordinates, planes, embeddings, years.
        @JsonProperty("none")
        NONE
    }

    /// What a detector or a concept model gives in an output.
    public enum Role {
        @JsonProperty("scores")
        SCORES,
        @JsonProperty("classes")
        CLASSES,
        @JsonProperty("objectness")
        OBJECTNESS,
        @JsonProperty("boxes")
        BOXES,
        @JsonProperty("keypoints")
        KEYPOINTS,
        @JsonProperty("concepts")
        CONCEPTS,
        @JsonProperty("special-care")
        SPECIAL_CARE
    }
}
