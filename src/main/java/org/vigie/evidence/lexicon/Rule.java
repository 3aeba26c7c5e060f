package org.vigie.evidence.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How words make a request. Several rules may share an id; the best of them speaks.
///
/// The score of a match is `1 − (1 − base) × Π (1 − raise)` over the raising roles that stand near;
/// `base = weight × lightest entry × (1 − gap / (4 × within))`, where the gap is how much further
/// apart than neighbours the furthest two consecutive words are.
///
/// @param id what the finding is called
/// @param signal the policy category that lists this signal is the finding's category
/// @param parts the texts it is for
/// @param slots each a choice of roles, all of which must be filled
/// @param ordered whether in this order
/// @param within most places between consecutive words, at least 1
/// @param weight above 0, at most 1
/// @param raises roles that make a match more telling when they stand near, and by how much
/// @param blockers roles that may not stand between the words
/// @param unless roles that explain the words away when they stand near; they explain nothing that
///   was disguised
/// @param despite roles that keep `unless` from explaining anything when they stand near
/// @param after rules of which one must be satisfied near by
public record Rule(
        String id,
        String signal,
        Set<Where> parts,
        List<Set<String>> slots,
        boolean ordered,
        int within,
        double weight,
        Map<String, Double> raises,
        Set<String> blockers,
        Set<String> unless,
        Set<String> despite,
        Set<String> after) {

    public Rule {
        parts = Set.copyOf(parts);
        slots = slots.stream().map(Set::copyOf).toList();
        raises = Map.copyOf(raises);
        blockers = Set.copyOf(blockers);
        unless = Set.copyOf(unless);
        despite = Set.copyOf(despite);
        after = Set.copyOf(after);
    }

    /// What a rule is read against.
    public enum Where {
        /// What was asked for: the prompt and every attempt.
        PROMPT,
        /// What was to be kept out of the picture.
        NEGATIVE
    }
}
