package org.vigie.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.FaultException;
import org.vigie.store.CaseStore;

/// Reads the open cases into memory after the desk was opened, and then their sealed words, most
/// urgent first and a few at a time, so that nobody has to wait behind it.
final class QueueReading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueReading.class);
    private static final int SOME = 100;
    private static final int ROUNDS_BETWEEN_NEWS = 100;

    private final CaseStore cases;
    private final ExecutorService io;
    private final Runnable news;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean closed;

    /// @param news told when more is known about the queue
    QueueReading(CaseStore cases, ExecutorService io, Runnable news) {
        this.cases = cases;
        this.io = io;
        this.news = news;
    }

    /// Have what is not known yet read soon; any thread.
    void wake() {
        asked.set(true);
        if (!closed && working.compareAndSet(false, true) && !Threads.begin(io, this::work)) {
            working.set(false);
        }
    }

    private void work() {
        try {
            while (!closed && asked.compareAndSet(true, false)) {
                read();
            }
        } catch (FaultException e) {
            LOG.warn("the queue was not read: {}", e.fault().code());
        } finally {
            working.set(false);
        }
        if (asked.get() && !closed) {
            wake();
        }
    }

    private void read() throws FaultException {
        cases.load();
        int left = cases.readWords(0);
        boolean some = left > 0;
        for (int round = 1; left > 0 && !closed; round++) {
            left = cases.readWords(SOME);
            if (round % ROUNDS_BETWEEN_NEWS == 0) {
                news.run();
            }
        }
        if (some && !closed) {
            news.run();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
