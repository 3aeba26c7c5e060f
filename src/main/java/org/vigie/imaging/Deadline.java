package org.vigie.imaging;

import java.util.concurrent.TimeUnit;

/// The moment by which decoding must be over.
final class Deadline {
    private final long end;

    Deadline(long millis) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    }

    boolean passed() {
        return System.nanoTime() - end > 0;
    }

    /// Throw once the moment has passed.
    void check() {
        if (passed()) {
            throw new Passed();
        }
    }

    /// Says that time is up, through code that knows only its own exceptions.
    static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("time is up", null, false, false);
        }
    }
}
