package org.vigie.filing.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One decision of the period, taken back or not.
///
/// @param dueAt the nearest deadline of its case, null without a clock
/// @param rung the highest looked at, 0–4
/// @param together whether it was settled together with others of its family
public record Taken(
        Instant at,
        Instant flaggedAt,
        Instant admittedAt,
        @Nullable Instant dueAt,
        String category,
        List<String> actions,
        int rung,
        boolean together,
        boolean takenBack,
        List<String> jurisdictions) {

    public Taken {
        actions = List.copyOf(actions);
        jurisdictions = List.copyOf(jurisdictions);
    }

    /// Return how long it took from the flag.
    Duration took() {
        Duration took = Duration.between(flaggedAt, at);
        return took.isNegative() ? Duration.ZERO : took;
    }

    /// Return whether it had a clock and missed it.
    boolean breached() {
        return dueAt != null && at.isAfter(dueAt);
    }

    /// Return whether its deadline was past before the case came to this desk.
    boolean arrivedLate() {
        return dueAt != null && breached() && !admittedAt.isBefore(dueAt);
    }
}
