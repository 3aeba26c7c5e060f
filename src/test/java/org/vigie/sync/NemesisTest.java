package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.intake.Batch;
import org.vigie.intake.Summary;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;

/// Everything at once, from a seed: safety in every round, liveness after the last.
class NemesisTest {
    private static final Logger LOG = LoggerFactory.getLogger(NemesisTest.class);
    private static final int ROUNDS = 150;
    private static final Trouble[] ALL = Trouble.values();

    private int pulled;
    private String cursor = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingIsLostDoubledOrReorderedAndAllDrainsOnceTheTroubleEnds(long seed) throws Exception {
        Random chance = new Random(seed);
        long start = System.nanoTime();
        int failed = 0;
        try (Rig rig = new Rig()) {
            rig.puller = () -> pull(rig);
            for (int round = 0; round < ROUNDS; round++) {
                upset(rig, chance, seed * 1_000 + round);
                failed += synchronise(rig) ? 0 : 1;
                assertSafe(rig);
            }
            int requests = rig.server.requests();
            rig.server.heal();
            rig.pace.pass(Rig.WINDOW.plusSeconds(1));
            rig.synchronizer.syncNow();
            rig.synchronizer.once();
            assertThat(rig.server.received(MemoryOutbox.DEVICE)).isEqualTo(rig.outbox.texts());
            assertThat(rig.outbox.highWater()).isEqualTo(rig.outbox.length());
            assertThat(rig.synchronizer.status().state()).isEqualTo(SyncStatus.State.IDLE);
            assertThat(pulled).isEqualTo(rig.server.flags());
            assertThat(failed).as("a nemesis that never hits proves nothing").isPositive();
            LOG.warn(
                    "seed {}: {} rounds, {} failed, {} events, {} requests, {} ms",
                    seed,
                    ROUNDS,
                    failed,
                    rig.outbox.length(),
                    requests,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    private static void upset(Rig rig, Random chance, long seed) throws FaultException {
        rig.server.plague(seed, chance.nextDouble() * 0.6, ALL);
        rig.server.retryAfter(chance.nextInt(4));
        rig.server.flag("{\"id\":\"g-" + seed + "\"}");
        for (int i = chance.nextInt(12); i > 0; i--) {
            append(rig, chance);
        }
        rig.outbox.crash(chance.nextInt(10) == 0 ? 1 : 0);
        rig.pace.pass(Duration.ofSeconds(chance.nextInt(5)));
        switch (chance.nextInt(20)) {
            case 0 -> rig.restart();
            case 1, 2 -> rig.synchronizer.syncNow();
            default -> {}
        }
    }

    private static void append(Rig rig, Random chance) {
        EventType[] types = {
            EventType.NOTE, EventType.DECISION, EventType.UNDO, EventType.REVEAL, EventType.SKIP
        };
        EventType type = types[chance.nextInt(types.length)];
        rig.outbox.append(type, "gen-" + chance.nextInt(4), rig.pace.now());
    }

    private static boolean synchronise(Rig rig) {
        try {
            rig.synchronizer.once();
            return true;
        } catch (FaultException e) {
            assertThat(rig.synchronizer.status().fault()).isEqualTo(e.fault());
            return false;
        }
    }

    /// The server has exactly a beginning of the log, and we believe in no more than it has.
    private static void assertSafe(Rig rig) throws FaultException {
        List<String> here = rig.outbox.texts();
        List<String> there = rig.server.received(MemoryOutbox.DEVICE);
        assertThat(there).isEqualTo(here.subList(0, there.size()));
        assertThat(rig.outbox.highWater()).isLessThanOrEqualTo(there.size());
        assertThat(rig.outbox.refused).isEmpty();
    }

    private Summary pull(Rig rig) throws FaultException {
        Batch batch = new Batch(List.of(), cursor, true);
        while (batch.more()) {
            batch = rig.feed().pull(batch.next(), 20);
            pulled += batch.flags().size();
            cursor = batch.next();
        }
        return Summary.NOTHING;
    }
}
