package org.vigie.exposure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What a lead may know of how a team's looking went: that bounds were reached and breaks taken,
/// and amounts only where they are of so many people that they are nobody's.
///
/// @param bounds how often each bound was reached, by its word
/// @param breaks how many breaks were taken
/// @param amounts empty where fewer than [#LEAST_PEOPLE] worked
public record Totals(Map<String, Integer> bounds, int breaks, Optional<Amounts> amounts) {
    /// Of fewer people no amount is told: of two, each could take their own away and would know the
    /// other's.
    public static final int LEAST_PEOPLE = 3;

    public Totals {
        bounds = Map.copyOf(bounds);
    }

    /// Sums over everybody.
    ///
    /// @param revealed how long originals were on screens
    /// @param dose undecayed
    /// @param settled standing decisions
    /// @param unseen of those, the ones taken without a look at an original
    public record Amounts(int people, Duration revealed, double dose, int settled, int unseen) {}

    /// Leave out what would tell about single people.
    public static Totals of(Map<String, Integer> bounds, int breaks, Amounts amounts) {
        return new Totals(
                bounds,
                breaks,
                amounts.people() < LEAST_PEOPLE ? Optional.empty() : Optional.of(amounts));
    }
}
