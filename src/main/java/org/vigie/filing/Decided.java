package org.vigie.filing;

import java.util.List;
import java.util.Map;
import org.vigie.review.Generation;
import org.vigie.review.Logbook;
import org.vigie.review.PolicyPack;

/// One decision with all that a filing may draw on. Nothing here is taken from memory: what was
/// seen, up to the moment of filing, comes from the log.
///
/// @param eventId of the decision, which is what a filing is known by
/// @param reason as written, empty when none was
/// @param looks what was revealed, by medium SHA-256
/// @param hashes by medium SHA-256: other digests of the same bytes, by their name
/// @param qualities by medium SHA-256: of the PDQ hash, 0–100
/// @param carried whether it was carried over from another case of its family
public record Decided(
        Logbook.Line line,
        String eventId,
        String reason,
        Generation generation,
        PolicyPack policy,
        Map<String, List<Look>> looks,
        Map<String, Map<String, String>> hashes,
        Map<String, Integer> qualities,
        boolean carried) {

    public Decided {
        looks = Map.copyOf(looks);
        hashes = Map.copyOf(hashes);
        qualities = Map.copyOf(qualities);
    }

    /// One reveal of a medium.
    ///
    /// @param rung 0–4
    /// @param areaPermille the largest share uncovered at once, 0–1000; 0 where the end was not
    ///   recorded
    /// @param ended whether its end was recorded
    public record Look(int rung, int areaPermille, long millis, boolean ended) {

        /// Return whether original pixels were on a screen, or may have been.
        public boolean atOriginal() {
            return rung >= 3 && (!ended || areaPermille > 0);
        }

        /// Return whether the log proves that the whole original was before somebody's eyes: a veil
        /// or a drawing is not the file, and neither is a part of it. A look without an end proves
        /// nothing: a report that claims more than was seen lets somebody open without a warrant
        /// what nobody had seen (United States v. Wilson, 9th Cir. 2021).
        public boolean whole() {
            return atOriginal() && ended && areaPermille >= 1_000;
        }
    }

    /// Return the looks at one file, in the order of the log.
    public List<Look> looks(String mediumSha256) {
        return looks.getOrDefault(mediumSha256, List.of());
    }

    /// Return whether somebody viewed the entire contents of a file.
    public boolean viewed(String mediumSha256) {
        return looks(mediumSha256).stream().anyMatch(Look::whole);
    }

    /// Return whether some action restricts something, by the words of the policy pack.
    ///
    /// @param ending what the word has to end with, empty for any
    public boolean restricts(String ending) {
        return line.actions().stream()
                .flatMap(id -> policy.action(id).stream())
                .flatMap(action -> action.filings().stream())
                .anyMatch(word -> word.contains("=DECISION_") && word.endsWith(ending));
    }

    /// Return the category decided on.
    public PolicyPack.Category category() {
        return policy.category(line.category())
                .orElseThrow(() -> new IllegalStateException("decided under another policy"));
    }

    /// Return where a category belongs in somebody else's list, empty when it has no place there.
    public String crosswalk(String key) {
        return category().crosswalk().getOrDefault(key, "");
    }
}
