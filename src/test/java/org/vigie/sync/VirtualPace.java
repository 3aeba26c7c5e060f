package org.vigie.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Waits that take no time but count: the steady clock is the real one plus all waits, the wall
/// clock moves only by waits. Chance comes from a seed.
final class VirtualPace implements Pace {
    final List<Duration> pauses = new ArrayList<>();
    private final Random chance;
    private Instant now;
    private long nanos;

    VirtualPace(long seed) {
        this(seed, Instant.parse("2026-11-22T12:00:00Z"));
    }

    VirtualPace(long seed, Instant start) {
        chance = new Random(seed);
        now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return System.nanoTime() + nanos;
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
