package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.store.DataFolder;

/// What comes while a desk closes is dropped: it breaks nothing, and nothing waits for it.
@ResourceLock(Run.LOCK)
class ClosingTest {
    @TempDir Path root;

    @BeforeEach
    void set() throws Exception {
        SmallDesk.set(root);
    }

    @Test
    void whatIsWantedOfAClosedPoolIsDropped() {
        Threads threads = new Threads();
        AtomicBoolean done = new AtomicBoolean();
        threads.close();
        assertThat(Threads.begin(threads.io(), () -> done.set(true))).isFalse();
        assertThat(Threads.begin(threads.cpu(), () -> done.set(true))).isFalse();
        assertThat(done).isFalse();
    }

    /// What is pulled last wakes preparation, which begins nothing any more.
    @Test
    void aPullThatEndsAfterThePoolsAreClosedIsWhole() throws Exception {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = SmallDesk.open(folder, root, Settings.fresh())) {
            desk.threads().close();
            assertThat(desk.pull(Progress.SILENT).added()).isEqualTo(3);
        }
    }

    /// A pool that is closed forgets what it had not begun; whoever waited for that goes on.
    @Test
    void preparationDoesNotWaitForWorkThatWasDropped() throws Exception {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation desk = SmallDesk.open(folder, root, Settings.fresh())) {
            ThreadPoolExecutor cpu = (ThreadPoolExecutor) desk.threads().cpu();
            occupy(cpu);
            desk.pull(Progress.SILENT);
            while (cpu.getQueue().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            cpu.shutdownNow();
            desk.threads().io().shutdown();
            assertThat(desk.threads().io().awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(desk.storage().generations().unprepared(9)).hasSize(3);
        }
    }

    /// Keep every worker busy until it is interrupted.
    private static void occupy(ThreadPoolExecutor cpu) {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < cpu.getMaximumPoolSize(); i++) {
            cpu.execute(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
