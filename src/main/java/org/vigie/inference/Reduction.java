package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one reported value is made of a model's values.
///
/// @param index softmax-index, complement, sigmoid: the value meant, from 0
/// @param indices max-of, sum-of, argmax-rating: the values meant
/// @param order cumulative-ordinal: all labels from mildest to gravest
/// @param from cumulative-ordinal: the label from which on probabilities are summed; left out, the
///   second of `order`
/// @param label word under which it is reported and mapped to a category; left out, the label of
///   `index`, or `from`
/// @param category category id, where the policy's own words do not give it
/// @param review threshold 0–1 of this value; left out, the manifest's
public record Reduction(
        Kind kind,
        @Nullable Integer index,
        List<Integer> indices,
        List<String> order,
        @Nullable String from,
        @Nullable String label,
        @Nullable String category,
        @Nullable Double review) {

    public Reduction {
        indices = List.copyOf(indices);
        order = List.copyOf(order);
    }

    /// The rule.
    public enum Kind {
        /// Softmax over all logits (or the probabilities as they are), then the one at `index`.
        @JsonProperty("softmax-index")
        SOFTMAX_INDEX,
        /// 1 minus the probability at `index`.
        @JsonProperty("complement")
        COMPLEMENT,
        /// Sum of the probabilities from a level on.
        @JsonProperty("cumulative-ordinal")
        CUMULATIVE_ORDINAL,
        /// 1 / (1 + e^-x) of the logit at `index`, or the probability as it is.
        @JsonProperty("sigmoid")
        SIGMOID,
        /// The greatest of the probabilities at `indices`.
        @JsonProperty("max-of")
        MAX_OF,
        /// The sum of the probabilities at `indices`.
        @JsonProperty("sum-of")
        SUM_OF,
        /// The greatest of the ratings at `indices`: its own label and probability.
        @JsonProperty("argmax-rating")
        ARGMAX_RATING,
        /// Nearness to concepts: see [ConceptContract].
        @JsonProperty("concept-distance")
        CONCEPT_DISTANCE
    }
}
