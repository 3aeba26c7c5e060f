package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.imaging.PngWriter;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Timed;
import org.vigie.intake.DemoFeed;
import org.vigie.intake.FlagReader;
import org.vigie.intake.MediumReference;
import org.vigie.intake.RawFlag;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.GenerationStore;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// Measures what people wait for. Machines are noisy: ratios within one run are what to compare.
final class Bench {
    private static final int DECISIONS = 300;
    private static final int LOG_EVENTS = 100_000;
    private static final int SOME = 1_000_000;
    private static final int MANY = 10_000_000;
    private static final int WARM_UP = 40;
    private static final int DEMO_PICTURES = 4;

    private final HeadlessParts parts;
    private final Set<Accelerator> accelerators;
    private final Talk talk;

    /// @param accelerators what models may run on, besides the processor
    Bench(HeadlessParts parts, Set<Accelerator> accelerators, Talk talk) {
        this.parts = parts;
        this.accelerators = accelerators;
        this.talk = talk;
    }

    /// What can be measured, by the words of the object and of the command line.
    enum Figures {
        images,
        analyzers,
        models,
        decisions,
        log,
        hashLists,
        families,
        queue,
        nextCase,
        logbook
    }

    /// How to measure.
    ///
    /// @param images folder of pictures; null for those that come with Vigie
    /// @param large whether to take minutes for what is large
    /// @param only what to measure
    record Order(@Nullable Path images, int rounds, boolean large, Set<Figures> only) {}

    /// Measure and return one object.
    Map<String, Object> run(Order order) throws FaultException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", 1);
        result.put("vigie", Versions.vigie());
        result.put("java", Runtime.version().toString());
        result.put("machine", Versions.machine());
        result.put("processors", Runtime.getRuntime().availableProcessors());
        result.put("accelerator", parts.accelerators().chosen().word());
        try {
            for (Figures figures : order.only()) {
                measure(figures, order, result);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
        result.put("fallbacks", fallbacks());
        talk.progressDone();
        return result;
    }

    private void measure(Figures figures, Order order, Map<String, Object> result)
            throws FaultException, IOException {
        boolean large = order.large();
        switch (figures) {
            case images -> result.put("images", images(order.images(), order.rounds()));
            case analyzers -> {
                Map<String, Object> analyzers = new EvidenceBench(parts, talk).run(order.rounds());
                result.put("analyzersMs", analyzers);
                result.put("exposurePairsPerSecond", EvidenceBench.pairsPerSecond(analyzers));
            }
            case models -> result.put("models", new ModelBench(parts, talk).run());
            case decisions -> result.put("decisions", decisions());
            case log -> result.put("log", new LogBench(LOG_EVENTS).run());
            case hashLists -> {
                HashBench hashes = new HashBench(talk);
                result.put("hashLists", large ? hashes.run(SOME, MANY) : hashes.run(SOME));
            }
            case families -> {
                RelationBench relations = new RelationBench(talk);
                result.put(
                        "families",
                        large ? relations.run(5_000, SOME) : relations.run(500, 50_000));
            }
            case queue -> result.put("queue", new QueueBench(talk).run(large ? SOME : 20_000));
            case nextCase ->
                    result.put("nextCase", NextCaseBench.run(parts.policy(), accelerators, talk));
            case logbook ->
                    result.put("logbook", new LogbookBench(talk).run(large ? SOME : 50_000));
        }
    }

    /// Say which models ran on the processor although something better was chosen.
    private List<Map<String, String>> fallbacks() {
        return parts.accelerators().fallbacks().stream()
                .map(each -> Map.of("model", each.model(), "reason", each.reason()))
                .toList();
    }

    /// Pictures that come with Vigie, and one of two megapixels.
    private Map<String, byte[]> drawn() throws FaultException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        int width = 1_632;
        int height = 1_224;
        byte[] rgb = new byte[width * height * 3];
        int noise = 1;
        for (int i = 0; i < rgb.length; i++) {
            noise = noise * 1_664_525 + 1_013_904_223;
            rgb[i] = (byte) ((i / 3 % width) * 200 / width + (noise >>> 27));
        }
        pictures.put("drawn-2mpx.png", PngWriter.png(width, height, rgb));
        pictures.putAll(demo());
        return pictures;
    }

