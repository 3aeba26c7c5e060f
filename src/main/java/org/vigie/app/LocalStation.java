package org.vigie.app;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Probe;
import org.vigie.intake.Progress;
import org.vigie.intake.Summary;
import org.vigie.review.FaultException;
import org.vigie.sync.SyncStatus;
import org.vigie.sync.Synchronizer;
import org.vigie.ui.shell.Lock;
import org.vigie.ui.shell.Look;
import org.vigie.ui.shell.Station;

/// The workstation as the window around the desk sees it.
final class LocalStation implements Station {
    private static final Logger LOG = LoggerFactory.getLogger(LocalStation.class);

    private final Workstation workstation;
    private final String actor;
    private final Consumer<Look> remember;
    private final Runnable quit;
    private final Lock lock;
    private final AtomicReference<@Nullable Look> latest = new AtomicReference<>();

    /// A station whose window opens again with one key.
    LocalStation(Workstation workstation, String actor, Consumer<Look> remember, Runnable quit) {
        this(workstation, actor, Lock.NONE, remember, quit);
    }

    LocalStation(
            Workstation workstation,
            String actor,
            Lock lock,
            Consumer<Look> remember,
            Runnable quit) {
        this.workstation = workstation;
        this.actor = actor;
        this.remember = remember;
        this.quit = quit;
        this.lock = lock;
    }

    @Override
    public Lock lock() {
        return lock;
    }

    @Override
    public String actor() {
        return actor;
    }

    @Override
    public Engine engine() {
        Accelerators accelerators = workstation.accelerators();
        Accelerator chosen = accelerators.chosen();
        List<String> reasons =
                accelerators.probes().stream()
                        .filter(probe -> probe.accelerator().compareTo(chosen) < 0)
                        .map(LocalStation::reason)
                        .toList();
        return new Engine(chosen.word(), workstation.veilMillis(), reasons);
    }

    private static String reason(Probe probe) {
        return probe.accelerator().word() + ": " + probe.reason();
    }

    @Override
    public Delivery delivery() {
        Synchronizer synchronizer = workstation.synchronizer();
        if (synchronizer == null) {
            return Delivery.ALONE;
        }
        SyncStatus status = synchronizer.status();
        return switch (status.state()) {
            case OFFLINE -> Delivery.UNREACHABLE;
            case SIGN_IN, ATTENTION -> Delivery.ATTENTION;
            case OFF, IDLE, SENDING -> status.waiting() > 0 ? Delivery.WAITING : Delivery.DELIVERED;
        };
    }

    @Override
    public Pulled pull() throws FaultException {
        Summary summary = workstation.pull(Progress.SILENT);
        return new Pulled(
                summary.added(),
                summary.sameAgain() + summary.sameContent() + summary.updated(),
                summary.quarantined());
    }

    @Override
    public void sync() throws FaultException {
        Synchronizer synchronizer = workstation.synchronizer();
        if (synchronizer != null) {
            synchronizer.once();
        }
    }

    @Override
    public void remember(Look look) {
        latest.set(look);
        Threads.begin(workstation.threads().io(), this::rememberLatest);
    }

    /// One at a time, and of several in a row only the last.
    private void rememberLatest() {
        synchronized (latest) {
            Look look = latest.getAndSet(null);
            if (look != null) {
                remember.accept(look);
                LOG.info("look remembered");
            }
        }
    }

    @Override
    public void quit() {
        quit.run();
    }
}
