package org.vigie.ui.casefile;

import java.time.Duration;
import org.vigie.ui.kit.Slumber;

/// Ends a look: after the longest time, when the hand has been still too long, when the machine
/// slept.
final class Vigil {
    /// What stood still for longer than that may have been seen by anybody.
    private static final Duration STILL = Duration.ofSeconds(3);

    private final Duration longest;
    private final Duration idle;
    private final Timing timing;
    private final Runnable end;
    private final Slumber slumber;
    private Runnable callOffLongest = () -> {};
    private Runnable callOffIdle = () -> {};
    private boolean watching;
    private long since;

    Vigil(Duration longest, Duration idle, Timing timing, Runnable end) {
        this.longest = longest;
        this.idle = idle;
        this.timing = timing;
        this.end = end;
        this.slumber = new Slumber(timing.nanos(), timing.wallMillis(), STILL);
    }

    void begin() {
        watching = true;
        since = timing.nanos().getAsLong();
        slumber.wake();
        callOffLongest = timing.alarm().after(longest, end);
        touched();
    }

    /// A key or the pointer moved.
    void touched() {
        if (watching) {
            callOffIdle.run();
            callOffIdle = timing.alarm().after(idle, end);
        }
    }

    /// To be called with every beat of the screen.
    void beat() {
        if (watching && slumber.beat()) {
            end.run();
        }
    }

    /// Return the milliseconds since [#begin].
    long stop() {
        watching = false;
        callOffLongest.run();
        callOffIdle.run();
        callOffLongest = () -> {};
        callOffIdle = () -> {};
        return Math.max(0, (timing.nanos().getAsLong() - since) / 1_000_000);
    }
}
