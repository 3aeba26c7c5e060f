package org.vigie.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.clocks.ClockPack;
import org.vigie.clocks.ClockPackReader;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.store.DataFolder;
import org.vigie.store.GenerationStore.Incoming;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// Real stores that reckon by a small pack, and prompts to put into them.
record ClockDesk(DataFolder folder, Keyring keyring, Storage storage, ClockPack pack)
        implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    static ClockDesk open(Path root, ClockPack pack) throws FaultException {
        DataFolder folder = DataFolder.open(root);
        Keyring keyring = Keyring.throwAway(folder);
        Identity identity = new Identity("desk-1", "mod-7", "moderator", "0.1.0");
        Terms terms = new Terms("", false, Duration.ZERO, Timekeeping.reckoning(pack));
        Storage storage = Storage.open(folder, keyring, identity, terms, InstantSource.fixed(NOW));
        return new ClockDesk(folder, keyring, storage, pack);
    }

    /// A house rule of so many hours from the flag, met by removal.
    static ClockPack pack(int hours) throws FaultException {
        return ClockPackReader.read(
                """
                {"clocksVersion": 1, "id": "drawn",
                 "prediction": {"handling": "PT30M", "sync": "PT10M", "close": "PT2H"},
                 "rules": [{"id": "house-%1$d", "regime": "House", "jurisdiction": "policy",
                  "start": "flag", "period": "PT%1$dH", "metBy": ["removed"],
                  "names": {"fr": "maison", "en": "house"}, "source": "us", "status": "verified"}]}
                """
                        .formatted(hours)
                        .getBytes(StandardCharsets.UTF_8));
    }

    Timekeeping timekeeping() {
        return new Timekeeping(pack, storage.paces(), false, InstantSource.fixed(NOW));
    }

    void fill(int cases) throws FaultException {
        List<Incoming> batch = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            batch.add(incoming("g%04d".formatted(i), pack));
        }
        storage.generations().admit(batch);
    }

    static Incoming incoming(String id, ClockPack pack, Happening... happenings) {
        Generation generation =
                new Generation(
                        id,
                        new Generation.Service("", "", ""),
                        null,
                        NOW.minusSeconds(60),
                        new Generation.Prompt("a scene " + id, "en", ""),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}",
                        List.of(happenings));
        return new Incoming(
                generation,
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of(),
                "drop",
                pack.clocksFor(generation, "other"),
                "other",
                0);
    }

    @Override
    public void close() throws FaultException {
        storage.close();
        keyring.close();
        folder.close();
    }
}
