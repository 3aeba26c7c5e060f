package org.vigie.evidence;

import java.util.List;
import java.util.Map;
import org.vigie.review.Fault;
import org.vigie.review.Fingerprint;
import org.vigie.review.Outcome;
import org.vigie.review.Veil;

/// What the first look at a generation produced: all that may be shown of it, and what costs
/// nothing to know.
///
/// @param veils by medium SHA-256
/// @param faults by medium SHA-256: why there is no veil
/// @param fingerprints by medium SHA-256
/// @param outcomes of the analyzers that look at no pixel
public record Examined(
        Map<String, Veil> veils,
        Map<String, Fault> faults,
        Map<String, Fingerprint> fingerprints,
        List<Outcome> outcomes) {

    public Examined {
        veils = Map.copyOf(veils);
        faults = Map.copyOf(faults);
        fingerprints = Map.copyOf(fingerprints);
        outcomes = List.copyOf(outcomes);
    }
}
