package org.vigie.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every thread of the process: made once, named, closed on exit, and none of them swallows an
/// exception.
final class Threads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    /// A decision is saved and the next case read, one after the other; a second hand is spare.
    private static final int PROMPT = 2;

    private final ExecutorService io = Executors.newThreadPerTaskExecutor(virtual("io"));
    private final ExecutorService cpu;
    private final ExecutorService prompt = Executors.newFixedThreadPool(PROMPT, platform("prompt"));
    private final ScheduledExecutorService timer;

    Threads() {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        cpu = new Watched(workers, platform("cpu"));
        timer = new WatchedTimer(platform("timer"));
    }

    /// Have work done in the background. What comes when everything is closing is dropped: nobody
    /// waits for it any more, and it is done at the next start.
    ///
    /// @return whether it was taken
    static boolean begin(Executor where, Runnable work) {
        try {
            where.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("work was dropped: this desk is closing");
            return false;
        }
    }

    /// Return the executor for blocking work: files, database, network. Virtual threads.
    ExecutorService io() {
        return io;
    }

    /// Return the executor for short blocking work that a hand waits for. Threads of their own:
    /// virtual ones share their carriers with whatever computes at the moment.
    ExecutorService prompt() {
        return prompt;
    }

    /// Return the fixed pool for decoding and hashing, one thread less than there are cores.
    ExecutorService cpu() {
        return cpu;
    }

    /// Return the clockwork for periodic work.
    ScheduledExecutorService timer() {
        return timer;
    }

    /// Return a factory of named daemon threads that report what kills them.
    static ThreadFactory platform(String name) {
        return Thread.ofPlatform()
                .daemon()
                .name("vigie-" + name + "-", 1)
                .uncaughtExceptionHandler(Threads::report)
                .factory();
    }

    private static ThreadFactory virtual(String name) {
        return Thread.ofVirtual()
                .name("vigie-" + name + "-", 1)
                .uncaughtExceptionHandler(Threads::report)
                .factory();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        cpu.shutdownNow();
        prompt.shutdown();
        io.shutdown();
        try {
            if (!cpu.awaitTermination(5, TimeUnit.SECONDS)
                    | !prompt.awaitTermination(5, TimeUnit.SECONDS)
                    | !io.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("work was still running at exit; it is repeated at the next start");
                io.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(Thread thread, Throwable thrown) {
        LOG.error("{} died of {}", thread.getName(), thrown.getClass().getName(), thrown);
    }

    private static void report(@Nullable Runnable task, @Nullable Throwable thrown) {
        Throwable cause = thrown;
        if (cause == null && task instanceof Future<?> future && future.isDone()) {
            cause = outcome(future);
        }
        if (cause != null) {
            LOG.error("background work failed: {}", cause.getClass().getName(), cause);
        }
    }

    private static @Nullable Throwable outcome(Future<?> future) {
        try {
            future.get();
            return null;
        } catch (CancellationException e) {
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static final class Watched extends ThreadPoolExecutor {
        Watched(int size, ThreadFactory factory) {
            super(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        }

        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
            super.afterExecute(task, thrown);
            report(task, thrown);
        }
    }

    private static final class WatchedTimer extends ScheduledThreadPoolExecutor {
        WatchedTimer(ThreadFactory factory) {
            super(1, factory);
            setRemoveOnCancelPolicy(true);
        }

        @Override
        protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
            super.afterExecute(task, thrown);
            report(task, thrown);
        }
    }
}
