package org.vigie.ui.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Proposal;
import org.vigie.review.DeskRules;
import org.vigie.ui.kit.Jobs;

class PaceViewModelTest {
    private final DrawnWellbeing wellbeing = new DrawnWellbeing();
    private final PaceViewModel pace =
            new PaceViewModel(
                    wellbeing,
                    DeskRules.DEFAULT.dose(),
                    Jobs.onCurrentThread(fault -> {
                        throw new AssertionError(fault.code());
                    }),
                    () -> wellbeing.now);

    @Test
    void aBreakIsProposedAfterTheIntervalAndDeclinedIsQuietForAnother() {
        pace.refresh();
        assertThat(pace.proposalProperty().get())
                .isEqualTo(new Proposal.Later(Duration.ofMinutes(24)));
        pass(24);
        assertThat(pace.proposalProperty().get()).isEqualTo(new Proposal.Now(Proposal.Why.TIME));
        pace.decline();
        assertThat(pace.proposalProperty().get())
                .isEqualTo(new Proposal.Later(Duration.ofMinutes(50)));
        pass(20);
        pace.decline();
        assertThat(pace.proposalProperty().get())
                .as("there was nothing to decline")
                .isEqualTo(new Proposal.Later(Duration.ofMinutes(30)));
    }

    @Test
    void theDoseFadesWithoutBeingReadAgain() {
        wellbeing.look(1, 100, 3);
        pace.refresh();
        assertThat(pace.proposalProperty().get()).isEqualTo(new Proposal.Now(Proposal.Why.DOSE));
        wellbeing.now = wellbeing.now.plus(Duration.ofMinutes(23));
        pace.weigh();
        assertThat(pace.proposalProperty().get()).isInstanceOf(Proposal.Later.class);
    }

    @Test
    void aBreakCanEndAtAnyMomentAndCountsFromAMinuteOn() {
        pace.refresh();
        pace.beginBreak();
        assertThat(pace.left()).hasMinutes(5);
        wellbeing.now = wellbeing.now.plusSeconds(59);
        pace.endBreak();
        assertThat(pace.onBreakProperty().get()).isNull();
        assertThat(wellbeing.breaks).isZero();
        pace.beginBreak();
        wellbeing.now = wellbeing.now.plusSeconds(400);
        assertThat(pace.left()).isNegative();
        pace.endBreak();
        pace.endBreak();
        assertThat(wellbeing.breaks).isEqualTo(1);
        assertThat(pace.dayProperty().get().breaks()).hasSize(1);
    }

    @Test
    void aLowerBoundOfOnesOwnHoldsAtOnce() {
        wellbeing.look(1, 50, 3);
        pace.refresh();
        assertThat(pace.proposalProperty().get()).isInstanceOf(Proposal.Later.class);
        pace.choose(new Comfort(Map.of(), 50, 0, true, true, true));
        assertThat(pace.proposalProperty().get()).isEqualTo(new Proposal.Now(Proposal.Why.DOSE));
        assertThat(wellbeing.comfort.boundPercent()).isEqualTo(50);
        assertThat(pace.graveLast()).isFalse();
        wellbeing.look(2, 200, 4);
        pace.refresh();
        assertThat(pace.graveLast()).isTrue();
    }

    private void pass(int minutes) {
        wellbeing.now = wellbeing.now.plus(Duration.ofMinutes(minutes));
        pace.weigh();
    }
}
