package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Effect;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Saved;

class EventStoreTest {
    @TempDir Path root;

    private static void fill(Desks desk) throws Exception {
        desk.storage
                .generations()
                .admit(List.of(Desks.incoming("g1"), Desks.incoming("g2"), Desks.incoming("g3")));
    }

    @Test
    void acknowledgementsOnlyRiseAndMayRepeat() throws Exception {
        try (Desks desk = Desks.open(root)) {
            fill(desk);
            EventStore events = desk.storage.events();
            assertThat(events.highWater()).isZero();
            events.acknowledge(2, Map.of(1L, Effect.EFFECTIVE));
            events.acknowledge(2, Map.of(1L, Effect.EFFECTIVE));
            events.acknowledge(1, Map.of(1L, Effect.DUPLICATE));
            assertThat(events.highWater()).isEqualTo(2);
            assertThat(events.attention(9)).isEmpty();
            assertThat(events.after(events.highWater(), 9))
                    .extracting(entry -> entry.sequence())
                    .containsExactly(3L);
        }
        try (Desks desk = Desks.open(root)) {
            assertThat(desk.storage.events().highWater()).isEqualTo(2);
        }
    }

    @Test
    void aFeedCannotHaveWhatWasNeverWritten() throws Exception {
        try (Desks desk = Desks.open(root)) {
            fill(desk);
            assertThatThrownBy(() -> desk.storage.events().acknowledge(4, Map.of()))
                    .hasMessageStartingWith("acknowledged-too-far");
            assertThatThrownBy(() -> desk.storage.events().acknowledge(1, Map.of(9L, Effect.LATE)))
                    .hasMessageStartingWith("acknowledged-too-far");
            assertThat(desk.storage.events().highWater()).isZero();
        }
    }

    @Test
    void aConflictIsNeverTalkedAway() throws Exception {
        try (Desks desk = Desks.open(root)) {
            fill(desk);
            EventStore events = desk.storage.events();
            events.acknowledge(1, Map.of(1L, Effect.CONFLICT));
            events.acknowledge(1, Map.of(1L, Effect.EFFECTIVE));
            events.acknowledge(1, Map.of(1L, Effect.DUPLICATE));
            assertThat(events.attention(9))
                    .containsExactly(new EventStore.Attention(1, "pulled", "g1", "conflict", ""));
            assertThat(desk.storage.cases().figures().conflicts()).isEqualTo(1);
        }
    }

    @Test
    void aRefusedEventNeedsAttentionAndHoldsNothingUp() throws Exception {
        try (Desks desk = Desks.open(root)) {
            fill(desk);
            EventStore events = desk.storage.events();
            events.refuse(2, "schema");
            assertThat(events.highWater()).isZero();
            events.acknowledge(1, Map.of());
            assertThat(events.highWater()).isEqualTo(2);
            assertThat(events.attention(9))
                    .singleElement()
                    .hasFieldOrPropertyWithValue("code", "schema");
            events.acknowledge(3, Map.of(2L, Effect.EFFECTIVE));
            assertThat(events.attention(9)).isEmpty();
        }
    }

    @Test
    void disclosuresStandForTheirCommitments() throws Exception {
        try (Desks desk = Desks.open(root)) {
            Saved saved =
                    desk.storage
                            .events()
                            .append(
                                    new EventDraft(
                                            EventType.NOTE,
                                            null,
                                            Map.of(),
                                            Map.of("note", "said aloud"),
                                            ""));
            var disclosure = desk.storage.events().disclosure(saved.sequence(), "note");
            assertThat(disclosure).isPresent();
            assertThat(disclosure.get().text()).isEqualTo("said aloud");
            String event =
                    new String(
                            desk.storage.events().after(0, 1).getFirst().bytes(),
                            StandardCharsets.UTF_8);
            assertThat(event).contains(disclosure.get().digest()).doesNotContain("said aloud");
            assertThat(desk.storage.events().disclosure(saved.sequence(), "other")).isEmpty();
        }
    }

    @Test
    void aLogChangedBehindOurBackIsNoticedAtStart() throws Exception {
        try (Desks desk = Desks.open(root)) {
            fill(desk);
        }
        try (DataFolder folder = DataFolder.open(root);
                Database database = Database.open(folder)) {
            database.write(connection -> {
                Sql.update(connection, "DROP TRIGGER event_is_never_changed");
                return Sql.update(
                        connection,
                        "UPDATE event SET bytes = CAST(replace(CAST(bytes AS TEXT),"
                                + " 'mod-7', 'mod-8') AS BLOB) WHERE seq = 2");
            });
        }
        assertThatThrownBy(() -> Desks.open(root)).hasMessageStartingWith("log-broken");
    }
}
