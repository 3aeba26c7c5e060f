package org.vigie.intake;

import java.util.Map;
import java.util.TreeMap;

/// What a pull came to.
///
/// @param added generations that are new here
/// @param sameAgain flags delivered before, unchanged
/// @param sameContent new flags whose pictures and prompt are here under another id
/// @param updated flags delivered before with less to say; what is new was added to their cases
/// @param quarantined flags kept aside because they could not be taken
/// @param reasons how many by fault code; adds up to `quarantined`
public record Summary(
        int added,
        int sameAgain,
        int sameContent,
        int updated,
        int quarantined,
        Map<String, Integer> reasons) {

    /// Nothing was pulled.
    public static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, Map.of());

    public Summary {
        reasons = Map.copyOf(reasons);
    }

    /// What a pull without updates came to.
    public Summary(
            int added,
            int sameAgain,
            int sameContent,
            int quarantined,
            Map<String, Integer> reasons) {
        this(added, sameAgain, sameContent, 0, quarantined, reasons);
    }

    /// Return how many flags were looked at.
    public int counted() {
        return added + sameAgain + sameContent + updated + quarantined;
    }

    /// Return both together.
    public Summary plus(Summary other) {
        Map<String, Integer> both = new TreeMap<>(reasons);
        other.reasons.forEach((code, count) -> both.merge(code, count, Integer::sum));
        return new Summary(
                added + other.added,
                sameAgain + other.sameAgain,
                sameContent + other.sameContent,
                updated + other.updated,
                quarantined + other.quarantined,
                both);
    }
}
