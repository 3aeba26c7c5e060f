package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigie.store.GenerationStore.Admission.ADDED;
import static org.vigie.store.GenerationStore.Admission.ID_CONFLICT;
import static org.vigie.store.GenerationStore.Admission.SAME_AGAIN;
import static org.vigie.store.GenerationStore.Admission.SAME_CONTENT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.ledger.LogVerifier;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.Outcome;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;
import org.vigie.store.GenerationStore.Incoming;
import org.vigie.store.GenerationStore.Quarantined;

class GenerationStoreTest {
    private static final String MODEL = "ab".repeat(32);

    @TempDir Path root;

    @Test
    void tellsTheKnownFromTheNew() throws Exception {
        Instant due = Desks.NOW.plus(Duration.ofHours(9));
        Instant sooner = Desks.NOW.plus(Duration.ofHours(1));
        Incoming first = Desks.incoming("g1", due, 2, Desks.NOW, "same");
        Incoming changed = Desks.incoming("g1", due, 2, Desks.NOW.plusSeconds(1), "same");
        Incoming alike = Desks.incoming("g9", sooner, 3, Desks.NOW, "same");
        try (Desks desk = Desks.open(root)) {
            GenerationStore store = desk.storage.generations();
            assertThat(store.admit(List.of(first, first, alike)))
                    .containsExactly(ADDED, SAME_AGAIN, SAME_CONTENT);
            assertThat(store.admit(List.of(first, alike, changed)))
                    .containsExactly(SAME_AGAIN, SAME_AGAIN, ID_CONFLICT);
            assertThat(desk.storage.events().length()).isEqualTo(2);
            QueueRow row = desk.storage.cases().queue(0, 5).getFirst();
            assertThat(row.complaints()).isEqualTo(2);
            assertThat(row.severity()).isEqualTo(3);
            assertThat(row.clock()).isEqualTo(alike.clocks().getFirst());
            assertThat(desk.storage.cases().open("g1").clocks()).hasSize(2);
            assertThat(desk.storage.cases().open("g1").generation().complaints())
                    .extracting(complaint -> complaint.id())
                    .containsExactly("c-g1", "c-g9");
            assertThat(store.generation("g1")).isEqualTo(first.generation());
            assertThat(store.generation("g9")).isEqualTo(alike.generation());
            assertThat(files()).hasSize(2);
        }
    }

