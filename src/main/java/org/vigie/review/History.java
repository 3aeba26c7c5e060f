package org.vigie.review;

import java.util.List;
import java.util.Map;
import org.vigie.review.Precedent.Link;

/// Earlier decisions that have something to do with a case, about other cases than itself.
///
/// @param latest newest first; the first [#SHOWN] of them
/// @param totals how many there are by what is shared, counted up to [#COUNTED]; a decision that
///   shares several things counts for each
public record History(List<Precedent> latest, Map<Link, Integer> totals) {
    /// How many are told one by one.
    public static final int SHOWN = 20;

    /// Nobody needs to know more than that there are more than a thousand.
    public static final int COUNTED = 1_001;

    public static final History NONE = new History(List.of(), Map.of());

    public History {
        latest = List.copyOf(latest);
        totals = Map.copyOf(totals);
    }
}
