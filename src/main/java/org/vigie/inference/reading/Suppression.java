package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Hard non-maximum suppression: the best box stays, those that overlap it too much go, and so on.
///
/// @param mostOverlap intersection over union above which a box goes
/// @param acrossLabels whether a box suppresses those of other labels
/// @param most candidates looked at, best first
record Suppression(double mostOverlap, boolean acrossLabels, int most) {
    /// Boxes kept: no picture shows more that anybody could act on.
    private static final int MOST_KEPT = 300;

    /// Return what stays, best first; of two alike, the one that came first.
    List<Candidate> suppress(List<Candidate> candidates) {
        List<Candidate> best =
                candidates.stream()
                        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                        .limit(most)
                        .toList();
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : best) {
            if (kept.size() < MOST_KEPT && kept.stream().noneMatch(k -> hides(k, candidate))) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private boolean hides(Candidate kept, Candidate other) {
        return (acrossLabels || kept.label() == other.label()) && kept.overlap(other) > mostOverlap;
    }
}
