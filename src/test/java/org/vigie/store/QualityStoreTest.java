package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.FaultException;
import org.vigie.review.Quality;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

class QualityStoreTest {
    private static final Identity SECOND = new Identity("desk-1", "mod-8", "moderator", "0.1.0");

    @TempDir Path root;
    private Desks desk;
    private Storage second;

    @BeforeEach
    void open() throws FaultException {
        desk = Desks.open(root);
        second =
                Storage.unchecked(
                        desk.folder,
                        desk.storage.database(),
                        desk.keyring,
                        SECOND,
                        Terms.ALONE,
                        InstantSource.fixed(Desks.NOW));
    }

    @AfterEach
    void close() throws FaultException {
        desk.close();
    }

    private Saved decided(String id, String category, Rung rung) throws FaultException {
        desk.storage.generations().admit(List.of(Desks.incoming(id)));
        return desk.storage
                .journal()
                .decide(new Verdict(id, category, List.of("remove"), "", rung));
    }

    private static Verdict verdict(String id, String category) {
        return new Verdict(id, category, List.of("keep"), "", Rung.DRAWING);
    }

    private Quality.Waiting drawn(Saved decision) throws FaultException {
        desk.storage.quality().draw(Map.of("permille", 1000), List.of(decision.sequence()));
        return second.quality().waiting(10).getFirst();
    }

    @Test
    void whatIsDrawnWaitsForAnotherPersonAndNamesTheRungThatSufficed() throws Exception {
        Saved decision = decided("one", "adult", Rung.DRAWING);
        assertThat(drawn(decision))
                .isEqualTo(new Quality.Waiting(decision.sequence(), "one", Rung.DRAWING));
        assertThat(desk.storage.quality().waiting(10)).isEmpty();
        assertThatThrownBy(() ->
                        desk.storage.quality().judge(decision.sequence(), verdict("one", "none")))
                .hasMessage("quality-own-decision");
    }

    @Test
    void drawingAgainAddsOnlyWhatWasNotDrawn() throws Exception {
        Saved one = decided("one", "adult", Rung.EVIDENCE);
        Saved two = decided("two", "adult", Rung.EVIDENCE);
        QualityStore store = desk.storage.quality();
        assertThat(store.draw(Map.of(), List.of(one.sequence())).newly()).isEqualTo(1);
        assertThat(store.draw(Map.of(), List.of(one.sequence(), two.sequence())).newly())
                .isEqualTo(1);
        assertThat(store.candidates(Desks.NOW.minus(Duration.ofDays(1)))).hasSize(2);
        assertThat(store.candidates(Desks.NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void aDifferentJudgementIsAConflictUntilItIsSettledOnce() throws Exception {
        Saved decision = decided("one", "adult", Rung.VEIL);
        drawn(decision);
        second.quality().judge(decision.sequence(), verdict("one", "none"));
        assertThat(second.quality().waiting(10)).isEmpty();
        assertThatThrownBy(
                        () -> second.quality().judge(decision.sequence(), verdict("one", "none")))
                .hasMessage("quality-judged");
        Quality.Conflict conflict = desk.storage.quality().conflicts(10).getFirst();
        assertThat(conflict.firstCategory()).isEqualTo("adult");
        assertThat(conflict.secondCategory()).isEqualTo("none");
        assertThat(conflict.secondActor()).isEqualTo("mod-8");
        assertThat(desk.storage.quality().truths(9).getFirst().category()).isEqualTo("adult");
        second.quality().settle(decision.sequence(), "none", List.of("keep"), "seen again");
        assertThat(desk.storage.quality().conflicts(10)).isEmpty();
        assertThat(desk.storage.quality().truths(9).getFirst().category()).isEqualTo("none");
        assertThatThrownBy(() ->
                        second.quality()
                                .settle(decision.sequence(), "none", List.of("keep"), "again"))
                .hasMessage("quality-settled");
    }

    @Test
    void judgementsThatAgreeAreNoConflictAndCountAsPairs() throws Exception {
        Saved decision = decided("one", "adult", Rung.EVIDENCE);
        drawn(decision);
        second.quality().judge(decision.sequence(), verdict("one", "adult"));
        assertThat(desk.storage.quality().conflicts(10)).isEmpty();
        assertThat(desk.storage.quality().pairs())
                .containsExactly(new Quality.Pair("adult", "adult"));
    }

    @Test
    void whatNobodyJudgedCannotBeSettled() throws Exception {
        Saved decision = decided("one", "adult", Rung.EVIDENCE);
        assertThatThrownBy(() ->
                        second.quality()
                                .settle(decision.sequence(), "none", List.of("keep"), "why"))
                .hasMessage("quality-unknown");
        assertThatThrownBy(() -> second.quality().judge(999, verdict("one", "none")))
                .hasMessage("quality-unknown");
    }

    @Test
    void aRetractedDecisionNoLongerWaits() throws Exception {
        Saved decision = decided("one", "adult", Rung.EVIDENCE);
        drawn(decision);
        desk.storage.journal().undo(decision);
        assertThat(second.quality().waiting(10)).isEmpty();
    }
}
