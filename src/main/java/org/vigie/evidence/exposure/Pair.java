package org.vigie.evidence.exposure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.evidence.Budget;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.FaultException;

/// An output, one source photo, and how they lie over each other.
record Pair(String sourceSha256, Study source, Study output, Registration registration) {

    /// Find the source an output corresponds to best; of equals the first.
    ///
    /// @param sources by SHA-256, in the order of the flag
    /// @return null when there are none
    static @Nullable Pair best(Study output, Map<String, Study> sources, Budget budget)
            throws FaultException {
        Pair best = null;
        for (Map.Entry<String, Study> entry : sources.entrySet()) {
            budget.check();
            Study source = entry.getValue();
            Registration registration = Registration.of(output, source);
            if (best == null || registration.agreement() > best.registration.agreement()) {
                best = new Pair(entry.getKey(), source, output, registration);
            }
        }
        return best;
    }

    boolean same() {
        return registration.correspondence() == Correspondence.SAME_PHOTO;
    }
}
