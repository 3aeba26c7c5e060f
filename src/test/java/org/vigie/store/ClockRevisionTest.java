package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.Clock;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.QueueRow;
import org.vigie.review.Saved;
import org.vigie.store.GenerationStore.Incoming;

/// Another clock pack: every open case is brought to it, a few at a time.
class ClockRevisionTest {
    private static final int CASES = 2 * ClockRevision.BATCH + 5;

    @TempDir Path root;

    /// @param hours from the flag until it is due; negative for a pack that turns the order round
    static Reckoning pack(int hours) {
        String digest = "%02x".formatted(hours & 255).repeat(32);
        return new Reckoning(
                "pack" + hours,
                digest,
                (generation, hint) -> {
                    Instant flagged = generation.flaggedAt();
                    Instant due =
                            hours > 0
                                    ? flagged.plus(Duration.ofHours(hours))
                                    : Desks.NOW.plus(Duration.between(flagged, Desks.NOW));
                    return List.of(new Clock("rule" + hours, "EU", flagged, due, true));
                });
    }

    static Desks open(Path root, Reckoning pack) throws FaultException {
        Terms terms = new Terms("", false, Duration.ZERO, pack);
        return Desks.open(root, terms, InstantSource.fixed(Desks.NOW));
    }

    static Incoming flagged(int number) {
        String id = "g%06d".formatted(number);
        return Desks.incoming(id, null, 2, Desks.NOW.minusSeconds(number), id);
    }

    @Test
    void bringsEveryOpenCaseAndTheQueueFollows() throws Exception {
        try (Desks desk = open(root, pack(4))) {
            fill(desk, CASES);
            assertThat(desk.storage.revision().begin()).isTrue();
            assertThat(bring(desk)).isEqualTo(CASES);
            assertThat(first(desk)).isEqualTo("g%06d".formatted(CASES - 1));
        }
        try (Desks desk = open(root, pack(-1))) {
            assertThat(desk.storage.revision().begin()).isTrue();
            assertThat(bring(desk)).isEqualTo(CASES);
            assertThat(first(desk)).isEqualTo("g000000");
            assertThat(rules(desk)).containsOnly("rule-1");
        }
        try (Desks desk = open(root, pack(-1))) {
            assertThat(desk.storage.revision().begin()).isFalse();
            assertThat(desk.storage.revision().some()).isZero();
        }
    }

    @Test
    void theLogSaysWhichPackAndEachDecisionNamesIt() throws Exception {
        try (Desks desk = open(root, pack(4))) {
            fill(desk, 2);
            desk.storage.revision().begin();
            desk.storage.journal().decide(Desks.verdict("g000000"));
        }
        try (Desks desk = open(root, pack(8))) {
            desk.storage.revision().begin();
            desk.storage.journal().decide(Desks.verdict("g000001"));
            List<Envelope> log = new ArrayList<>();
            for (Entry entry : desk.storage.events().after(0, 99)) {
                log.add(Envelope.read(entry.bytes()));
            }
            assertThat(log)
                    .filteredOn(event -> event.type() == EventType.CLOCKS_SEEN)
                    .<Object>extracting(Envelope::body)
                    .containsExactly(
                            Map.of("pack", "pack4", "sha256", pack(4).digest(), "before", ""),
                            Map.of(
                                    "pack", "pack8",
                                    "sha256", pack(8).digest(),
                                    "before", pack(4).digest()));
            assertThat(log)
                    .filteredOn(event -> event.type() == EventType.DECISION)
                    .<Object>extracting(event -> event.body().get("clocks"))
                    .containsExactly(pack(4).digest(), pack(8).digest());
        }
    }

    @Test
    void whatIsOpenAgainIsReckonedByThePackInForce() throws Exception {
        Saved decision;
        try (Desks desk = open(root, pack(4))) {
            fill(desk, 1);
            desk.storage.revision().begin();
            bring(desk);
            decision = desk.storage.journal().decide(Desks.verdict("g000000"));
        }
        try (Desks desk = open(root, pack(8))) {
            desk.storage.revision().begin();
            assertThat(bring(desk)).isZero();
            desk.storage.journal().undo(decision);
            assertThat(rules(desk)).containsExactly("rule8");
        }
    }

