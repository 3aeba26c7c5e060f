package org.vigie.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.collections.SetChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.Drafts;
import org.vigie.review.Fault;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.StagedDesk;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;

class DecisionViewModelTest {
    private final StagedDesk desk = new StagedDesk();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Map<String, Drafts.Draft> kept = new HashMap<>();
    private final Drafts drafts =
            new Drafts() {
                @Override
                public Optional<Draft> draft(String generationId) {
                    return Optional.ofNullable(kept.get(generationId));
                }

                @Override
                public void keep(String generationId, Draft draft) {
                    kept.put(generationId, draft);
                }
            };
    private final AtomicLong nanos = new AtomicLong();
    private final List<Saved> decided = new ArrayList<>();
    private final PolicyPack policy = DrawnPolicy.pack();
    private CaseFileViewModel caseFile;
    private DecisionViewModel decision;

    @BeforeEach
    void openACase() {
        Jobs jobs = new Jobs(waiting::add, Runnable::run, fault -> {});
        caseFile =
                new CaseFileViewModel(
                        desk,
                        policy,
                        new Text(Locale.ENGLISH),
                        jobs,
                        Clock.fixed(DrawnDesk.now(), ZoneOffset.UTC),
                        clock -> "");
        decision = new DecisionViewModel(desk, policy, jobs, caseFile, drafts, nanos::get);
        decision.onDecided(decided::add);
        caseFile.show(StagedCases.FULL);
        work();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void decide() {
        decision.letter("E");
        decision.decide();
        work();
    }

    @Test
    void aCategoryBringsItsUsualActions() {
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NO_CATEGORY);
        assertThat(decision.letter("E")).isTrue();
        assertThat(decision.actions()).containsExactlyInAnyOrder("remove", "hash");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NONE);
        decision.letter("R");
        decision.letter("H");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NO_ACTION);
        assertThat(decision.letter("Y")).isFalse();
    }

    @Test
    void whoWatchesTheActionsIsToldForAsLongAsItWatches() {
        List<String> told = new ArrayList<>();
        decision.actions().addListener((SetChangeListener<String>) c -> told.add(c.toString()));
        System.gc();
        decision.letter("E");
        assertThat(told).hasSize(2);
    }

    @Test
    void theVerdictNamesTheHighestRungLookedAt() {
        decide();
        assertThat(desk.verdicts())
                .containsExactly(
                        new Verdict(
                                StagedCases.FULL,
                                "sexualised-edit",
                                List.of("remove", "hash"),
                                "",
                                Rung.EVIDENCE));
    }

    @Test
    void aReasonIsAskedForWhereThePolicyWantsOne() {
        decision.letter("M");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NO_REASON);
        decision.reasonProperty().set("  ");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NO_REASON);
        decision.reasonProperty().set(" looks young ");
        decision.decide();
        work();
        assertThat(desk.verdicts().getFirst().reason()).isEqualTo("looks young");
    }

    @Test
    void savedIsSaidOnlyAfterTheReceipt() {
        decision.letter("E");
        decision.decide();
        assertThat(decision.markProperty().get()).isEqualTo(new Mark.Quiet());
        decision.waiting();
        assertThat(decision.markProperty().get()).isEqualTo(new Mark.Saving());
        assertThat(decided).isEmpty();
        work();
        assertThat(decision.markProperty().get())
                .isEqualTo(new Mark.Undoable(decided.getFirst(), 8));
    }

    @Test
    void decidingTwiceDecidesOnce() {
        decision.letter("E");
        decision.decide();
        decision.decide();
        work();
        decision.decide();
        work();
        assertThat(desk.verdicts()).hasSize(1);
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.STANDING);
    }

    @Test
    void aFailedDecisionStaysOnTheDesk() {
        desk.failWith(Fault.of("disk-full"));
        decide();
        assertThat(decided).isEmpty();
        assertThat(decision.faultProperty().get()).isEqualTo(Fault.of("disk-full"));
        assertThat(decision.markProperty().get()).isEqualTo(new Mark.Quiet());
        assertThat(decision.actions()).isNotEmpty();
        desk.failWith(null);
        decision.decide();
        work();
        assertThat(decided).hasSize(1);
    }

    @Test
    void undoWorksWhileItsTimeLasts() {
        decide();
        nanos.addAndGet(7_200_000_000L);
        decision.beat();
        assertThat(decision.markProperty().get())
                .isEqualTo(new Mark.Undoable(decided.getFirst(), 1));
        decision.undo();
        work();
        assertThat(desk.undone()).containsExactlyElementsOf(decided);
        assertThat(decision.markProperty().get()).isInstanceOf(Mark.Undone.class);
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NONE);
        decision.undo();
        work();
        assertThat(desk.undone()).hasSize(1);
    }

    @Test
    void undoAfterItsTimeIsRefusedInWords() {
        decide();
        nanos.addAndGet(8_000_000_000L);
        decision.undo();
        work();
        assertThat(desk.undone()).isEmpty();
        assertThat(decision.faultProperty().get()).isEqualTo(Fault.of("undo-too-late"));
    }

    @Test
    void anotherCaseStartsEmpty() {
        decision.letter("E");
        decision.reasonProperty().set("because");
        caseFile.show(StagedCases.OTHER);
        work();
        assertThat(decision.categoryProperty().get()).isNull();
        assertThat(decision.actions()).isEmpty();
        assertThat(decision.reasonProperty().get()).isEmpty();
    }

    @Test
    void skippingPutsTheCaseAside() {
        List<Saved> skipped = new ArrayList<>();
        decision.onSkipped(skipped::add);
        decision.skip();
        work();
        assertThat(desk.skipped()).containsExactly(StagedCases.FULL);
        assertThat(skipped).hasSize(1);
    }

    @Test
    void whatWasChosenComesBackWithTheCase() {
        decision.letter("E");
        decision.letter("A");
        decision.reasonProperty().set("half a sen");
        assertThat(kept).isEmpty();
        decision.beat();
        work();
        Drafts.Draft draft =
                new Drafts.Draft(
                        "sexualised-edit",
                        List.of("remove", "hash", "restrict-account"),
                        "half a sen");
        assertThat(kept).containsEntry(StagedCases.FULL, draft);
        decision.reasonProperty().set("half a sentence");
        caseFile.show(StagedCases.OTHER);
        work();
        assertThat(decision.reasonProperty().get()).isEmpty();
        caseFile.show(StagedCases.FULL);
        work();
        assertThat(decision.reasonProperty().get()).isEqualTo("half a sentence");
        assertThat(decision.actions()).contains("restrict-account");
        assertThat(decision.obstacleProperty().get()).isEqualTo(Obstacle.NONE);
    }

    @Test
    void aDraftThatIsSlowToComeTouchesNothingChosenMeanwhile() {
        kept.put(StagedCases.OTHER, new Drafts.Draft("", List.of(), "old"));
        caseFile.show(StagedCases.OTHER);
        waiting.remove().run();
        decision.letter("E");
        work();
        assertThat(decision.reasonProperty().get()).isEmpty();
        assertThat(decision.categoryProperty().get()).isNotNull();
    }

    @Test
    void whatWasUndoneCanBeDecidedAgain() {
        decision.letter("E");
        decision.reasonProperty().set("seen twice");
        decision.decide();
        work();
        caseFile.show(StagedCases.OTHER);
        work();
        decision.undo();
        work();
        caseFile.show(StagedCases.FULL);
        work();
        assertThat(decision.reasonProperty().get()).isEqualTo("seen twice");
        assertThat(decision.verdict()).isPresent();
    }

    @Test
    void decisionsMadeTogetherAreUndoneTogether() {
        Saved last = new Saved("e", 9, "g", DrawnDesk.now());
        List<String> calls = new ArrayList<>();
        decision.settledTogether(
                last,
                7,
                () -> {
                    calls.add("all");
                    return last;
                });
        assertThat(decision.markProperty().get()).isEqualTo(new Mark.Undoable(last, 7, 8));
        assertThat(decision.isUndoable(last)).isTrue();
        decision.undo();
        work();
        assertThat(calls).containsExactly("all");
        assertThat(desk.undone()).isEmpty();
    }
}
