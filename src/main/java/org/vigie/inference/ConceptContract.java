package org.vigie.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Concepts a picture must keep away from, as in the Stable Diffusion safety checker.
///
/// The cosines come from outputs of role `concepts` and `special-care`, or, where those are
/// missing, from the embedding output and the vectors given here.
///
/// @param thresholds cosine from which a concept counts as near, one a concept
/// @param specialCare the same for the concepts that lower all other thresholds
/// @param adjustment by how much a special-care hit lowers the thresholds; left out, 0.01
/// @param embeddings one vector a concept, or none
/// @param specialCareEmbeddings one vector a special-care concept, or none
public record ConceptContract(
        List<Double> thresholds,
        List<Double> specialCare,
        @Nullable Double adjustment,
        List<List<Double>> embeddings,
        List<List<Double>> specialCareEmbeddings) {

    public ConceptContract {
        thresholds = List.copyOf(thresholds);
        specialCare = List.copyOf(specialCare);
        embeddings = embeddings.stream().map(List::copyOf).toList();
        specialCareEmbeddings = specialCareEmbeddings.stream().map(List::copyOf).toList();
    }
}
