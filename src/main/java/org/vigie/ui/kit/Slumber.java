package org.vigie.ui.kit;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Notices that the machine slept, or that the screen stood still: the time between two beats was
/// too long by one of two clocks, or they disagree about it. During suspend one clock stands still
/// on some systems and runs on others; either way this is seen at the first beat after it.
public final class Slumber {
    private static final long APART = Duration.ofSeconds(2).toMillis();

    private final LongSupplier nanos;
    private final LongSupplier wallMillis;
    private final long longest;
    private long lastNanos;
    private long lastWall;

    /// @param nanos as [System#nanoTime]
    /// @param wallMillis as [System#currentTimeMillis]
    /// @param longest time between two beats of a screen that is awake
    public Slumber(LongSupplier nanos, LongSupplier wallMillis, Duration longest) {
        this.nanos = nanos;
        this.wallMillis = wallMillis;
        this.longest = longest.toMillis();
        wake();
    }

    /// Begin to count from now.
    public void wake() {
        lastNanos = nanos.getAsLong();
        lastWall = wallMillis.getAsLong();
    }

    /// Return whether it slept since the last beat. To be asked at least once a second.
    public boolean beat() {
        long steady = (nanos.getAsLong() - lastNanos) / 1_000_000;
        long wall = wallMillis.getAsLong() - lastWall;
        wake();
        return steady > longest || Math.abs(wall - steady) > APART;
    }
}
