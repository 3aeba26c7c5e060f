package org.vigie.inference;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// One accelerator's one thread. The most urgent work goes first, then the oldest; what runs gives
/// way to anything more urgent, so that no veil waits for a classifier.
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final long CLOSING_SECONDS = 30;

    private final Accelerator accelerator;
    private final ThreadPoolExecutor thread;
    private final AtomicLong arrivals = new AtomicLong();
    private @Nullable Turn<?> running;
    private volatile boolean closing;
    private volatile @Nullable Thread own;

    Lane(Accelerator accelerator, ThreadFactory threads) {
        this.accelerator = accelerator;
        this.thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new PriorityBlockingQueue<>(),
                        work -> own = threads.newThread(work));
    }

    Accelerator accelerator() {
        return accelerator;
    }

    /// Do some work on the lane's thread, however long it takes.
    ///
    /// @throws FaultException `inference-failed`, `inference-closed` or what the work throws
    <T> T call(Urgency urgency, String model, Callable<T> work) throws FaultException {
        if (Thread.currentThread().equals(own)) {
            return here(model, work);
        }
        return call(urgency, model, Wanted.ALWAYS, brake -> work.call());
    }

    /// Work that makes work, such as freeing what it used last, would wait for itself.
    private static <T> T here(String model, Callable<T> work) throws FaultException {
        try {
            return work.call();
        } catch (FaultException e) {
            throw e;
        } catch (Exception e) {
            throw new FaultException(Fault.of("inference-failed", "model", model), e);
        }
    }

    /// Do some work on the lane's thread while it is wanted.
    ///
    /// @throws FaultException `examination-cancelled` and `examination-out-of-time` besides; the
    ///   lane is then free for others as soon as the runtime lets go
    <T> T call(Urgency urgency, String model, Wanted wanted, Turn.Work<T> work)
            throws FaultException {
        wanted.check();
        Turn<T> turn = submit(urgency, work);
        return await(turn.result(), model, wanted, () -> giveUp(turn));
    }

    /// Wait for a result while it is wanted.
    ///
    /// @param giveUp done once it is not
    static <T> T await(CompletableFuture<T> result, String model, Wanted wanted, Runnable giveUp)
            throws FaultException {
        try (Wanted.Registration registration = wanted.onCancel(giveUp)) {
            return result.get(wanted.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new FaultException(Fault.of("inference-failed", "model", model), e.getCause());
        } catch (TimeoutException e) {
            giveUp.run();
            throw new FaultException(Fault.of("examination-out-of-time"), e);
        } catch (InterruptedException e) {
            giveUp.run();
            Thread.currentThread().interrupt();
            throw new FaultException(Fault.of("inference-closed"), e);
        } catch (CancellationException e) {
            wanted.check();
            throw new FaultException(Fault.of("inference-closed"), e);
        }
    }

    /// Put work in the queue.
    ///
    /// @throws FaultException `inference-closed`
    <T> Turn<T> submit(Urgency urgency, Turn.Work<T> work) throws FaultException {
        Turn<T> turn = new Turn<>(this, urgency, arrivals.getAndIncrement(), work);
        try {
            thread.execute(turn);
        } catch (RejectedExecutionException e) {
            throw new FaultException(Fault.of("inference-closed"), e);
        }
        synchronized (this) {
            if (running != null && running.urgency().compareTo(urgency) > 0) {
                running.giveWay();
            }
        }
        return turn;
    }

    /// Take work from the queue, or end it when it runs.
    void giveUp(Turn<?> turn) {
        thread.remove(turn);
        turn.giveUp();
    }

    /// What became more urgent while this turn was on its way goes first all the same.
    synchronized void begins(Turn<?> turn) {
        running = turn;
        boolean second =
                thread.getQueue().peek() instanceof Turn<?> next
                        && turn.urgency().compareTo(next.urgency()) > 0;
        if (second) {
            turn.giveWay();
        }
    }

    synchronized void ends() {
        running = null;
    }

    /// Take up again what gave way.
    void again(Turn<?> turn) {
        try {
            if (!closing) {
                thread.execute(turn);
                return;
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is closing", accelerator.word());
        }
        turn.giveUp();
    }

    /// Return whether something runs.
    synchronized boolean busy() {
        return running != null;
    }

    /// Count what waits for its turn.
    int waiting() {
        return thread.getQueue().size();
    }

    /// Give up what waits, end what runs.
    ///
    /// @param last done on the lane's thread after everything else
    void close(Callable<?> last) {
        closing = true;
        for (Runnable waiting : thread.getQueue().toArray(new Runnable[0])) {
            if (waiting instanceof Turn<?> turn) {
                giveUp(turn);
            }
        }
        try {
            Object done = call(Urgency.CLOSING, "", last::call);
            LOG.debug("{} closed {}", accelerator.word(), done);
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

    @Override
    public void close() {
        close(() -> 0);
    }
}
