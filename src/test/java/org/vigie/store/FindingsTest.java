package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.Outcome;
import org.vigie.review.Veil;
import org.vigie.store.GenerationStore.Incoming;

/// What examinations leave, and who is examined again.
class FindingsTest {
    private static final String MODEL = "ab".repeat(32);

    @TempDir Path root;

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

    @Test
    void whoRanOutOfTimeIsAskedAgainAndNobodyElse() throws Exception {
        try (Desks desk = Desks.open(root)) {
            GenerationStore store = desk.storage.generations();
            for (String id : List.of("g1", "g2")) {
                Incoming incoming = Desks.incoming(id);
                store.admit(List.of(incoming));
                store.prepared(id, Map.of(), faults(incoming), Map.of(), List.of());
            }
            Outcome late =
                    new Outcome("slow", "1", List.of(), List.of(), "examination-out-of-time");
            store.examined("g1", List.of(outcome("skin", "1", MODEL), late), true);
            store.examined("g2", List.of(outcome("skin", "1", MODEL)), true);
            assertThat(store.standing("g1")).containsOnlyKeys("skin");
            assertThat(store.unexamined(5)).isEmpty();
            store.againWhatRanOutOfTime();
            assertThat(store.unexamined(5)).containsExactly("g1");
            store.examined("g1", List.of(outcome("slow", "1", MODEL)), true);
            store.againWhatRanOutOfTime();
            assertThat(store.unexamined(5)).isEmpty();
            assertThat(store.standing("g1")).containsOnlyKeys("skin", "slow");
        }
    }

    @Test
    void anotherExaminerSeesEveryOpenCaseAgainHoweverManyThereAre() throws Exception {
        int many = 450;
        List<Incoming> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(Desks.incoming("g%03d".formatted(i)));
        }
        try (Desks desk = Desks.open(root)) {
            GenerationStore store = desk.storage.generations();
            store.admit(all);
            desk.storage
                    .database()
                    .write(connection ->
                            Sql.update(
                                    connection,
                                    "UPDATE generation SET prepared = 1, examined = 1"));
            assertThat(store.unexamined(many)).isEmpty();
            assertThat(store.examiner("one")).isTrue();
            assertThat(store.unexamined(2 * many)).hasSize(many);
            assertThat(store.examiner("one")).isFalse();
        }
    }

    private static Map<String, Fault> faults(Incoming incoming) {
        Fault fault = Fault.of("image-unsupported", "format", "heic");
        Map<String, Fault> faults = new HashMap<>();
        incoming.generation().media().forEach(medium -> faults.put(medium.sha256(), fault));
        return faults;
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
}