    @Test
    void anErasedCaseKeepsTheClocksItHad() throws Exception {
        try (Desks desk = open(root, pack(4))) {
            fill(desk, 2);
            desk.storage.revision().begin();
            bring(desk);
            desk.storage.vault().erase("g000000");
        }
        try (Desks desk = open(root, pack(8))) {
            desk.storage.revision().begin();
            bring(desk);
            assertThat(rules(desk)).containsExactlyInAnyOrder("rule4", "rule8");
        }
    }

    @Test
    void aKilledRevisionGoesOnWhereItWas() throws Exception {
        try (Desks desk = open(root, pack(4))) {
            fill(desk, CASES);
            desk.storage.revision().begin();
            bring(desk);
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledRevision.class.getName(),
                                root.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(KilledRevision.KILLED);
        try (Desks desk = open(root, pack(8))) {
            assertThat(rules(desk)).containsOnly("rule4", "rule8").doesNotHaveDuplicates();
            assertThat(desk.storage.revision().begin()).isFalse();
            assertThat(bring(desk)).isEqualTo(CASES - ClockRevision.BATCH);
            assertThat(rules(desk)).containsExactly("rule8");
        }
    }

    @Test
    @Tag("slow")
    void aHundredThousandCasesAreBroughtWithoutHoldingTheWriter() throws Exception {
        int many = 100_000;
        try (Desks desk = open(root, pack(4))) {
            prompts(desk, many);
            desk.storage.revision().begin();
            bring(desk);
        }
        try (Desks desk = open(root, pack(-1))) {
            desk.storage.revision().begin();
            int decided = 0;
            for (int some = 1, done = 0; some > 0; done += some) {
                some = desk.storage.revision().some();
                if (done % (100 * ClockRevision.BATCH) == 0 && some > 0) {
                    desk.storage.journal().decide(Desks.verdict("g%06d".formatted(done)));
                    decided++;
                }
            }
            assertThat(decided).isGreaterThan(10);
            assertThat(desk.storage.cases().openCases()).isEqualTo(many - decided);
            assertThat(rules(desk)).containsExactly("rule-1");
        }
    }

    static void fill(Desks desk, int cases) throws FaultException {
        List<Incoming> batch = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            batch.add(flagged(number));
            if (batch.size() == 200 || number == cases - 1) {
                desk.storage.generations().admit(batch);
                batch.clear();
            }
        }
    }

    /// Cases without pictures: it is clocks that are many here.
    static void prompts(Desks desk, int cases) throws FaultException {
        List<Incoming> batch = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            batch.add(prompt(flagged(number)));
            if (batch.size() == 500 || number == cases - 1) {
                desk.storage.generations().admit(batch);
                batch.clear();
            }
        }
    }

    private static Incoming prompt(Incoming incoming) {
        Generation g = incoming.generation();
        Generation alone =
                new Generation(
                        g.id(),
                        g.service(),
                        g.generatedAt(),
                        g.flaggedAt(),
                        g.prompt(),
                        List.of(),
                        g.requester(),
                        g.publication(),
                        g.complaints(),
                        g.signals(),
                        g.attempts(),
                        g.jurisdictions(),
                        g.unknownFields());
        return new Incoming(alone, incoming.flagJson(), Map.of(), "drop", List.of(), "adult", 2);
    }

    private static int bring(Desks desk) throws FaultException {
        int all = 0;
        for (int some = desk.storage.revision().some(); some > 0; ) {
            all += some;
            some = desk.storage.revision().some();
        }
        return all;
    }

    private static String first(Desks desk) throws FaultException {
        return desk.storage.cases().queue(0, 1).getFirst().generationId();
    }

    /// The rules of all open cases, each once.
    private static List<String> rules(Desks desk) throws FaultException {
        List<String> rules = new ArrayList<>();
        int open = desk.storage.cases().openCases();
        for (int from = 0; from < open; from += 1_000) {
            for (QueueRow row : desk.storage.cases().queue(from, 1_000)) {
                Clock clock = row.clock();
                String rule = clock == null ? "none" : clock.ruleId();
                if (!rules.contains(rule)) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }
}
