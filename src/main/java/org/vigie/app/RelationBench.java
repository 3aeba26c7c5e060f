package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.vigie.hashes.GrowingIndex;
import org.vigie.relations.Relating;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.PictureHash;
import org.vigie.review.Veil;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.GenerationStore;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// Measures how fast generations find their families, and how fast the index behind them grows, is
/// searched and is opened.
final class RelationBench {
    private static final int AT_ONCE = 500;
    private static final int LOOKUPS = 500;
    private static final int LIMIT = 4_096;

    private final Talk talk;

    RelationBench(Talk talk) {
        this.talk = talk;
    }

    /// @param generations to be related in a throw-away store
    /// @param likenesses in an index by itself
    Map<String, Object> run(int generations, int likenesses) throws FaultException, IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("assignment", assignment(generations));
        result.put("index", index(likenesses));
        return result;
    }

    private Map<String, Object> assignment(int generations) throws FaultException, IOException {
        try (ThrowAwayFolder scratch = new ThrowAwayFolder();
                DataFolder folder = DataFolder.open(scratch.root().resolve("data"));
                Keyring keyring = Keyring.throwAway(folder)) {
            Database database = Database.open(folder);
            Identity identity =
                    new Identity(database.deviceId(), "M-00", "moderator", Versions.vigie());
            Terms terms = new Terms("", false, Duration.ZERO);
            InstantSource now = InstantSource.system();
            try (Storage storage = Storage.open(folder, database, keyring, identity, terms, now);
                    Relating relating =
                            Relating.open(
                                    folder.root(),
                                    storage.generations(),
                                    storage.relations(),
                                    Relating.IN_MEMORY)) {
                prepare(storage.generations(), generations);
                return assignment(relating, generations);
            }
        }
    }

    private static Map<String, Object> assignment(Relating relating, int generations)
            throws FaultException {
        Sample each = new Sample();
        long start = System.nanoTime();
        long before = start;
        for (int some = relating.some(); some > 0; some = relating.some()) {
            long now = System.nanoTime();
            each.add((now - before) / 1e6 / some);
            before = now;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("generations", generations);
        result.put("perSecond", generations * 1e9 / (before - start));
        result.put("eachMs", each.summary());
        return result;
    }

    /// Every third output is near an earlier one, every fifth account and source photo came before.
    private void prepare(GenerationStore store, int generations) throws FaultException {
        SplittableRandom random = new SplittableRandom(3);
        for (int from = 0; from < generations; from += AT_ONCE) {
            talk.progress(talk.text().number(from));
            List<GenerationStore.Incoming> batch = new ArrayList<>();
            for (int i = from; i < Math.min(generations, from + AT_ONCE); i++) {
                batch.add(incoming(i));
            }
            store.admit(batch);
            for (GenerationStore.Incoming incoming : batch) {
                prepare(store, incoming.generation(), random);
            }
        }
    }

    private static void prepare(
            GenerationStore store, Generation generation, SplittableRandom random)
            throws FaultException {
        Map<String, Veil> veils = new LinkedHashMap<>();
        Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
        for (Medium medium : generation.media()) {
            boolean old = random.nextInt(3) == 0;
            PictureHash hash = old ? near(random) : any(random.nextLong());
            String pdq = HexFormat.of().formatHex(hash.bytes());
            fingerprints.put(medium.sha256(), new Fingerprint(pdq, 100, "0".repeat(32)));
            veils.put(medium.sha256(), new Veil(1, 1, new byte[3], "0".repeat(64)));
        }
        store.prepared(generation.id(), veils, Map.of(), fingerprints, List.of());
    }

    private static PictureHash any(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new PictureHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PictureHash near(SplittableRandom random) {
        PictureHash motif = any(random.nextInt(100));
        long half = random.nextLong();
        long quarter = half & random.nextLong();
        long eighth = quarter & random.nextLong();
        return new PictureHash(
                motif.first() ^ eighth, motif.second(), motif.third(), motif.fourth());
    }

    private static GenerationStore.Incoming incoming(int number) {
        byte[] output = ("output " + number).getBytes(StandardCharsets.UTF_8);
        byte[] source = ("source " + number / 5).getBytes(StandardCharsets.UTF_8);
        List<Medium> media =
                List.of(
                        new Medium(Medium.Role.SOURCE, 0, Digests.sha256(source), "image/png"),
                        new Medium(Medium.Role.OUTPUT, 0, Digests.sha256(output), "image/png"));
        Generation generation =
                new Generation(
                        "bench-" + number,
                        new Generation.Service("bench", "", ""),
                        null,
                        Instant.EPOCH,
                        new Generation.Prompt(
                                "draw the garden behind the house once more " + number, "en", ""),
                        media,
                        new Generation.Requester("acct-" + number / 5, null, 0),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        return new GenerationStore.Incoming(
                generation,
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of(media.get(0).sha256(), source, media.get(1).sha256(), output),
                "bench",
                List.of(),
                "other",
                1);
    }

    private Map<String, Object> index(int likenesses) throws FaultException, IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("hashes", likenesses);
        try (ThrowAwayFolder scratch = new ThrowAwayFolder()) {
            long start = System.nanoTime();
            try (GrowingIndex index = GrowingIndex.open(scratch.root(), Relating.IN_MEMORY)) {
                for (int i = 1; i <= likenesses; i++) {
                    index.add(i, any(i).bytes());
                }
                result.put("addedPerSecond", likenesses * 1e9 / (System.nanoTime() - start));
                result.put("lookupOfAllTurnsMs", lookups(index).summary());
            }
            long closed = System.nanoTime();
            try (GrowingIndex index = GrowingIndex.open(scratch.root(), Relating.IN_MEMORY)) {
                result.put("openMs", (System.nanoTime() - closed) / 1e6);
                result.put("inFiles", index.covered());
            }
        }
        return result;
    }

    private static Sample lookups(GrowingIndex index) throws FaultException {
        Sample sample = new Sample();
        for (int i = -LOOKUPS; i < LOOKUPS; i++) {
            List<PictureHash> turned = any(-1_000_000 - i).turned();
            long start = System.nanoTime();
            for (PictureHash one : turned) {
                index.near(one.bytes(), LIMIT);
            }
            if (i >= 0) {
                sample.add((System.nanoTime() - start) / 1e6);
            }
        }
        return sample;
    }
}
