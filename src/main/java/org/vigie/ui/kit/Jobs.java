package org.vigie.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Work off the JavaFX thread whose outcome comes back on it.
///
/// ```java
/// jobs.run(() -> desk.open(id)).latest(opening).onSuccess(this::show).onFault(this::say).start();
/// ```
///
/// A [FaultException] becomes its fault; anything else is logged and becomes `unexpected`. A fault
/// nobody handles goes to the handler of last resort. A result whose [Latest] turn has passed is
/// dropped, its fault too.
public final class Jobs {
    /// The fault for what nobody foresaw.
    public static final Fault UNEXPECTED = Fault.of("unexpected");

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Executor background;
    private final Executor screen;
    private final Consumer<Fault> lastResort;

    /// @param background where work runs
    /// @param screen where outcomes are delivered, `Fx::run` in the program
    /// @param lastResort told of faults that no handler takes
    public Jobs(Executor background, Executor screen, Consumer<Fault> lastResort) {
        this.background = background;
        this.screen = screen;
        this.lastResort = lastResort;
    }

    /// Run everything at once on the calling thread, for tests.
    public static Jobs onCurrentThread(Consumer<Fault> lastResort) {
        return new Jobs(Runnable::run, Runnable::run, lastResort);
    }

    /// Prepare work; nothing happens before [Job#start].
    public <T extends @Nullable Object> Job<T> run(Callable<T> work) {
        return new Job<>(work);
    }

    /// Prepare work that returns nothing.
    public Job<@Nullable Void> perform(Task task) {
        return new Job<>(() -> {
            task.perform();
            return null;
        });
    }

    /// Work without a result.
    public interface Task {
        void perform() throws Exception;
    }

    /// One piece of work and what becomes of it. Handlers run on the screen's thread.
    public final class Job<T extends @Nullable Object> {
        private final Callable<T> work;
        private Consumer<? super T> success = result -> {};
        private Consumer<Fault> fault = lastResort;
        private Runnable end = () -> {};
        private @Nullable Latest latest;

        private Job(Callable<T> work) {
            this.work = work;
        }

        public Job<T> onSuccess(Consumer<? super T> handler) {
            success = handler;
            return this;
        }

        public Job<T> onFault(Consumer<Fault> handler) {
            fault = handler;
            return this;
        }

        /// Run `handler` in any case after the others, stale or not.
        public Job<T> andFinally(Runnable handler) {
            end = handler;
            return this;
        }

        /// Begin a turn of `token` at the start; the outcome is dropped when a newer one has begun.
        public Job<T> latest(Latest token) {
            latest = token;
            return this;
        }

        /// Start. Returns at once unless the executor runs on the calling thread. Once the console
        /// is closing nothing starts any more.
        public void start() {
            Latest token = latest;
            long turn = token == null ? 0 : token.begin();
            BooleanSupplier current = () -> token == null || token.isCurrent(turn);
            try {
                background.execute(() -> deliver(attempt(), current));
            } catch (RejectedExecutionException closing) {
                LOG.info("a job came when the console was closing: {}", closing.getMessage());
            }
        }

        private Runnable attempt() {
            try {
                T result = work.call();
                return () -> success.accept(result);
            } catch (FaultException failure) {
                LOG.info("a job ended with {}", failure.getMessage());
                return () -> fault.accept(failure.fault());
            } catch (InterruptedException failure) {
                Thread.currentThread().interrupt();
                return () -> {};
            } catch (Exception | LinkageError | AssertionError failure) {
                LOG.error("a job failed", failure);
                return () -> fault.accept(UNEXPECTED);
            }
        }

        private void deliver(Runnable outcome, BooleanSupplier current) {
            screen.execute(() -> {
                try {
                    if (current.getAsBoolean()) {
                        outcome.run();
                    }
                } finally {
                    end.run();
                }
            });
        }
    }
}
