package org.vigie.ui.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// A workstation that only remembers what it was asked.
public final class DrawnStation implements Station {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault failure;
    private volatile Engine engine = new Engine("cuda", 0.6, List.of());

    private final Lock lock;

    public DrawnStation() {
        this(Lock.NONE);
    }

    /// A station whose window is locked by `lock`.
    DrawnStation(Lock lock) {
        this.lock = lock;
    }

    @Override
    public Lock lock() {
        return lock;
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void failWith(@Nullable Fault fault) {
        failure = fault;
    }

    public void engine(Engine now) {
        engine = now;
    }

    @Override
    public String actor() {
        return "M-17";
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Delivery delivery() {
        return Delivery.WAITING;
    }

    @Override
    public Pulled pull() throws FaultException {
        ask("pull");
        return new Pulled(12, 3, 1);
    }

    @Override
    public void sync() throws FaultException {
        ask("sync");
    }

    @Override
    public void remember(Look look) {
        asked.add("remember " + look.theme().word() + " " + look.language());
    }

    @Override
    public void quit() {
        asked.add("quit");
    }

    private void ask(String what) throws FaultException {
        asked.add(what);
        Fault fault = failure;
        if (fault != null) {
            throw new FaultException(fault);
        }
    }
}
