package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.ledger.LogRules;
import org.vigie.ledger.LogVerifier;
import org.vigie.review.CaseWork.Cause;
import org.vigie.review.CaseWork.Deed;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.CaseWork.Returned;
import org.vigie.review.CaseWork.Step;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;

/// What is done with cases beside deciding them: one event each, its effect with it, the log sound.
@SuppressWarnings("NullAway.Init")
class CaseJournalTest {
    private static final String NOTE = "CANARY-NOTE ask the lead";

    @TempDir Path root;

    private Instant moment = Desks.NOW;
    private Desks desk;

    @BeforeEach
    void openADesk() throws Exception {
        desk = Desks.open(root, Terms.ALONE, () -> moment);
        desk.storage.generations().admit(List.of(Desks.incoming("g1"), Desks.incoming("g2")));
    }

    /// Whatever a test did, the log holds and says none of what was written.
    @AfterEach
    void theLogIsSound() throws Exception {
        LogVerifier verifier = new LogVerifier();
        LogRules rules = new LogRules();
        for (Entry entry : desk.storage.events().after(0, 1_000)) {
            assertThat(verifier.accept(entry)).isEmpty();
            assertThat(rules.accept(Envelope.read(entry.bytes()))).isEmpty();
            assertThat(new String(entry.bytes(), StandardCharsets.UTF_8)).doesNotContain("CANARY");
        }
        desk.close();
    }

    private CaseJournal work() {
        return desk.storage.caseJournal();
    }

    private List<String> queue() throws Exception {
        return desk.storage.cases().queue(0, 9).stream().map(QueueRow::generationId).toList();
    }

    private Envelope last() throws Exception {
        long length = desk.storage.events().length();
        return Envelope.read(desk.storage.events().after(length - 1, 1).getFirst().bytes());
    }

    private Step lastStep(String id) throws Exception {
        return work().trail(id).steps().getLast();
    }

    @Test
    void aKeptCaseLeavesTheQueueUntilItsTime() throws Exception {
        Instant until = moment.plus(Duration.ofMinutes(30));
        work().hold("g1", until, NOTE);
        assertThat(queue()).containsExactly("g2");
        assertThat(desk.storage.cases().openCases()).isEqualTo(1);
        assertThat(last().type()).isEqualTo(EventType.HOLD);
        assertThat(last().body()).hasToString("{until=2026-01-05T08:30:00Z}");
        assertThat(last().commitments()).containsOnlyKeys("note");
        assertThat(lastStep("g1").note()).isEqualTo(NOTE);
        assertThat(work().trail("g1").place()).isEqualTo(Place.HELD);
        moment = until.minusMillis(1);
        assertThat(work().resumeDue()).isEmpty();
        moment = until;
        assertThat(work().resumeDue()).containsExactly(new Returned("g1", Cause.TIME));
        assertThat(work().resumeDue()).isEmpty();
        assertThat(queue()).containsExactlyInAnyOrder("g1", "g2");
        assertThat(last().type()).isEqualTo(EventType.RESUMED);
        assertThat(last().body()).hasToString("{cause=time}");
    }

    @Test
    void aDeadlineWithinTheHourBringsAKeptCaseBackEarlier() throws Exception {
        work().hold("g1", moment.plus(Duration.ofHours(20)), "");
        moment = Desks.NOW.plus(Duration.ofHours(3)).minusSeconds(1);
        assertThat(work().resumeDue()).isEmpty();
        moment = moment.plusSeconds(1);
        assertThat(work().resumeDue()).containsExactly(new Returned("g1", Cause.DEADLINE));
        assertThat(lastStep("g1").cause()).isEqualTo(Cause.DEADLINE);
        assertThatThrownBy(() -> work().hold("g1", moment.plusSeconds(60), ""))
                .hasMessageStartingWith("hold-too-close");
        assertThat(queue()).contains("g1");
    }

    @Test
    void aCaseWithoutADeadlineIsKeptForDaysAtMost() throws Exception {
        desk.storage.generations().admit(List.of(Desks.incoming("g3", null, 1, Desks.NOW, "g3")));
        assertThatThrownBy(() -> work().hold("g3", moment, ""))
                .hasMessageStartingWith("hold-too-long");
        assertThatThrownBy(() -> work().hold("g3", moment.plus(Duration.ofDays(8)), ""))
                .hasMessageStartingWith("hold-too-long");
        work().hold("g3", moment.plus(Duration.ofDays(6)), "");
        assertThat(queue()).doesNotContain("g3");
    }

    @Test
    void aKeptCaseCanBeDecidedAndComesBackWhenThatIsUndone() throws Exception {
        work().hold("g1", moment.plusSeconds(600), "");
        Saved decision = desk.storage.journal().decide(Desks.verdict("g1"));
        moment = moment.plusSeconds(700);
        assertThat(work().resumeDue()).isEmpty();
        desk.storage.journal().undo(decision);
        assertThat(queue()).contains("g1");
        assertThat(work().away(9)).isEmpty();
    }

