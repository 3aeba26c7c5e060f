package org.vigie.store;

import java.util.Comparator;
import java.util.Set;
import org.vigie.review.Family.Tie;

/// What ties two generations, the nearest first.
///
/// @param distance bits that differ between their outputs, -1 when not comparable
record Resemblance(Set<Tie> ties, int distance) implements Comparable<Resemblance> {
    private static final Comparator<Resemblance> ORDER =
            Comparator.comparingInt(Resemblance::rank).thenComparingInt(Resemblance::bits);

    Resemblance {
        ties = Set.copyOf(ties);
    }

    private int rank() {
        return ties.contains(Tie.NEAR_DUPLICATE)
                ? 0
                : ties.contains(Tie.SAME_SOURCE) ? 1 : ties.contains(Tie.SAME_TEMPLATE) ? 2 : 3;
    }

    private int bits() {
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }

    @Override
    public int compareTo(Resemblance other) {
        return ORDER.compare(this, other);
    }
}
