package org.vigie.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.intake.Summary;
import org.vigie.ledger.Entry;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.EventStore;
import org.vigie.store.EventStore.Attention;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// Delivery of the log on disk, with the real store.
class StoreDeliveryTest {
    private static final String DEVICE = "desk-9";
    private static final Identity IDENTITY = new Identity(DEVICE, "mod-7", "moderator", "0.1.0");
    private static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir Path root;

    private Rig rig;
    private DataFolder folder;
    private Keyring keyring;
    private Storage storage;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig();
        folder = DataFolder.open(root.resolve("data"));
        keyring = Keyring.throwAway(folder);
        Terms terms = new Terms("", true, Rig.WINDOW);
        storage = Storage.open(folder, keyring, IDENTITY, terms, InstantSource.fixed(LONG_AGO));
    }

    @AfterEach
    void stop() throws FaultException {
        rig.close();
        storage.close();
        keyring.close();
        folder.close();
    }

    @Test
    void whatIsOnDiskArrivesByteForByteAndItsFateIsNotedOnDisk() throws FaultException {
        notes(40);
        rig.server.effect(7, "conflict");
        rig.server.poison(event -> event.contains("\"n\":11}"), true);
        rig.server.script(Trouble.STATUS_500, Trouble.DROP_AFTER, Trouble.TRUNCATED_JSON);
        SyncReport report = synchronizer().once();
        assertThat(report).isEqualTo(new SyncReport(40, 40, 2, Summary.NOTHING));
        List<String> expected = new ArrayList<>(texts());
        expected.set(11, "");
        assertThat(rig.server.received(DEVICE)).isEqualTo(expected);
        EventStore events = storage.events();
        assertThat(events.highWater()).isEqualTo(40);
        assertThat(events.attention(10).stream().map(Attention::sequence)).contains(12L);
        assertThat(synchronizer().once().pushed()).as("nothing is sent twice").isZero();
    }

    @Test
    void theDeskSavesWhileTheServerHangs() throws Exception {
        notes(1);
        rig.server.plague(1, 1, Trouble.HANG);
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try (Synchronizer synchronizer = synchronizer()) {
            synchronizer.start(scheduler);
            await(() -> rig.server.requests() > 0);
            long start = System.nanoTime();
            notes(50);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(storage.events().length()).isEqualTo(51);
            assertThat(storage.events().highWater()).isZero();
            rig.server.heal();
            await(() -> rig.server.highWater(DEVICE) == 51);
            await(() -> synchronizer.status().waiting() == 0);
        } finally {
            scheduler.shutdownNow();
        }
        assertThat(rig.server.received(DEVICE)).isEqualTo(texts());
    }

    private Synchronizer synchronizer() {
        Outbox outbox = new StoreOutbox(storage.events());
        UndoWindow window = new UndoWindow(Rig.WINDOW, rig.pace);
        Sender sender = new Sender(rig.connection, outbox, DEVICE, window);
        return new Synchronizer(rig.connection, sender, outbox, () -> Summary.NOTHING, rig.pace);
    }

    private void notes(int count) throws FaultException {
        for (int i = 0; i < count; i++) {
            storage.events()
                    .append(new EventDraft(EventType.NOTE, null, Map.of("n", i), Map.of(), ""));
        }
    }

    private List<String> texts() throws FaultException {
        List<Entry> entries = storage.events().after(0, 1_000);
        return entries.stream().map(entry -> new String(entry.bytes(), UTF_8)).toList();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 6_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
