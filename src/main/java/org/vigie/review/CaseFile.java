package org.vigie.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All there is to know about one generation without looking at it.
///
/// @param veils by medium SHA-256; absent while not made
/// @param faults by medium SHA-256: why that medium cannot be shown
/// @param decision the standing decision, null while open
public record CaseFile(
        Generation generation,
        String categoryHint,
        List<Clock> clocks,
        List<Evidence> evidence,
        Map<String, Veil> veils,
        Map<String, Fault> faults,
        @Nullable Standing decision) {

    public CaseFile {
        clocks = List.copyOf(clocks);
        evidence = List.copyOf(evidence);
        veils = Map.copyOf(veils);
        faults = Map.copyOf(faults);
    }

    /// A decision as it stands now.
    ///
    /// @param actor pseudonymous code of the moderator
    public record Standing(Verdict verdict, Saved saved, String actor, SyncState state) {}
}
