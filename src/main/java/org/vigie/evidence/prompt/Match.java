package org.vigie.evidence.prompt;

import java.util.List;

/// A rule that words of a text satisfy.
///
/// @param rule id of the rule
/// @param signal the policy knows it by
/// @param score 0–1, of the best place
/// @param stages what had to be undone at the best place
/// @param hits the words, at every place, in the order of the text
record Match(String rule, String signal, double score, int stages, List<Hit> hits) {
    Match {
        hits = List.copyOf(hits);
    }
}
