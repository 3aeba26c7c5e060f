package org.vigie.inference;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Wants an answer until told otherwise.
final class Patience implements Wanted {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean over;

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
