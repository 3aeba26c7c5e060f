package org.vigie.review;

import java.util.List;
import java.util.stream.Stream;

/// What came of one analyzer's look at one generation.
///
/// @param analyzer id of the analyzer
/// @param version changes whenever its findings may: models, thresholds, word lists
/// @param models lower-case SHA-256 of every model it would run
/// @param evidence empty when it found nothing or failed
/// @param gap code of the fault that kept it from finding anything, empty when it finished
public record Outcome(
        String analyzer, String version, List<String> models, List<Evidence> evidence, String gap) {

    public Outcome {
        models = List.copyOf(models);
        evidence = List.copyOf(evidence);
    }

    /// Return every model named, by the analyzer or by a finding.
    public Stream<String> digests() {
        return Stream.concat(models.stream(), evidence.stream().map(Evidence::modelSha256))
                .filter(digest -> !digest.isEmpty());
    }
}
