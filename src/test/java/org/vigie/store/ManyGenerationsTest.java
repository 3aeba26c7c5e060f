package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.LogVerifier;
import org.vigie.store.GenerationStore.Admission;
import org.vigie.store.GenerationStore.Incoming;

@Tag("slow")
class ManyGenerationsTest {
    private static final int COUNT = Integer.getInteger("vigie.many", 100_000);
    private static final int BATCH = 500;

    @TempDir Path root;

    /// The heap of what stays reachable is compared after the first tenth and at the end.
    @Test
    void aHundredThousandAreAdmittedWithoutTheHeapGrowing() throws Exception {
        try (Desks desk = Desks.open(root)) {
            long early = 0;
            for (int from = 0; from < COUNT; from += BATCH) {
                assertThat(desk.storage.generations().admit(batch(from)))
                        .isEqualTo(Collections.nCopies(BATCH, Admission.ADDED));
                if (from == COUNT / 10) {
                    early = reachable();
                }
            }
            assertThat(reachable() - early).isLessThan(16L << 20);
            assertThat(desk.storage.cases().openCases()).isEqualTo(COUNT);
            long start = System.nanoTime();
            assertThat(desk.storage.cases().queue(COUNT - 100, 100)).hasSize(100);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(2));
            assertThat(verified(desk)).isEqualTo(COUNT);
        }
    }

    private static List<Incoming> batch(int from) {
        List<Incoming> batch = new ArrayList<>();
        for (int i = from; i < from + BATCH; i++) {
            batch.add(
                    Desks.incoming(
                            "gen-" + i,
                            i % 3 == 0 ? null : Desks.NOW.plusSeconds(i % 90_000),
                            i % 5,
                            Desks.NOW.minusSeconds(i),
                            "" + i));
        }
        return batch;
    }

    private static long verified(Desks desk) throws Exception {
        LogVerifier verifier = new LogVerifier();
        while (true) {
            List<Entry> entries = desk.storage.events().after(verifier.verified(), 1_000);
            assertThat(verifier.accept(entries)).isEmpty();
            if (entries.isEmpty()) {
                return verifier.verified();
            }
        }
    }

    private static long reachable() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