    @Test
    void mediaComeBackAndOnlyForTheirCase() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming, Desks.incoming("g2")));
            for (var medium : incoming.mediaBySha256().entrySet()) {
                assertThat(desk.storage.vault().medium("g1", medium.getKey()))
                        .isEqualTo(medium.getValue());
                assertThatThrownBy(() -> desk.storage.vault().medium("g2", medium.getKey()))
                        .hasMessage("medium-unknown");
            }
        }
    }

    @Test
    void aChangedOrExchangedMediumIsRefused() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming));
            List<Path> files = files();
            byte[] one = Files.readAllBytes(files.get(0));
            byte[] other = Files.readAllBytes(files.get(1));
            Files.write(files.get(0), other);
            Files.write(files.get(1), one);
            for (String sha256 : incoming.mediaBySha256().keySet()) {
                assertThatThrownBy(() -> desk.storage.vault().medium("g1", sha256))
                        .hasMessageStartingWith("sealed-damaged");
            }
            Files.delete(files.get(0));
            Files.delete(files.get(1));
            assertThatThrownBy(() -> desk.storage.vault().medium("g1", Desks.output(incoming)))
                    .hasMessageStartingWith("medium-lost");
        }
    }

    @Test
    void aBatchThatFailsLeavesNothing() throws Exception {
        Incoming good = Desks.incoming("g1");
        Incoming bad =
                new Incoming(
                        Desks.incoming("g2").generation(),
                        new byte[0],
                        Desks.incoming("g2").mediaBySha256(),
                        "drop",
                        List.of(),
                        "adult",
                        9);
        try (Desks desk = Desks.open(root)) {
            assertThatThrownBy(() -> desk.storage.generations().admit(List.of(good, bad)))
                    .hasMessageStartingWith("database-failed");
            assertThat(desk.storage.events().length()).isZero();
            assertThat(desk.storage.cases().openCases()).isZero();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void aMediumMustBeWhatTheFlagSays() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        Incoming lying =
                new Incoming(
                        incoming.generation(),
                        incoming.flagJson(),
                        Map.of(
                                Desks.output(incoming), new byte[] {1},
                                incoming.generation().sources().getFirst().sha256(), new byte[0]),
                        "drop",
                        List.of(),
                        "adult",
                        1);
        try (Desks desk = Desks.open(root)) {
            assertThatThrownBy(() -> desk.storage.generations().admit(List.of(lying)))
                    .hasMessageStartingWith("medium-differs");
        }
    }

    @Test
    void crashLeftoversAreSweptAtStart() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
        }
        List<Path> kept = files();
        Path vault = root.resolve("vault");
        Path shelf = vault.resolve(vault.relativize(kept.getFirst()).getName(0));
        Files.write(shelf.resolve("00".repeat(16)), new byte[] {1});
        Files.write(shelf.resolve("11".repeat(16) + ".part"), new byte[] {1});
        Desks.open(root).close();
        assertThat(files()).isEqualTo(kept);
    }

    @Test
    void queueIsInDeadlineOrderThenSeverityThenAge() throws Exception {
        List<Incoming> all = new ArrayList<>();
        Instant soon = Desks.NOW.plus(Duration.ofHours(2));
        Instant later = Desks.NOW.plus(Duration.ofHours(7));
        all.add(Desks.incoming("a-soon", soon, 1, Desks.NOW, "1"));
        all.add(Desks.incoming("b-soon-grave", soon, 4, Desks.NOW, "2"));
        all.add(Desks.incoming("c-soon-old", soon, 1, Desks.NOW.minusSeconds(9), "3"));
        all.add(Desks.incoming("d-later", later, 4, Desks.NOW, "4"));
        all.add(Desks.incoming("e-never-grave", null, 4, Desks.NOW, "5"));
        all.add(Desks.incoming("f-never", null, 0, Desks.NOW, "6"));
        Collections.shuffle(all, new Random(3));
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(all);
            List<String> order =
                    List.of(
                            "b-soon-grave",
                            "c-soon-old",
                            "a-soon",
                            "d-later",
                            "e-never-grave",
                            "f-never");
            assertThat(ids(desk)).isEqualTo(order);
            assertThat(desk.storage.cases().queue(2, 2))
                    .extracting(QueueRow::generationId)
                    .containsExactly("a-soon", "d-later");
            desk.storage.journal().skip("b-soon-grave");
            assertThat(ids(desk).subList(0, 4))
                    .containsExactly("c-soon-old", "a-soon", "b-soon-grave", "d-later");
            desk.storage.generations().cursor("drop", "1");
            assertThat(ids(desk)).isEqualTo(order);
            assertThat(desk.storage.generations().cursor("drop")).isEqualTo("1");
            assertThat(desk.storage.generations().cursor("other")).isEmpty();
        }
    }

    private static List<String> ids(Desks desk) throws Exception {
        return desk.storage.cases().queue(0, 50).stream().map(QueueRow::generationId).toList();
    }

    @Test
    void theHeadOfTheQueueWalksItsIndex() throws Exception {
        try (Desks desk = Desks.open(root)) {
            List<String> plan =
                    desk.storage
                            .database()
                            .read(connection ->
                                    Sql.list(
                                            connection,
                                            row -> row.getString("detail"),
                                            "EXPLAIN QUERY PLAN " + QueueRows.DUE,
                                            0,
                                            0,
                                            50,
                                            0));
            assertThat(plan).containsExactly("SEARCH g USING INDEX generation_queue (due_hour>?)");
        }
    }

    @Test
    void findingsAreKeptAndExaminedIsInTheLog() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        String output = Desks.output(incoming);
        String source = incoming.generation().sources().getFirst().sha256();
        Veil veil = new Veil(2, 1, new byte[] {1, 2, 3, 4, 5, 6}, MODEL);
        Evidence evidence =
                new Evidence(
                        output,
                        "skin",
                        Evidence.Origin.LOCAL,
                        "exposure",
                        "skin",
                        Double.NaN,
                        0.5,
                        "skin 1",
                        MODEL,
                        "",
                        List.of(new Evidence.Box("b", 0.5, 0, 0, 1, 1)));
        Outcome outcome = new Outcome("skin", "1", List.of(), List.of(evidence), "");
        try (Desks desk = Desks.open(root)) {
            GenerationStore store = desk.storage.generations();
            store.admit(List.of(incoming));
            assertThat(store.unprepared(5)).containsExactly("g1");
            store.prepared("g1", Map.of(output, veil), Map.of(), Map.of(), List.of());
            assertThat(store.unprepared(5)).containsExactly("g1");
            Fault fault = Fault.of("image-unsupported", "format", "heic");
            store.prepared(
                    "g1", Map.of(output, veil), Map.of(source, fault), Map.of(), List.of(outcome));
            assertThat(store.unprepared(5)).isEmpty();
            CaseFile file = desk.storage.cases().open("g1");
            assertThat(file.faults()).containsOnly(Map.entry(source, fault));
            assertThat(file.veils().get(output)).usingRecursiveComparison().isEqualTo(veil);
            assertThat(file.evidence()).containsExactly(evidence);
            assertThat(desk.storage.cases().queue(0, 1).getFirst().veil())
                    .usingRecursiveComparison()
                    .isEqualTo(veil);
            Envelope examined = Envelope.read(desk.storage.events().after(2, 1).getFirst().bytes());
            assertThat(examined.type()).isEqualTo(EventType.EXAMINED);
            assertThat(examined.modelDigests()).containsExactly(MODEL);
            assertThatThrownBy(() ->
                            store.prepared(
                                    "g1", Map.of(MODEL, veil), Map.of(), Map.of(), List.of()))
                    .hasMessage("medium-unknown");
        }
    }

    @Test
    void aNewerOutcomeStandsInFrontOfTheOlderOne() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        String other = "b".repeat(64);
        try (Desks desk = Desks.open(root)) {
            GenerationStore store = desk.storage.generations();
            store.admit(List.of(incoming));
            Fault fault = Fault.of("image-unsupported", "format", "heic");
            Map<String, Fault> faults = new HashMap<>();
            incoming.generation().media().forEach(medium -> faults.put(medium.sha256(), fault));
            store.prepared("g1", Map.of(), faults, Map.of(), List.of(outcome("words", "1", MODEL)));
            assertThat(store.unexamined(5)).containsExactly("g1");
            assertThat(store.isUnexamined("g1")).isTrue();

            store.examined("g1", List.of(outcome("skin", "1", MODEL)), false);
            assertThat(store.unexamined(5)).as("cancelled: still to do").containsExactly("g1");
            store.examined("g1", List.of(outcome("faces", "1", MODEL)), true);
            assertThat(store.unexamined(5)).isEmpty();
            assertThat(store.standing("g1"))
                    .containsOnly(
                            Map.entry("words", "1"),
                            Map.entry("skin", "1"),
                            Map.entry("faces", "1"));

            assertThat(store.examiner("one")).isTrue();
            assertThat(store.unexamined(5)).containsExactly("g1");
            store.examined("g1", List.of(outcome("skin", "2", other)), true);
            assertThat(store.examiner("one")).isFalse();
            assertThat(store.unexamined(5)).isEmpty();
            assertThat(desk.storage.cases().open("g1").evidence())
                    .extracting(Evidence::analyzer, Evidence::modelSha256)
                    .containsExactly(
                            tuple("words", MODEL), tuple("faces", MODEL), tuple("skin", other));
            long kept =
                    desk.storage
                            .database()
                            .read(connection ->
                                    Sql.number(
                                            connection,
                                            "SELECT count(*) FROM examination WHERE generation_id = 'g1'"));
            assertThat(kept).as("old evidence stays").isEqualTo(4);

            store.examined(
                    "g1",
                    List.of(new Outcome("faces", "2", List.of(), List.of(), "model-missing")),
                    true);
            CaseFile now = desk.storage.cases().open("g1");
            assertThat(now.gaps()).containsOnly(Map.entry("faces", "model-missing"));
            assertThat(now.evidence())
                    .extracting(Evidence::analyzer)
                    .containsExactly("words", "skin");

            desk.storage.journal().decide(Desks.verdict("g1"));
            List<Envelope> log = new ArrayList<>();
            for (var entry : desk.storage.events().after(0, 100)) {
                log.add(Envelope.read(entry.bytes()));
            }
            assertThat(log.getLast().type()).isEqualTo(EventType.DECISION);
            assertThat(log.getLast().modelDigests()).containsExactly(MODEL, other);
        }
    }

    private static Outcome outcome(String analyzer, String version, String model) {
        Evidence evidence =
                new Evidence(
                        "",
                        analyzer,
                        Evidence.Origin.LOCAL,
                        "exposure",
                        "label",
                        0.5,
                        0.4,
                        analyzer,
                        model,
                        "",
                        List.of());
        return new Outcome(analyzer, version, List.of(model), List.of(evidence), "");
    }

    @Test
    void erasingTheKeyErasesEverythingButTheLog() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming));
            desk.storage.journal().decide(Desks.verdict("g1"));
            desk.storage.vault().erase("g1");
            assertThatThrownBy(() -> desk.storage.vault().medium("g1", Desks.output(incoming)))
                    .hasMessage("generation-erased");
            assertThatThrownBy(() -> desk.storage.generations().generation("g1"))
                    .hasMessage("generation-erased");
            assertThatThrownBy(() -> desk.storage.vault().erase("g1"))
                    .hasMessage("generation-erased");
            assertThat(files()).isEmpty();
            assertThat(desk.storage.cases().recent(1).getFirst().verdict().reason())
                    .isEqualTo(Desks.REASON);
            assertThat(new LogVerifier().accept(desk.storage.events().after(0, 9))).isEmpty();
            assertThat(desk.storage.generations().admit(List.of(incoming)))
                    .containsExactly(SAME_AGAIN);
        }
    }

    @Test
    void quarantineKeepsReasonAndBytesOnce() throws Exception {
        Quarantined bad =
                new Quarantined(
                        "drop",
                        "CANARY-ORIGIN.flag.json",
                        "flag-malformed",
                        Map.of("field", "id"),
                        "CANARY-BYTES".getBytes(StandardCharsets.UTF_8));
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().quarantine(bad);
            desk.storage.generations().quarantine(bad);
            assertThat(desk.storage.generations().quarantined(9))
                    .singleElement()
                    .usingRecursiveComparison()
                    .isEqualTo(bad);
            assertThat(desk.storage.events().length()).isEqualTo(1);
        }
    }

    @Test
    void nothingPrivateIsReadableOnDisk() throws Exception {
        Incoming incoming = Desks.incoming("g1");
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(incoming));
            desk.storage.journal().decide(Desks.verdict("g1"));
            desk.storage
                    .generations()
                    .quarantine(
                            new Quarantined(
                                    "drop",
                                    "CANARY-ORIGIN",
                                    "flag-malformed",
                                    Map.of(),
                                    "CANARY-BYTES".getBytes(StandardCharsets.UTF_8)));
            assertThat(Files.size(root.resolve("vigie.db-wal"))).isPositive();
            assertNoCanary("mod-7");
        }
        assertNoCanary("mod-7");
    }

    /// @param control a word that is known to be there: the scan can see what is in clear
    private void assertNoCanary(String control) throws Exception {
        boolean seen = false;
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(path, StandardCharsets.ISO_8859_1);
                assertThat(text).as("%s", path).doesNotContain("CANARY");
                seen |= text.contains(control);
            }
        }
        assertThat(seen).isTrue();
    }

    private List<Path> files() throws Exception {
        if (Files.notExists(root.resolve("vault"))) {
            return List.of();
        }
        try (var paths = Files.walk(root.resolve("vault"))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
