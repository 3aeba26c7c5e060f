package org.vigie.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Time and chance, given from outside so that a test can own both.
public interface Pace {

    /// Return the wall clock; used only for what people read and for HTTP dates.
    Instant now();

    /// Return a clock that never goes back, in nanoseconds from an arbitrary start.
    long nanos();

    /// Wait; ends early only by interruption.
    void pause(Duration duration) throws InterruptedException;

    /// Return a number from 0 (included) to 1 (excluded).
    double chance();

    /// Return the real clocks and real chance.
    static Pace real() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                if (new CountDownLatch(1).await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new IllegalStateException("nobody counts this latch down");
                }
            }

            @Override
            public double chance() {
                return ThreadLocalRandom.current().nextDouble();
            }
        };
    }
}
