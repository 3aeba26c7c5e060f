package org.vigie.sync;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.intake.Summary;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.sync.Sender.Sent;
import org.vigie.sync.SyncStatus.State;

/// Pushes the log, then pulls flags: once, or in rounds by itself. It holds no lock and no
/// transaction while it waits for the network, so the desk never waits for it.
public final class Synchronizer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Synchronizer.class);

    private final FeedConnection connection;
    private final Sender sender;
    private final Outbox outbox;
    private final Puller puller;
    private final Pace pace;
    private final ReentrantLock round = new ReentrantLock();
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncStatus status = new SyncStatus(State.OFF, 0, null, null);
    private volatile @Nullable Rounds rounds;
    private volatile boolean closed;

    public Synchronizer(
            FeedConnection connection, Sender sender, Outbox outbox, Puller puller, Pace pace) {
        this.connection = connection;
        this.sender = sender;
        this.outbox = outbox;
        this.puller = puller;
        this.pace = pace;
    }

    /// Run one round: push all that may leave, then pull. Blocks; one round at a time.
    ///
    /// Pulling is tried even when the feed does not take our events, unless it cannot be reached or
    /// does not know us.
    ///
    /// @throws FaultException what went wrong first; what was done before stays done
    public SyncReport once() throws FaultException {
        round.lock();
        try {
            SyncReport report = run();
            show(State.IDLE, null);
            return report;
        } catch (FaultException e) {
            show(state(e), e.fault());
            throw e;
        } catch (RuntimeException e) {
            Fault defect = Fault.of("feed-round-failed");
            show(State.ATTENTION, defect);
            throw new FaultException(defect, e);
        } finally {
            round.unlock();
        }
    }

    /// Run rounds until [#close()], 3–5 s apart, farther while the feed cannot be reached.
    ///
    /// @param scheduler lends one thread for as long as a round takes
    public void start(ScheduledExecutorService scheduler) {
        close();
        Rounds started = new Rounds(this, connection, pace, scheduler);
        closed = false;
        rounds = started;
        started.begin();
    }

    /// Run a round at once, because somebody asked: a refused token is shown again, and a stopped
    /// delivery tried again. Returns at once; does nothing before [#start].
    public void syncNow() {
        connection.forgive();
        sender.release();
        Rounds running = rounds;
        if (running != null) {
            running.hurry();
        }
    }

    /// Return how delivery stands.
    public SyncStatus status() {
        return status;
    }

    /// Call `listener` with every new status, from any thread. Close to stop.
    public Desk.Subscription onChange(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Stop: no further round begins. A round under way goes on to its end unless its thread is
    /// interrupted, which is safe at any point.
    @Override
    public void close() {
        Rounds running = rounds;
        rounds = null;
        if (running != null) {
            running.end();
        }
        closed = true;
        publish(new SyncStatus(State.OFF, status.waiting(), status.lastSuccess(), null));
    }

    private SyncReport run() throws FaultException {
        FaultException failure = null;
        Sent sent = new Sent(0, 0);
        try {
            if (outbox.length() > outbox.highWater()) {
                show(State.SENDING, status.fault());
            }
            sent = sender.push(() -> show(State.SENDING, null));
        } catch (FaultException e) {
            if (state(e) != State.ATTENTION) {
                throw e;
            }
            failure = e;
        }
        Summary pulled = puller.pull();
        if (failure != null) {
            throw failure;
        }
        return new SyncReport(sent.pushed(), outbox.highWater(), sent.attention(), pulled);
    }

    private static State state(FaultException failure) {
        if (failure instanceof TransientFault) {
            return State.OFFLINE;
        }
        return FeedFaults.aboutSignIn(failure.fault()) ? State.SIGN_IN : State.ATTENTION;
    }

    private void show(State state, @Nullable Fault fault) {
        Instant success = state == State.IDLE ? pace.now() : status.lastSuccess();
        publish(new SyncStatus(state, waiting(), success, fault));
    }

    private long waiting() {
        try {
            return Math.max(0, outbox.length() - outbox.highWater());
        } catch (FaultException e) {
            return status.waiting();
        }
    }

    private void publish(SyncStatus next) {
        if (next.equals(status) || (closed && next.state() != State.OFF)) {
            return;
        }
        status = next;
        for (Consumer<SyncStatus> listener : listeners) {
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                LOG.warn("a listener of delivery failed: {}", e.getClass().getSimpleName());
            }
        }
    }
}
