package org.vigie.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.review.Rung;
import org.vigie.ui.guide.GuideViewModel.State;
import org.vigie.ui.kit.Command;

class GuideViewModelTest {
    private final GuideViewModel guide = new GuideViewModel();
    private int remembered;

    private void begin(boolean practice) {
        guide.at(practice, () -> remembered++);
        guide.offer();
        guide.toggle();
    }

    private @Nullable Step step() {
        return guide.stateProperty().get() instanceof State.At(Step step, int _, int _)
                ? step
                : null;
    }

    @Test
    void eachStepWaitsForTheRealThing() {
        begin(true);
        guide.given(Command.PALETTE);
        assertThat(step()).isEqualTo(Step.QUEUE);
        guide.given(Command.NEXT_CASE);
        guide.given(Command.FOCUS_EVIDENCE);
        guide.given(Command.SEE_DRAWING);
        guide.seen(Rung.EVIDENCE);
        assertThat(step()).as("a key alone shows nothing").isEqualTo(Step.LOOK);
        guide.seen(Rung.DRAWING);
        guide.given(Command.BLANK);
        guide.given(Command.DECIDE);
        assertThat(step()).as("a key alone saves nothing").isEqualTo(Step.DECIDE);
        guide.decided();
        guide.given(Command.UNDO);
        guide.decided();
        assertThat(step()).isEqualTo(Step.UNDO);
        guide.undone();
        guide.given(Command.PALETTE);
        assertThat(remembered).isZero();
        guide.given(Command.KEYS);
        assertThat(guide.stateProperty().get()).isEqualTo(new State.Done());
        assertThat(remembered).isEqualTo(1);
    }

    @Test
    void whereCasesAreRealNobodyIsToldToLookOrDecide() {
        begin(false);
        for (Step step = step(); step != null; step = step()) {
            assertThat(step.practice()).isFalse();
            guide.skip();
        }
        assertThat(guide.stateProperty().get()).isEqualTo(new State.Done());
    }

    @Test
    void whoeverWantsNoneIsNotAskedAgain() {
        guide.at(true, () -> remembered++);
        guide.offer();
        guide.end();
        guide.end();
        assertThat(remembered).isEqualTo(1);
        guide.given(Command.NEXT_CASE);
        assertThat(guide.stateProperty().get()).isEqualTo(new State.Away());
        guide.toggle();
        assertThat(step()).isEqualTo(Step.QUEUE);
        guide.toggle();
        assertThat(guide.stateProperty().get()).isEqualTo(new State.Away());
    }
}
