package org.vigie.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
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

    /// Half of what a screen of 60 Hz gives a picture: a wait nobody sees.
    private static final long MOMENT_NANOS = 8_000_000;

    private final Executor background;
    private final Executor prompt;
    private final Executor screen;
    private final Consumer<Fault> lastResort;

    /// @param background where work runs
    /// @param screen where outcomes are delivered, `Fx::run` in the program
    /// @param lastResort told of faults that no handler takes
    public Jobs(Executor background, Executor screen, Consumer<Fault> lastResort) {
        this(background, background, screen, lastResort);
    }

    /// @param background where work runs
    /// @param prompt where work runs that a hand waits for, beside whatever else runs
    /// @param screen where outcomes are delivered, `Fx::run` in the program
    /// @param lastResort told of faults that no handler takes
    public Jobs(Executor background, Executor prompt, Executor screen, Consumer<Fault> lastResort) {
        this.background = background;
        this.prompt = prompt;
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
        private boolean promptly;

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

        /// Wait a moment for the outcome, on the JavaFX thread: where it comes within half a frame
        /// its handlers have run when [#start] returns, and the screen is drawn once instead of
        /// twice. Where it takes longer it comes as any other.
        public Job<T> promptly() {
            promptly = true;
            return this;
        }

        /// Start. Returns at once unless the executor runs on the calling thread. Once the console
        /// is closing nothing starts any more.
        public void start() {
            Latest token = latest;
            long turn = token == null ? 0 : token.begin();
            BooleanSupplier current = () -> token == null || token.isCurrent(turn);
            try {
                if (promptly) {
                    Handover handover = new Handover();
                    prompt.execute(() -> handover.offer(attempt(), current));
                    handover.await(current);
                } else {
                    background.execute(() -> deliver(attempt(), current));
                }
            } catch (RejectedExecutionException closing) {
                LOG.info("a job came when the console was closing: {}", closing.getMessage());
            }
        }

        /// Where the outcome and whoever waits for it meet; whoever comes second delivers.
        private final class Handover {
            private final CompletableFuture<Runnable> outcome = new CompletableFuture<>();
            private final AtomicBoolean met = new AtomicBoolean();

            void offer(Runnable done, BooleanSupplier current) {
                if (met.compareAndSet(false, true)) {
                    outcome.complete(done);
                } else {
                    deliver(done, current);
                }
            }

            void await(BooleanSupplier current) {
                if (Platform.isFxApplicationThread()) {
                    linger();
                }
                if (!met.compareAndSet(false, true)) {
                    deliver(outcome.join(), current);
                }
            }

            private void linger() {
                try {
                    outcome.get(MOMENT_NANOS, TimeUnit.NANOSECONDS);
                } catch (TimeoutException | ExecutionException later) {
                    LOG.debug("not within a moment");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
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
