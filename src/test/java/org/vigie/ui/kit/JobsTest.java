package org.vigie.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What a hand waits for is handled before the screen is drawn again, and never twice.
class JobsTest extends UiTest {
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private final List<String> seen = new ArrayList<>();
    private final Jobs jobs =
            new Jobs(
                    task -> {
                        throw new AssertionError("not there");
                    },
                    beside,
                    Fx::run,
                    fault -> seen.add(fault.code()));

    @AfterEach
    void end() {
        beside.shutdownNow();
    }

    private List<String> seenOnReturn(Jobs.Job<String> job) {
        return onFx(() -> {
            job.promptly().onSuccess(seen::add).andFinally(() -> seen.add("end")).start();
            return List.copyOf(seen);
        });
    }

    @Test
    void anOutcomeThatComesAtOnceIsHandledBeforeStartReturns() {
        assertThat(seenOnReturn(jobs.run(() -> "done"))).containsExactly("done", "end");
    }

    @Test
    void soIsAFault() {
        Jobs.Job<String> job =
                jobs.run(() -> {
                    throw new FaultException(Fault.of("disk-full"));
                });
        assertThat(seenOnReturn(job)).containsExactly("disk-full", "end");
    }

    @Test
    void aLateOneKeepsTheScreenForAMomentOnlyAndComesOnce() {
        CountDownLatch slow = new CountDownLatch(1);
        List<String> onReturn =
                seenOnReturn(
                        jobs.run(() -> {
                            slow.await();
                            return "done";
                        }));
        assertThat(onReturn).as("the screen goes on").isEmpty();
        slow.countDown();
        await("the outcome", () -> seen.contains("end"));
        assertThat(onFx(() -> List.copyOf(seen))).containsExactly("done", "end");
    }

    @Test
    void aStaleOneIsDroppedHoweverFastItWas() {
        Latest turn = new Latest();
        Jobs.Job<String> job =
                jobs.run(() -> {
                    turn.drop();
                    return "done";
                });
        assertThat(seenOnReturn(job.latest(turn))).containsExactly("end");
    }

    /// Away from the JavaFX thread nobody's screen is waiting.
    @Test
    void elsewhereNobodyWaits() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Jobs elsewhere = new Jobs(waiting::add, Runnable::run, fault -> {});
        elsewhere.run(() -> "done").promptly().onSuccess(seen::add).start();
        assertThat(seen).isEmpty();
        waiting.remove().run();
        assertThat(seen).containsExactly("done");
    }
}
