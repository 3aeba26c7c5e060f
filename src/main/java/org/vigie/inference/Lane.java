package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.Session.Output;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// One accelerator, its one thread and its sessions. The most urgent work goes first, then the
/// oldest.
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final long CLOSING_SECONDS = 30;
    private static final int TRIAL_RUNS = 3;

    /// The processor runs every built-in reference input in a fraction of this; what needs longer
    /// is a driver that only imitates an accelerator.
    private static final double SLOW_MILLIS = 20;

    private final Accelerator accelerator;
    private final OrtEnvironment environment;
    private final ThreadPoolExecutor thread;
    private final AtomicLong arrivals = new AtomicLong();
    private final Map<String, Session> sessions = new HashMap<>();

    Lane(Accelerator accelerator, OrtEnvironment environment, ThreadFactory threads) {
        this.accelerator = accelerator;
        this.environment = environment;
        this.thread =
                new ThreadPoolExecutor(
                        1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), threads);
    }

    /// Run a model whose golden values this accelerator has been seen to reproduce, in good time.
    ///
    /// @throws FaultException `model-disagrees`, `model-slow`, `inference-failed` or
    ///   `inference-closed`
    Timed<Map<String, Output>> run(ModelPack pack, Urgency urgency, Frame frame)
            throws FaultException {
        return call(urgency, pack.id(), () -> trusted(pack).run(frame));
    }

    /// Run a model's golden inputs some times; return the worst deviation and the median time.
    Timed<Deviation> examine(ModelPack pack, Urgency urgency, int runs) throws FaultException {
        return call(
                urgency,
                pack.id(),
                () -> {
                    try (Session session = Session.open(environment, pack, accelerator)) {
                        return session.examine(runs);
                    }
                });
    }

    private Session trusted(ModelPack pack) throws OrtException, FaultException {
        Session known = sessions.get(pack.id());
        if (known != null) {
            return known;
        }
        Session session = Session.open(environment, pack, accelerator);
        Timed<Deviation> seen = session.examine(TRIAL_RUNS);
        boolean slow = accelerator != Accelerator.CPU && seen.millis() > SLOW_MILLIS;
        if (slow || !seen.value().accepted()) {
            session.close();
            throw new FaultException(
                    Fault.of(slow ? "model-slow" : "model-disagrees", "model", pack.id()));
        }
        sessions.put(pack.id(), session);
        return session;
    }

    <T> T call(Urgency urgency, String model, Callable<T> work) throws FaultException {
        Turn<T> turn = new Turn<>(urgency, arrivals.getAndIncrement(), work);
        try {
            thread.execute(turn);
            return turn.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new FaultException(Fault.of("inference-failed", "model", model), e.getCause());
        } catch (InterruptedException e) {
            turn.cancel(false);
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of("inference-closed"), e);
        } catch (RejectedExecutionException | CancellationException e) {
            throw new FaultException(Fault.of("inference-closed"), e);
        }
    }

    /// Count what waits for its turn.
    int waiting() {
        return thread.getQueue().size();
    }

    /// Give up what waits, end what runs, free the sessions.
    @Override
    public void close() {
        for (Runnable waiting : thread.getQueue().toArray(new Runnable[0])) {
            if (waiting instanceof Turn<?> turn && thread.remove(turn)) {
                turn.cancel(false);
            }
        }
        try {
            call(Urgency.CLOSING, "", this::free);
        } catch (FaultException e) {
            LOG.warn("{} did not close: {}", accelerator.word(), e.getMessage());
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} is still at work", accelerator.word());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int free() throws OrtException {
        int freed = sessions.size();
        for (Session session : sessions.values()) {
            session.close();
        }
        sessions.clear();
        return freed;
    }

    /// One piece of work in the queue.
    private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {
        private final Urgency urgency;
        private final long arrival;

        Turn(Urgency urgency, long arrival, Callable<T> work) {
            super(work);
            this.urgency = urgency;
            this.arrival = arrival;
        }

        @Override
        public int compareTo(Turn<?> other) {
            int byUrgency = urgency.compareTo(other.urgency);
            return byUrgency != 0 ? byUrgency : Long.compare(arrival, other.arrival);
        }
    }
}
