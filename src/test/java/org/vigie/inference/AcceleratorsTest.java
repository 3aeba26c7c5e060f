package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.FaultException;

class AcceleratorsTest {

    @Test
    void saysForEachAcceleratorWhyItIsNotInUse(@TempDir Path folder) throws IOException {
        try (Accelerators accelerators = Accelerators.start(folder, Thread::new)) {
            assertThat(accelerators.probes())
                    .extracting(Probe::accelerator)
                    .containsExactly(Accelerator.values());
            for (Probe probe : accelerators.probes()) {
                assertThat(probe.reason().isEmpty()).isEqualTo(probe.works());
                assertThat(probe.millis() > 0).isEqualTo(probe.works());
            }
            assertThat(accelerators.probes().getLast().works()).isTrue();
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("probe-in-progress"));
        }
    }

    @Test
    void skipsAnAcceleratorWhoseLastProbeNeverCameBackUntilAsked(@TempDir Path folder)
            throws IOException {
        Path marker = Files.createFile(folder.resolve("probe-in-progress-webgpu"));
        try (Accelerators accelerators = Accelerators.start(folder, Thread::new)) {
            assertThat(accelerators.probes().get(1).reason()).contains("never came back");
            assertThat(accelerators.chosen()).isNotEqualTo(Accelerator.WEBGPU);
            assertThat(marker).exists();
            Probe again = accelerators.probeAgain(Accelerator.WEBGPU);
            assertThat(again.reason()).doesNotContain("never came back");
            assertThat(accelerators.probes().get(1)).isEqualTo(again);
            assertThat(marker).doesNotExist();
        }
    }

    @Test
    void probesOnlyWhatItMayUse(@TempDir Path folder) throws IOException {
        Path marker = Files.createFile(folder.resolve("probe-in-progress-webgpu"));
        try (Accelerators accelerators =
                Accelerators.start(folder, Thread::new, Set.of(Accelerator.COREML))) {
            assertThat(accelerators.probes())
                    .extracting(Probe::accelerator)
                    .containsExactly(Accelerator.values());
            assertThat(accelerators.probes().get(0).reason()).isEqualTo("skipped: not asked for");
            assertThat(accelerators.probes().get(1).reason()).isEqualTo("skipped: not asked for");
            assertThat(accelerators.probes().get(2).reason())
                    .isNotEqualTo("skipped: not asked for");
            assertThat(accelerators.probes().getLast().works()).isTrue();
        }
        assertThat(marker).exists();
    }

    @Test
    void everyModelGivesItsReferenceValues() throws FaultException {
        try (Accelerators accelerators = Pictures.accelerators()) {
            List<ModelReport> reports = accelerators.examine();
            assertThat(reports).hasSize(9 * working(accelerators));
            for (ModelReport report : reports) {
                assertThat(report.contract()).as(report.toString()).isTrue();
                assertThat(report.golden()).as(report.toString()).isTrue();
            }
        }
    }

    private static int working(Accelerators accelerators) {
        return (int) accelerators.probes().stream().filter(Probe::works).count();
    }

    @Test
    void endsItsThreadsAndRefusesWorkWhenClosed() throws Exception {
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        Accelerators accelerators =
                Accelerators.start(
                        Pictures.HOME,
                        work -> {
                            Thread thread = new Thread(work);
                            threads.add(thread);
                            return thread;
                        });
        Veiler veiler = new Veiler(accelerators);
        assertThat(veiler.veil(Pictures.flat(9, 9, 0), 8, true).millis()).isPositive();
        accelerators.close();
        for (Thread thread : threads) {
            thread.join(5000);
            assertThat(thread.isAlive()).isFalse();
        }
        assertThatThrownBy(() -> veiler.veil(Pictures.flat(9, 9, 0), 8, true))
                .hasMessageContaining("inference-closed");
    }
}
