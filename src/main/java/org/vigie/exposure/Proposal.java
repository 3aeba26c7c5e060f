package org.vigie.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a break is proposed. A proposal is a line of words: it locks nothing, blinks nothing and
/// is not repeated for an interval after it was declined.
public sealed interface Proposal {

    /// Nothing is proposed: nobody works, or no bound asks for it.
    record None() implements Proposal {}

    /// A break will be proposed after some more work.
    record Later(Duration left) implements Proposal {}

    /// A break is proposed.
    record Now(Why why) implements Proposal {}

    /// What asks for a break.
    enum Why {
        /// The time worked.
        TIME,
        /// The dose.
        DOSE
    }

    /// Where no rhythm is set, declining is quiet for so long.
    Duration USUAL_QUIET = Duration.ofMinutes(50);

    /// Weigh whether a break is due.
    ///
    /// @param working since when without a rest, empty while resting
    /// @param dose at `now`
    /// @param declined when a proposal was last declined, null when none was
    static Proposal at(
            Instant now,
            Optional<Instant> working,
            double dose,
            Bounds bounds,
            @Nullable Instant declined) {
        if (working.isEmpty()) {
            return new None();
        }
        boolean over = bounds.overHour(dose);
        Duration every = Duration.ofMinutes(bounds.breakEveryMinutes());
        if (every.isZero() && !over) {
            return new None();
        }
        Instant due = over ? now : working.get().plus(every);
        Instant quiet =
                declined == null ? due : declined.plus(every.isZero() ? USUAL_QUIET : every);
        Instant moment = due.isAfter(quiet) ? due : quiet;
        return moment.isAfter(now)
                ? new Later(Duration.between(now, moment))
                : new Now(over ? Why.DOSE : Why.TIME);
    }
}
