package org.vigie.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.FaultException;
import org.vigie.store.Checkpoints;

/// Signs the log every few minutes in which something was recorded, and once more at the end of the
/// shift. A log that cannot be signed goes on being written: the next checkpoint covers it.
final class Signing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);
    private static final int MINUTES = 5;

    private final Checkpoints checkpoints;
    private boolean started;

    Signing(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /// Begin; the timer only wakes `io`, which does the work.
    void start(ScheduledExecutorService timer, ExecutorService io) {
        started = true;
        timer.scheduleWithFixedDelay(
                () -> Threads.begin(io, this::sign), MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private void sign() {
        try {
            checkpoints.sign();
        } catch (FaultException e) {
            LOG.warn("the log was not signed: {}", e.fault().code());
        } catch (RuntimeException e) {
            // Thrown at the timer it would end every later signing too.
            LOG.error("the log was not signed: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        if (started) {
            sign();
        }
    }
}
