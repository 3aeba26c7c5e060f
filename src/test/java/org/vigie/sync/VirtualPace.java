package org.vigie.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Time that passes only when somebody waits or says so; chance from a seed.
final class VirtualPace implements Pace {
    final List<Duration> pauses = new ArrayList<>();
    private final Random chance;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private long nanos = 5;

    VirtualPace(long seed) {
        chance = new Random(seed);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        pass(duration);
    }

    @Override
    public synchronized double chance() {
        return chance.nextDouble();
    }

    synchronized void pass(Duration duration) {
        nanos += duration.toNanos();
        now = now.plus(duration);
    }

    /// Set the wall clock alone.
    synchronized void set(Instant wall) {
        now = wall;
    }
}