    /// The first pictures of the demo set that can be shown.
    private Map<String, byte[]> demo() throws FaultException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        PolicyPack.Limits limits = parts.policy().limits();
        FlagReader reader = new FlagReader(limits);
        for (RawFlag flag : new DemoFeed(Instant.EPOCH, limits).pull("", DEMO_PICTURES).flags()) {
            for (MediumReference medium : reader.read(flag.json()).media()) {
                if (medium.place() instanceof MediumReference.Referenced place) {
                    pictures.put(
                            place.reference(),
                            flag.media().read(place.reference(), limits.mediumBytes()));
                }
            }
        }
        return pictures;
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pictures.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return pictures;
    }

    private List<Object> images(@Nullable Path folder, int rounds)
            throws FaultException, IOException {
        Map<String, byte[]> pictures = folder == null ? drawn() : read(folder);
        List<Object> measured = new ArrayList<>();
        pictures.forEach((name, bytes) -> {
            talk.progress(name);
            try {
                measured.add(image(name, bytes, rounds));
            } catch (FaultException e) {
                measured.add(Map.of("name", name, "error", e.fault().code()));
            }
        });
        return measured;
    }

    /// End to end is what the pipeline does for one picture: bytes to a veil. Overhead is what it
    /// takes beyond decoding and the session itself, as a share of those two.
    private Map<String, Object> image(String name, byte[] bytes, int rounds) throws FaultException {
        Sample decode = new Sample();
        Sample session = new Sample();
        Sample whole = new Sample();
        Sample overhead = new Sample();
        Sample pdq = new Sample();
        Picture picture = parts.decoder().decode(bytes);
        for (int round = -WARM_UP; round < rounds; round++) {
            long start = System.nanoTime();
            Picture decoded = parts.decoder().decode(bytes);
            long between = System.nanoTime();
            Timed<Veil> veil =
                    parts.veiler().veil(decoded, parts.policy().reveal().veilCells(), false);
            long end = System.nanoTime();
            if (round >= 0) {
                double decoding = (between - start) / 1e6;
                double total = (end - start) / 1e6;
                decode.add(decoding);
                session.add(veil.millis());
                whole.add(total);
                overhead.add(total / (decoding + veil.millis()) - 1);
                pdq.add(pdqMillis(decoded));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("name", name);
        result.put("megapixels", (double) picture.width() * picture.height() / 1e6);
        result.put("rounds", rounds);
        result.put("decodeMs", decode.summary());
        result.put("sessionMs", session.summary());
        result.put("endToEndMs", whole.summary());
        result.put("overhead", overhead.summary());
        result.put("pdqMs", pdq.summary());
        result.put("pdqPerSecond", 1_000 / pdq.quantile(0.5));
        return result;
    }

    private static double pdqMillis(Picture picture) {
        long start = System.nanoTime();
        Pdq.of(picture);
        return (System.nanoTime() - start) / 1e6;
    }

    private Map<String, Object> decisions() throws FaultException, IOException {
        Path root = Files.createTempDirectory("vigie-bench");
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Keyring keyring = Keyring.throwAway(folder)) {
            Database database = Database.open(folder);
            Identity identity =
                    new Identity(database.deviceId(), "M-00", "moderator", Versions.vigie());
            Terms terms = new Terms(parts.policy().digest(), false, Duration.ZERO);
            try (Storage storage =
                    Storage.open(
                            folder, database, keyring, identity, terms, InstantSource.system())) {
                return decide(storage);
            }
        } finally {
            delete(root);
        }
    }

    private Map<String, Object> decide(Storage storage) throws FaultException {
        List<GenerationStore.Incoming> batch = new ArrayList<>();
        for (int i = 0; i < DECISIONS; i++) {
            batch.add(incoming("bench-" + i));
        }
        storage.generations().admit(batch);
        Sample commit = new Sample();
        long start = System.nanoTime();
        for (int i = 0; i < DECISIONS; i++) {
            long before = System.nanoTime();
            storage.journal()
                    .decide(new Verdict("bench-" + i, "none", List.of("keep"), "", Rung.EVIDENCE));
            commit.add((System.nanoTime() - before) / 1e6);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", DECISIONS);
        result.put("perSecond", DECISIONS / seconds);
        result.put("commitMs", commit.summary());
        return result;
    }

    private static GenerationStore.Incoming incoming(String id) {
        Generation generation =
                new Generation(
                        id,
                        new Generation.Service("", "", ""),
                        null,
                        Instant.EPOCH,
                        new Generation.Prompt(id, "en", ""),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        byte[] flag = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        return new GenerationStore.Incoming(
                generation, flag, Map.of(), "bench", List.of(), "other", 1);
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
