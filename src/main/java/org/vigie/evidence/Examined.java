package org.vigie.evidence;

import java.util.List;
import java.util.Map;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.Fingerprint;
import org.vigie.review.Veil;

/// What examining a generation produced.
///
/// @param veils by medium SHA-256
/// @param faults by medium SHA-256: why there is no veil
/// @param fingerprints by medium SHA-256
/// @param gaps codes of analyzers that failed, by analyzer id
public record Examined(
        Map<String, Veil> veils,
        Map<String, Fault> faults,
        Map<String, Fingerprint> fingerprints,
        List<Evidence> evidence,
        Map<String, String> gaps) {

    public Examined {
        veils = Map.copyOf(veils);
        faults = Map.copyOf(faults);
        fingerprints = Map.copyOf(fingerprints);
        evidence = List.copyOf(evidence);
        gaps = Map.copyOf(gaps);
    }
}
