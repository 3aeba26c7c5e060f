package org.vigie.inference.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.review.PolicyPack;

/// Which rows of the matrix a model's word belongs to.
///
/// @param mapping the manifest's: a word to ids of categories or to the policy's signal words
record Categories(Map<String, List<String>> mapping, PolicyPack policy) {
    private static final String OTHER = "other";

    /// Return the categories of a word, each once; none where the manifest says that the word means
    /// nothing, and "other" where nobody knows it.
    ///
    /// @param otherwise category id for a word that neither the manifest nor the policy knows
    List<String> of(String label, @Nullable String otherwise) {
        List<String> words = mapping.get(label);
        if (words != null && words.isEmpty()) {
            return List.of();
        }
        List<String> known = known(words == null ? List.of(label) : words);
        if (!known.isEmpty()) {
            return known;
        }
        return List.of(otherwise != null && isCategory(otherwise) ? otherwise : OTHER);
    }

    /// Return whether the manifest or the policy knows a word.
    boolean knows(String label) {
        List<String> words = mapping.get(label);
        return words == null ? !known(List.of(label)).isEmpty() : !words.isEmpty();
    }

    /// Return whether a category is no violation at all.
    boolean harmless(String category) {
        return policy.category(category).filter(c -> c.severity() == 0).isPresent();
    }

    private List<String> known(List<String> words) {
        return words.stream().map(this::category).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<String> category(String word) {
        if (isCategory(word)) {
            return Optional.of(word);
        }
        String signal = word.toLowerCase(Locale.ROOT);
        return policy.categories().stream()
                .filter(category -> category.signals().contains(signal))
                .map(PolicyPack.Category::id)
                .findFirst();
    }

    private boolean isCategory(String id) {
        return policy.category(id).isPresent();
    }
}
