package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.QueueRow;
import org.vigie.store.GenerationStore.Incoming;
import org.vigie.store.GenerationStore.Quarantined;

/// What is admitted, and in which order it waits.
class GenerationStoreTest {
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

    private static List<String> ids(Desks desk) throws Exception {
        return desk.storage.cases().queue(0, 50).stream().map(QueueRow::generationId).toList();
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
