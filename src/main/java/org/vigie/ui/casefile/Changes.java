package org.vigie.ui.casefile;

import java.util.Comparator;
import java.util.Optional;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange;
import org.vigie.review.Medium;

/// Finds what an output changed in the photo it was made from.
public final class Changes {
    private Changes() {}

    /// A finding about a change, and the change.
    public record Found(Evidence finding, ExposureChange change) {

        /// Return whether the output shows the source photo, so that the change can be mapped.
        public boolean mapped() {
            return change.correspondence() == ExposureChange.Correspondence.SAME_PHOTO;
        }
    }

    /// Return what was found about `medium`; of several source photos the one it corresponds to
    /// best, then the one it adds most to.
    public static Optional<Found> of(CaseFile file, Medium medium) {
        return file.evidence().stream()
                .filter(one -> one.mediumSha256().equals(medium.sha256()))
                .filter(one -> one.detail() instanceof ExposureChange)
                .map(one -> new Found(one, (ExposureChange) one.detail()))
                .min(
                        Comparator.comparing((Found found) -> found.change().correspondence())
                                .thenComparing(
                                        found -> found.finding().score(),
                                        Comparator.reverseOrder()));
    }
}
