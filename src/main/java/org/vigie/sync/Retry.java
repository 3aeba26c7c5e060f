package org.vigie.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.vigie.review.FaultException;

/// Tries again what another try may cure: exponential backoff with full jitter (Brooker,
/// "Exponential Backoff And Jitter", AWS 2015), within one overall deadline.
final class Retry {
    private static final int LAST_DOUBLING = 20;

    private final Deadlines deadlines;
    private final Pace pace;

    Retry(Deadlines deadlines, Pace pace) {
        this.deadlines = deadlines;
        this.pace = pace;
    }

    /// One try.
    interface Attempt<T> {
        T run() throws FaultException;
    }

    /// Run until an attempt succeeds, fails for good, or no time is left for another.
    ///
    /// @throws TransientFault the last one, when time ran out
    <T> T call(Attempt<T> attempt) throws FaultException {
        long start = pace.nanos();
        for (int failures = 0; ; failures++) {
            try {
                return attempt.run();
            } catch (TransientFault fault) {
                Duration wait = wait(failures, fault.retryAfter());
                Duration spent = Duration.ofNanos(pace.nanos() - start);
                if (spent.plus(wait).compareTo(deadlines.overall()) > 0) {
                    throw fault;
                }
                pause(wait);
            }
        }
    }

    /// Return the wait after so many failures: what the server asked for when it did, otherwise a
    /// random share of the doubled backoff.
    Duration wait(int failures, Duration retryAfter) {
        Duration backoff = share(deadlines.backoff(), failures, deadlines.backoffCap());
        if (retryAfter.isZero()) {
            return backoff;
        }
        return shorter(retryAfter, deadlines.retryAfterCap());
    }

    /// Return the pause between rounds after so many failed ones; never less than half the doubled
    /// idle pause, never less than the server asked for.
    Duration rest(int failures, Duration retryAfter) {
        Duration doubled = doubled(deadlines.idleMost(), failures, deadlines.offlineCap());
        Duration half = doubled.dividedBy(2);
        Duration rest = half.plus(share(half, 0, half));
        Duration asked = shorter(retryAfter, deadlines.retryAfterCap());
        return rest.compareTo(asked) < 0 ? asked : rest;
    }

    /// Return what `Retry-After` asks for: seconds or an HTTP date (RFC 9110 §10.2.3); zero for
    /// anything else.
    Duration parse(String header) {
        String value = header.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            ZonedDateTime at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(pace.now(), at);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private Duration share(Duration base, int doublings, Duration cap) {
        return Duration.ofNanos((long) (doubled(base, doublings, cap).toNanos() * pace.chance()));
    }

    private static Duration doubled(Duration base, int doublings, Duration cap) {
        return shorter(base.multipliedBy(1L << Math.min(doublings, LAST_DOUBLING)), cap);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void pause(Duration wait) throws FaultException {
        try {
            pace.pause(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FeedFaults.stopped();
        }
    }
}
