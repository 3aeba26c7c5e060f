package org.vigie.sync;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.FaultException;

/// Round after round on a lent thread. Whatever a round ends with, the next one is scheduled; every
/// call within a round has its own deadline, so no round is stuck for ever.
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Synchronizer synchronizer;
    private final FeedConnection connection;
    private final Pace pace;
    private final ScheduledExecutorService scheduler;
    private @Nullable ScheduledFuture<?> next;
    private boolean running;
    private boolean again;
    private boolean ended;
    private int failures;
    private String lastCode = "";

    Rounds(
            Synchronizer synchronizer,
            FeedConnection connection,
            Pace pace,
            ScheduledExecutorService scheduler) {
        this.synchronizer = synchronizer;
        this.connection = connection;
        this.pace = pace;
        this.scheduler = scheduler;
    }

    synchronized void begin() {
        schedule(Duration.ZERO);
    }

    /// Begin the next round now, or right after the one under way.
    synchronized void hurry() {
        if (running) {
            again = true;
        } else {
            schedule(Duration.ZERO);
        }
    }

    synchronized void end() {
        ended = true;
        ScheduledFuture<?> waiting = next;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private void round() {
        if (!enter()) {
            return;
        }
        Duration rest = connection.deadlines().offlineCap();
        try {
            rest = run();
        } finally {
            leave(rest);
        }
    }

    private Duration run() {
        try {
            synchronizer.once();
            failures = 0;
            lastCode = "";
            Deadlines deadlines = connection.deadlines();
            Duration spread = deadlines.idleMost().minus(deadlines.idleLeast());
            return deadlines.idleLeast().plusNanos((long) (spread.toNanos() * pace.chance()));
        } catch (FaultException e) {
            note(e);
            Duration asked = e instanceof TransientFault busy ? busy.retryAfter() : Duration.ZERO;
            return connection.retry().rest(failures++, asked);
        }
    }

    /// A day offline is one line in the log, not thousands.
    private void note(FaultException failure) {
        String code = failure.fault().code();
        if (!code.equals(lastCode)) {
            LOG.warn("delivery: {}", failure.getMessage());
        }
        lastCode = code;
    }

    private synchronized boolean enter() {
        running = !ended;
        again = false;
        return running;
    }

    private synchronized void leave(Duration rest) {
        running = false;
        if (!ended) {
            schedule(again ? Duration.ZERO : rest);
        }
    }

    private synchronized void schedule(Duration rest) {
        ScheduledFuture<?> waiting = next;
        if (waiting != null) {
            waiting.cancel(false);
        }
        try {
            next = scheduler.schedule(this::round, rest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            ended = true;
        }
    }
}
