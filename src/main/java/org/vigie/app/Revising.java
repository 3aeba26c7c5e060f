package org.vigie.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.FaultException;
import org.vigie.store.ClockRevision;

/// Brings open cases to a changed clock pack while the desk works. Whatever keeps it from going on
/// loses nothing: it is tried again later, and at the next start.
final class Revising implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Revising.class);
    private static final int AGAIN_SECONDS = 30;

    /// The screens follow a long revision in steps of so many cases.
    private static final int TELL = 2_000;

    private final ClockRevision revision;
    private final Runnable onProgress;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean closing;

    Revising(ClockRevision revision, Runnable onProgress) {
        this.revision = revision;
        this.onProgress = onProgress;
    }

    /// Begin in the background.
    void start(ScheduledExecutorService timer, ExecutorService io) {
        Threads.begin(io, () -> work(timer, io));
    }

    private void work(ScheduledExecutorService timer, ExecutorService io) {
        try {
            now();
        } catch (FaultException e) {
            LOG.warn("deadlines are not all by the pack in force yet: {}", e.fault().code());
            later(timer, io);
        }
    }

    private void later(ScheduledExecutorService timer, ExecutorService io) {
        try {
            timer.schedule(() -> start(timer, io), AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("no later: this desk is closing");
        }
    }

    /// Bring every open case to the pack in force; blocks. The writer is free between two batches.
    ///
    /// @return how many cases were looked at
    int now() throws FaultException {
        working.lock();
        try {
            int all = 0;
            int untold = 0;
            for (int some = 1; some > 0 && !closing; untold += some, all += some) {
                some = revision.some();
                if (untold >= TELL) {
                    onProgress.run();
                    untold = 0;
                }
            }
            if (untold > 0) {
                onProgress.run();
                LOG.info("{} cases are by the clock pack in force", all);
            }
            return all;
        } finally {
            working.unlock();
        }
    }

    @Override
    public void close() {
        closing = true;
    }
}
