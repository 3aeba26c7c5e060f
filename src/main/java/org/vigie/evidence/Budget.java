package org.vigie.evidence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.vigie.inference.Wanted;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// How long an examination may still take, and whether anybody still wants it. May be asked and
/// cancelled from any thread.
public final class Budget implements Wanted {
    private final AtomicLong endNanos;
    private final boolean endless;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    private Budget(long nanos, boolean endless) {
        this.endNanos = new AtomicLong(System.nanoTime() + nanos);
        this.endless = endless;
    }

    /// A budget that runs out after `time`, counted from now.
    public static Budget of(Duration time) {
        return new Budget(time.toNanos(), false);
    }

    /// A budget that only ends when cancelled.
    public static Budget unlimited() {
        return new Budget(0, true);
    }

    /// Return whether time is up.
    public boolean spent() {
        return !endless && System.nanoTime() - endNanos.get() >= 0;
    }

    /// Return whether nobody wants the result any more.
    public boolean cancelled() {
        return cancelled;
    }

    /// Stop what is under way; what was finished before stays.
    public void cancel() {
        cancelled = true;
        listeners.forEach(Runnable::run);
    }

    @Override
    public long nanosLeft() {
        return endless ? Long.MAX_VALUE : Math.max(0, endNanos.get() - System.nanoTime());
    }

    @Override
    public void unspend(long nanos) {
        endNanos.addAndGet(nanos);
    }

    @Override
    public Registration onCancel(Runnable stop) {
        listeners.add(stop);
        if (cancelled) {
            stop.run();
        }
        return () -> listeners.remove(stop);
    }

    @Override
    public void check() throws FaultException {
        if (cancelled) {
            throw new FaultException(Fault.of("examination-cancelled"));
        }
        if (spent()) {
            throw new FaultException(Fault.of("examination-out-of-time"));
        }
    }
}