    @Test
    void whatIsWithSomebodyElseIsListedAndNotDecidedHere() throws Exception {
        work().handOver("g1", "M-02", NOTE);
        work().escalate("g2", NOTE);
        assertThat(queue()).isEmpty();
        assertThat(work().away(9))
                .extracting(away -> away.generationId() + " " + away.place())
                .containsExactly("g2 ESCALATED", "g1 HANDED_OVER");
        assertThat(work().away(9).getLast().step().colleague()).isEqualTo("M-02");
        assertThatThrownBy(() -> desk.storage.journal().decide(Desks.verdict("g1")))
                .hasMessage("case-elsewhere");
        assertThatThrownBy(() -> work().hold("g2", moment.plusSeconds(9), ""))
                .hasMessage("case-elsewhere");
        work().resume("g1");
        assertThat(queue()).containsExactly("g1");
        assertThat(lastStep("g1").cause()).isEqualTo(Cause.ASKED);
        assertThatThrownBy(() -> work().resume("g1")).hasMessage("case-here");
        desk.storage.journal().decide(Desks.verdict("g1"));
        assertThatThrownBy(() -> work().handOver("g1", "M-02", "")).hasMessage("already-decided");
    }

    @Test
    void aColleagueIsACodeAndNotOneself() {
        for (String code : List.of("", "Jean Dupont", "j@example.test", "a".repeat(17))) {
            assertThatThrownBy(() -> work().handOver("g1", code, ""))
                    .hasMessageStartingWith("colleague-unusable");
        }
        assertThatThrownBy(() -> work().askSecondOpinion("g1", "MOD-7", ""))
                .hasMessageStartingWith("colleague-is-you");
    }

    @Test
    void aSecondOpinionAndCommentsLeaveTheCaseWhereItIs() throws Exception {
        work().askSecondOpinion("g1", " M-02 ", "");
        assertThat(last().type()).isEqualTo(EventType.SECOND_OPINION);
        assertThat(last().body()).hasToString("{to=M-02}");
        desk.storage.journal().decide(Desks.verdict("g1"));
        work().comment("g1", NOTE);
        assertThat(last().type()).isEqualTo(EventType.NOTE);
        assertThat(queue()).containsExactly("g2");
        assertThat(work().trail("g1").steps())
                .extracting(Step::deed)
                .containsExactly(Deed.SECOND_OPINION, Deed.COMMENTED);
        assertThat(lastStep("g1").actor()).isEqualTo("mod-7");
        assertThat(work().trail("g2").steps()).isEmpty();
    }

    @Test
    void notesAreAskedForAndBounded() throws Exception {
        long before = desk.storage.events().length();
        assertThatThrownBy(() -> work().comment("g1", " ")).hasMessage("note-needed");
        assertThatThrownBy(() -> work().escalate("g1", "")).hasMessage("note-needed");
        assertThatThrownBy(() -> work().comment("g1", "x".repeat(2_001)))
                .hasMessageStartingWith("note-too-long");
        assertThatThrownBy(() -> work().comment("nobody", "x")).hasMessage("case-unknown");
        assertThat(desk.storage.events().length()).isEqualTo(before);
    }

    @Test
    void aRetractionOpensTheCaseAgainAndKeepsWhatStood() throws Exception {
        Saved decision = desk.storage.journal().decide(Desks.verdict("g1"));
        moment = moment.plus(Duration.ofHours(1));
        assertThatThrownBy(() -> work().retract(decision, " ")).hasMessage("note-needed");
        Saved retraction = work().retract(decision, NOTE);
        assertThat(queue()).contains("g1");
        assertThat(desk.storage.cases().recent(9)).isEmpty();
        assertThat(last().type()).isEqualTo(EventType.RETRACT);
        assertThat(last().body())
                .hasToString(
                        "{retracts=%d, retracts_event=%s}"
                                .formatted(decision.sequence(), decision.eventId()));
        assertThat(lastStep("g1").saved()).isEqualTo(retraction);
        assertThat(lastStep("g1").note()).isEqualTo(NOTE);
        assertThatThrownBy(() -> work().retract(decision, "again")).hasMessage("already-undone");
        assertThatThrownBy(() -> desk.storage.journal().undo(decision))
                .hasMessage("already-undone");
        desk.storage.journal().decide(Desks.verdict("g1"));
    }

    @Test
    void decisionsAreCountedByTheRungTheyWereMadeAt() throws Exception {
        desk.storage.journal().decide(Desks.verdict("g1"));
        Saved undone = desk.storage.journal().decide(Desks.verdict("g2"));
        desk.storage.journal().undo(undone);
        var counts = desk.storage.cases().settledByRung(Desks.NOW);
        assertThat(counts).containsEntry(Rung.DRAWING, 1).containsEntry(Rung.COLOUR, 0);
        assertThat(desk.storage.cases().settledByRung(Desks.NOW.plusSeconds(1)).values())
                .containsOnly(0);
    }

    @Test
    void theRulesOfTheLogCatchWhatNeverHappened() throws Exception {
        List<Entry> log = new ArrayList<>(desk.storage.events().after(0, 9));
        assertThat(log).isNotEmpty();
        Saved decision = desk.storage.journal().decide(Desks.verdict("g1"));
        work().retract(decision, "wrong");
        Envelope retraction = last();
        assertThat(new LogRules().accept(retraction)).isPresent();
        work().hold("g1", moment.plusSeconds(60), "");
        work().resume("g1");
        assertThat(new LogRules().accept(last())).isPresent();
    }
}
