package org.vigie.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vigie.exposure.Viewing;
import org.vigie.review.PolicyPack;
import org.vigie.store.Exposures;

/// Weighs the looks of the log as the policy does.
record Viewings(PolicyPack policy) {

    /// @param now by when a look without an end has lasted
    List<Viewing> of(List<Exposures.Look> looks, Instant now) {
        return looks.stream().map(look -> viewing(look, now)).toList();
    }

    private Viewing viewing(Exposures.Look look, Instant now) {
        Long millis = look.millis();
        int severity = severity(look);
        return millis == null
                ? Viewing.open(
                        look.began(),
                        Duration.ofSeconds(policy.reveal().maxSeconds()),
                        look.rung(),
                        severity,
                        now)
                : Viewing.ended(look.began(), millis, look.areaPermille(), look.rung(), severity);
    }

    /// What a case was found to be says better what was seen than what it was announced as.
    private int severity(Exposures.Look look) {
        String found = look.category();
        return found == null
                ? look.severity()
                : policy.category(found).map(PolicyPack.Category::severity).orElse(look.severity());
    }
}
