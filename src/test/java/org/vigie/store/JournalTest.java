package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Effect;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.LogVerifier;
import org.vigie.review.CaseFile;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.SyncState;

class JournalTest {
    @TempDir Path root;

    @Test
    void decisionsSurviveARestart() throws Exception {
        Saved saved;
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1"), Desks.incoming("g2")));
            saved = desk.storage.journal().decide(Desks.verdict("g1"));
        }
        try (Desks desk = Desks.open(root)) {
            assertThat(desk.storage.cases().queue(0, 10))
                    .extracting(row -> row.generationId())
                    .containsExactly("g2");
            CaseFile.Standing standing = desk.storage.cases().recent(5).getFirst();
            assertThat(standing.saved()).isEqualTo(saved);
            assertThat(standing.verdict()).isEqualTo(Desks.verdict("g1"));
            assertThat(standing.actor()).isEqualTo("mod-7");
            assertThat(desk.storage.cases().open("g1").decision()).isEqualTo(standing);
            assertThat(desk.storage.cases().figures().decidedToday()).isEqualTo(1);
            assertThat(desk.storage.cases().figures().settledUnseenToday()).isEqualTo(1);
        }
    }

    @Test
    void theSecondDecisionIsRefusedUntilTheFirstIsUndone() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
            Saved first = desk.storage.journal().decide(Desks.verdict("g1"));
            assertThatThrownBy(() -> desk.storage.journal().decide(Desks.verdict("g1")))
                    .hasMessage("already-decided");
            assertThatThrownBy(() -> desk.storage.journal().skip("g1"))
                    .hasMessage("already-decided");
            long before = desk.storage.events().length();
            desk.storage.journal().undo(first);
            assertThatThrownBy(() -> desk.storage.journal().undo(first))
                    .hasMessage("already-undone");
            Saved stranger = new Saved(first.eventId(), first.sequence() - 1, "g1", first.at());
            assertThatThrownBy(() -> desk.storage.journal().undo(stranger))
                    .hasMessage("decision-unknown");
            desk.storage.journal().decide(Desks.verdict("g1"));
            assertThat(desk.storage.events().length()).isEqualTo(before + 2);
            assertThat(desk.storage.cases().recent(9)).hasSize(1);
        }
    }

    @Test
    void aRefusedDecisionLeavesNoEvent() throws Exception {
        try (Desks desk = Desks.open(root)) {
            assertThatThrownBy(() -> desk.storage.journal().decide(Desks.verdict("nobody")))
                    .hasMessage("case-unknown");
            assertThat(desk.storage.events().length()).isZero();
        }
    }

    @Test
    void revealsAreRecordedAndEndOnce() throws Exception {
        try (Desks desk = Desks.open(root)) {
            var incoming = Desks.incoming("g1");
            desk.storage.generations().admit(List.of(incoming));
            Saved reveal = desk.storage.journal().reveal("g1", Desks.output(incoming), Rung.GREY);
            Saved end = desk.storage.journal().veiled(reveal, 1_500, 250);
            assertThat(desk.storage.journal().veiled(reveal, 9_999, 1)).isEqualTo(end);
            Envelope event =
                    Envelope.read(
                            desk.storage.events().after(end.sequence() - 1, 1).getFirst().bytes());
            assertThat(event.body()).hasToString("{area_permille=250, millis=1500, reveal=2}");
            assertThatThrownBy(() -> desk.storage.journal().reveal("g1", "0".repeat(64), Rung.GREY))
                    .hasMessage("medium-unknown");
        }
    }

    @Test
    void theWholeLogVerifies() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1"), Desks.incoming("g2")));
            desk.storage.journal().skip("g2");
            desk.storage.journal().undo(desk.storage.journal().decide(Desks.verdict("g1")));
            LogVerifier verifier = new LogVerifier();
            assertThat(verifier.accept(desk.storage.events().after(0, 100))).isEmpty();
            assertThat(verifier.verified()).isEqualTo(5);
        }
    }

    @Test
    void statesSayOnlyWhatIsKnown() throws Exception {
        var now =
                new Object() {
                    Instant at = Desks.NOW;
                };
        Terms terms = new Terms("", true, Duration.ofSeconds(8));
        InstantSource source = () -> now.at;
        try (Desks desk = Desks.open(root, terms, source)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1"), Desks.incoming("g2")));
            Saved saved = desk.storage.journal().decide(Desks.verdict("g1"));
            assertThat(state(desk)).isEqualTo(SyncState.RECORDED);
            now.at = Desks.NOW.plusSeconds(9);
            assertThat(state(desk)).isEqualTo(SyncState.QUEUED);
            desk.storage.events().acknowledge(saved.sequence(), Map.of());
            assertThat(state(desk)).isEqualTo(SyncState.ACCEPTED);
            desk.storage
                    .events()
                    .acknowledge(saved.sequence(), Map.of(saved.sequence(), Effect.CONFLICT));
            assertThat(state(desk)).isEqualTo(SyncState.CONFLICT);
        }
    }

    private static SyncState state(Desks desk) throws Exception {
        return desk.storage.cases().recent(1).getFirst().state();
    }
}
