package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An embedding a model gives (task `embedding`) or takes (task `head`). Embeddings are never kept.
///
/// @param dim number of values
/// @param l2norm whether the vector is brought to length 1
/// @param metric left out, cosine
/// @param threshold same from here: cosine at least, or distance at most
/// @param differentBelow cosine below which, or distance above which, two are called different;
///   left out, the threshold
/// @param alignTemplate where five points of a face (image-left eye first) belong in the input, in
///   pixels; empty when faces are not aligned
/// @param embeddingFrom head: id of the pack whose embedding it takes
public record EmbeddingContract(
        int dim,
        boolean l2norm,
        @Nullable Metric metric,
        @Nullable Double threshold,
        @Nullable Double differentBelow,
        List<List<Double>> alignTemplate,
        @Nullable String embeddingFrom) {

    public EmbeddingContract {
        alignTemplate = alignTemplate.stream().map(List::copyOf).toList();
    }

    /// How two embeddings are compared.
    public enum Metric {
        @JsonProperty("cosine")
        COSINE,
        /// Euclidean distance.
        @JsonProperty("l2")
        L2
    }
}
