package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LaneTest {
    @Test
    void veilsGoAheadOfEverythingThatWaits() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (Lane lane = new Lane(Accelerator.CPU, Thread::new)) {
            List<FutureTask<?>> all = new ArrayList<>();
            all.add(asked(lane, Urgency.BACKGROUND, () -> hold(busy, free)));
            busy.await();
            int waiting = 0;
            for (Urgency urgency :
                    List.of(
                            Urgency.BACKGROUND,
                            Urgency.ASKED,
                            Urgency.VEIL,
                            Urgency.BACKGROUND,
                            Urgency.VEIL)) {
                String name = urgency + " " + waiting++;
                all.add(asked(lane, urgency, () -> order.add(name)));
                while (lane.waiting() < waiting) {
                    Thread.onSpinWait();
                }
            }
            free.countDown();
            for (FutureTask<?> task : all) {
                task.get();
            }
        }
        assertThat(order)
                .containsExactly("VEIL 2", "VEIL 4", "ASKED 1", "BACKGROUND 0", "BACKGROUND 3");
    }

    @Test
    void closingGivesUpWhatWaits() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        Lane lane = new Lane(Accelerator.CPU, Thread::new);
        FutureTask<?> running = asked(lane, Urgency.VEIL, () -> hold(busy, free));
        busy.await();
        FutureTask<?> waits = asked(lane, Urgency.VEIL, () -> "never");
        while (lane.waiting() < 1) {
            Thread.onSpinWait();
        }
        Thread closing = new Thread(lane::close);
        closing.start();
        assertThatThrownBy(() -> waits.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("inference-closed");
        free.countDown();
        assertThat(running.get()).isEqualTo("held");
        closing.join();
        assertThatThrownBy(() -> lane.call(Urgency.VEIL, "any", () -> 1))
                .hasMessageContaining("inference-closed");
    }

    private static String hold(CountDownLatch busy, CountDownLatch free)
            throws InterruptedException {
        busy.countDown();
        free.await();
        return "held";
    }

    private static <T> FutureTask<T> asked(Lane lane, Urgency urgency, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> lane.call(urgency, "any", work));
        new Thread(task).start();
        return task;
    }
}
