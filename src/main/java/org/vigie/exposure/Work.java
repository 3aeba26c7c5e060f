package org.vigie.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells since when a person works without a rest, from what they did. Nothing watches keys or
/// pointer: what is in the log anyway is enough.
public final class Work {
    private Work() {}

    /// Return since when somebody works without a rest of at least `rest`; empty while they rest.
    ///
    /// A stretch without any deed that is as long as a break is one, wherever it was spent.
    ///
    /// @param deeds when something was done, oldest first
    /// @param breaks when breaks ended, oldest first
    public static Optional<Instant> since(
            List<Instant> deeds, List<Instant> breaks, Duration rest, Instant now) {
        Instant fresh = breaks.isEmpty() ? Instant.MIN : breaks.getLast();
        Instant next = now;
        Instant found = null;
        for (Instant deed : deeds.reversed()) {
            if (deed.isAfter(now)) {
                continue;
            }
            if (!deed.isAfter(fresh) || Duration.between(deed, next).compareTo(rest) >= 0) {
                break;
            }
            found = deed;
            next = deed;
        }
        return Optional.ofNullable(found);
    }
}
