package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.ui.casefile.ExplanationViewModel.State;
import org.vigie.ui.kit.Jobs;

/// Asking a model where its answer comes from: work waits until the test lets it run.
class ExplanationViewModelTest {
    private final CaseFile edit = StagedCases.file(StagedPanels.EDIT);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private ExplanationViewModel explanation;

    @BeforeEach
    void openACase() {
        explanation =
                new ExplanationViewModel(
                        new StagedDesk(), new Jobs(waiting::add, Runnable::run, fault -> {}));
        explanation.turnTo(edit);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private Evidence by(String analyzer) {
        return edit.evidence().stream()
                .filter(one -> one.analyzer().equals(analyzer))
                .findFirst()
                .orElseThrow();
    }

    private State state() {
        return explanation.stateProperty().get();
    }

    @Test
    void theModelIsAskedOffTheScreenAndItsAnswerNamesTheFinding() {
        explanation.ask(by("nsfw-384"));
        assertThat(state()).isEqualTo(new State.Asking(by("nsfw-384")));
        work();
        assertThat(state())
                .isInstanceOfSatisfying(
                        State.Answered.class,
                        answered -> {
                            assertThat(answered.finding()).isEqualTo(by("nsfw-384"));
                            assertThat(answered.explanation().label()).isEqualTo("nsfw");
                        });
    }

    @Test
    void theSameQuestionAgainTakesTheAnswerAway() {
        explanation.ask(by("nsfw-384"));
        work();
        explanation.ask(by("nsfw-384"));
        assertThat(state()).isEqualTo(new State.Quiet());
    }

    @Test
    void anotherCaseDropsAnAnswerThatIsStillOnItsWay() {
        explanation.ask(by("nsfw-384"));
        explanation.turnTo(StagedCases.file(StagedPanels.APART));
        work();
        assertThat(state()).isEqualTo(new State.Quiet());
    }

    @Test
    void theSameCaseReadAgainKeepsItsAnswer() {
        explanation.ask(by("nsfw-384"));
        work();
        explanation.turnTo(StagedCases.file(StagedPanels.EDIT));
        assertThat(state()).isInstanceOf(State.Answered.class);
    }

    @Test
    void aModelThatCannotSayIsAFault() {
        explanation.ask(by("parts-320"));
        work();
        assertThat(state())
                .isEqualTo(new State.Failed(by("parts-320"), Fault.of("explanation-unavailable")));
    }

    @Test
    void opinionsOfOthersAndMeasurementsCannotBeAsked() {
        explanation.ask(by("upstream-safety 3.1"));
        explanation.ask(by("exposure-change"));
        assertThat(waiting).isEmpty();
        assertThat(state()).isEqualTo(new State.Quiet());
    }
}
