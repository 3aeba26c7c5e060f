package org.vigie.inference;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Wants an answer until told otherwise.
final class Patience implements Wanted {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong unspent = new AtomicLong();
    private volatile boolean over;

    /// Return the time that was given back, in nanoseconds.
    long unspent() {
        return unspent.get();
    }

    @Override
    public void unspend(long nanos) {
        unspent.addAndGet(nanos);
    }

    void end() {
        over = true;
        listeners.forEach(Runnable::run);
    }

    @Override
    public void check() throws FaultException {
        if (over) {
            throw new FaultException(Fault.of("examination-cancelled"));
        }
    }

    @Override
    public long nanosLeft() {
        return Long.MAX_VALUE;
    }

    @Override
    public Registration onCancel(Runnable stop) {
        listeners.add(stop);
        if (over) {
            stop.run();
        }
        return () -> listeners.remove(stop);
    }
}
