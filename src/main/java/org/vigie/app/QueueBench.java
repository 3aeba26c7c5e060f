package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Facet;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.QueueFilter;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.store.CaseStore;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.GenerationStore;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Rehearsal;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// Measures a long queue: its first page before and after it is in memory, its far end, narrowing,
/// searching, and what a decision costs it.
final class QueueBench {
    private static final int AT_ONCE = 2_000;
    private static final int PAGE = 50;

    /// Cases with words that are read and searched, beside those that have none.
    private static final int WORDED = 5_000;

    private static final int ROUNDS = 50;
    private static final List<String> PLACES = List.of("IN", "EU", "US", "GB", "MY", "policy");
    private static final List<String> WORDS =
            List.of(
                    "garden", "house", "lantern", "harbour", "violin", "meadow", "bridge", "winter",
                    "kettle", "paper", "silver", "orchard", "market", "ladder", "window", "river");

    private final Talk talk;
    private final Instant start = Instant.now();

    QueueBench(Talk talk) {
        this.talk = talk;
    }

    /// @param cases open at once that have no words; some thousand more have
    Map<String, Object> run(int cases) throws FaultException, IOException {
        try (ThrowAwayFolder scratch = new ThrowAwayFolder();
                DataFolder folder = DataFolder.open(scratch.root().resolve("data"));
                Keyring keyring = Keyring.throwAway(folder)) {
            try (Storage storage = open(folder, keyring)) {
                Rehearsal.openCases(storage, cases, start.toEpochMilli());
                admit(storage.generations(), Math.min(cases, WORDED));
            }
            try (Storage storage = open(folder, keyring)) {
                return measure(storage, cases);
            }
        }
    }

    private static Storage open(DataFolder folder, Keyring keyring) throws FaultException {
        Database database = Database.open(folder);
        Identity identity =
                new Identity(database.deviceId(), "M-00", "moderator", Versions.vigie());
        Terms terms = new Terms("", false, Duration.ZERO);
        return Storage.open(folder, database, keyring, identity, terms, InstantSource.system());
    }

    private interface Work {
        void run() throws FaultException;
    }

    private static double millis(Work work) throws FaultException {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }

    private static Map<String, Object> often(Work work) throws FaultException {
        Sample sample = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            sample.add(millis(work));
        }
        return sample.summary();
    }

    private Map<String, Object> measure(Storage storage, int cases) throws FaultException {
        CaseStore store = storage.cases();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("cases", cases);
        result.put("headMs", millis(() -> store.queue(0, PAGE)));
        result.put("loadMs", millis(store::load));
        result.put("firstPageMs", often(() -> store.queue(0, PAGE)));
        result.put("farPageMs", often(() -> store.queue(cases - PAGE, PAGE)));
        result.put("filterMs", often(() -> store.queue(grave(), 0, PAGE)));
        result.put("facetsMs", millis(store::facets));
        result.put("decisionMs", decisions(storage));
        result.put("wordsOfAllMs", millis(() -> words(store)));
        result.put("searchMs", millis(() -> store.queue(searching("lantern kettle"), 0, PAGE)));
        result.put("searchOfIdMs", millis(() -> store.queue(searching("bench-77"), 0, PAGE)));
        return result;
    }

    private static void words(CaseStore store) throws FaultException {
        int left = store.readWords(200);
        while (left > 0) {
            left = store.readWords(200);
        }
    }

    private static QueueFilter grave() {
        Map<Facet, Set<String>> wanted =
                Map.of(Facet.SEVERITY, Set.of("4"), Facet.CLOCK, Set.of("IN", "EU"));
        return new QueueFilter(wanted, "", Set.of(), "", "");
    }

    private static QueueFilter searching(String words) {
        return QueueFilter.ALL.searching(words, Set.of());
    }

    /// From the decision to the page that no longer has it.
    private static Map<String, Object> decisions(Storage storage) throws FaultException {
        Sample sample = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            String id = storage.cases().queue(0, 1).getFirst().generationId();
            Verdict verdict = new Verdict(id, "none", List.of("keep"), "", Rung.EVIDENCE);
            sample.add(
                    millis(() -> {
                        storage.journal().decide(verdict);
                        storage.cases().queue(0, PAGE);
                    }));
        }
        return sample.summary();
    }

    private void admit(GenerationStore store, int cases) throws FaultException {
        SplittableRandom random = new SplittableRandom(5);
        for (int from = 0; from < cases; from += AT_ONCE) {
            talk.progress(talk.text().number(from));
            List<GenerationStore.Incoming> batch = new ArrayList<>();
            for (int i = from; i < Math.min(cases, from + AT_ONCE); i++) {
                batch.add(incoming(i, random));
            }
            store.admit(batch);
        }
    }

    private GenerationStore.Incoming incoming(int number, SplittableRandom random) {
        String id = "bench-" + number;
        Instant due = start.plusSeconds(random.nextInt(-40_000, 400_000));
        Clock clock =
                new Clock(
                        "bench",
                        PLACES.get(random.nextInt(PLACES.size())),
                        due.minusSeconds(172_800),
                        due,
                        true);
        List<String> prompt =
                random.ints(25, 0, WORDS.size() * 20)
                        .mapToObj(i -> WORDS.get(i % WORDS.size()) + (i < 16 ? "" : "" + i / 16))
                        .toList();
        Generation generation =
                new Generation(
                        id,
                        new Generation.Service("bench", "", ""),
                        null,
                        start.minusSeconds(random.nextInt(90_000)),
                        new Generation.Prompt(
                                String.join(" ", prompt), random.nextInt(3) == 0 ? "fr" : "en", ""),
                        List.of(),
                        new Generation.Requester("acct-" + random.nextInt(50_000), null, 0),
                        null,
                        List.of(new Complaint("c", start, Complaint.By.USER, "IN", "intimate", "")),
                        List.of(),
                        List.of(),
                        List.of(PLACES.get(random.nextInt(5))),
                        "{}");
        byte[] flag = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        return new GenerationStore.Incoming(
                generation,
                flag,
                Map.of(),
                "bench",
                List.of(clock),
                random.nextInt(4) == 0 ? "sexualised-edit" : "other",
                random.nextInt(5));
    }
}
