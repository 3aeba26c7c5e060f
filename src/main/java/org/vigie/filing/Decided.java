package org.vigie.filing;

import java.util.List;
import java.util.Map;
import org.vigie.review.Generation;
import org.vigie.review.Logbook;
import org.vigie.review.PolicyPack;

/// One decision with all that a filing may draw on. Nothing here is taken from memory: what was
/// seen comes from the log.
///
/// @param eventId of the decision, which is what a filing is known by
/// @param reason as written, empty when none was
/// @param looks what was revealed before the decision, by medium SHA-256
/// @param hashes by medium SHA-256: other digests of the same bytes, by their name
public record Decided(
        Logbook.Line line,
        String eventId,
        String reason,
        Generation generation,
        PolicyPack policy,
        Map<String, List<Look>> looks,
        Map<String, Map<String, String>> hashes) {

    public Decided {
        looks = Map.copyOf(looks);
        hashes = Map.copyOf(hashes);
    }

    /// One reveal of a medium that began before the decision.
    ///
    /// @param rung 0–4
    /// @param areaPermille share uncovered, 0–1000; 1000 where the end was not recorded
    public record Look(int rung, int areaPermille, long millis) {

        /// Return whether the whole original was before somebody's eyes: a veil or a drawing is not
        /// the file, and neither is a part of it.
        public boolean whole() {
            return rung >= 3 && areaPermille >= 1_000;
        }
    }

    /// Return whether somebody viewed the entire contents of a file.
    public boolean viewed(String mediumSha256) {
        return looks.getOrDefault(mediumSha256, List.of()).stream().anyMatch(Look::whole);
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
