package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.review.CaseFile;
import org.vigie.review.DeskRules;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Jobs;

/// What stands in the two panes before anybody asks for anything.
class PaneViewModelTest {
    private final RevealViewModel reveal =
            new RevealViewModel(
                    new StagedDesk(),
                    Jobs.onCurrentThread(fault -> {}),
                    new PolicyPack.RevealRules(10, 8, 16, false),
                    DeskRules.DEFAULT,
                    new Timing((delay, ring) -> () -> {}, () -> 0, () -> 0));
    private final PaneViewModel source = new PaneViewModel(Medium.Role.SOURCE, reveal);
    private final PaneViewModel output = new PaneViewModel(Medium.Role.OUTPUT, reveal);

    private void open(String id) {
        CaseFile file = StagedCases.file(id);
        reveal.turnTo(id);
        source.show(file);
        output.show(file);
    }

    @Test
    void theOutputBeginsAtTheLowestRungAndTheSourceBehindItsVeil() {
        open(StagedPanels.EDIT);
        assertThat(output.state().resting()).isEqualTo(Rung.EVIDENCE);
        assertThat(source.state().resting()).isEqualTo(Rung.VEIL);
        assertThat(reveal.highestProperty().get()).isEqualTo(Rung.EVIDENCE);
    }

    @Test
    void theVeilOfTheOutputIsALook() {
        open(StagedPanels.EDIT);
        output.rest(Rung.VEIL);
        assertThat(reveal.highestProperty().get()).isEqualTo(Rung.VEIL);
    }

    @Test
    void theSameCaseAgainKeepsWhatStoodThereAndAnotherBeginsLow() {
        open(StagedPanels.EDIT);
        output.rest(Rung.VEIL);
        output.show(StagedCases.file(StagedPanels.EDIT));
        assertThat(output.state().resting()).isEqualTo(Rung.VEIL);
        open(StagedPanels.GREY);
        assertThat(output.state().resting()).isEqualTo(Rung.EVIDENCE);
    }

    @Test
    void aPictureIsTurnedToByName() {
        open(StagedCases.FULL);
        output.turnTo(new Medium(Medium.Role.OUTPUT, 1, StagedCases.SECOND, "image/png"));
        assertThat(output.state().index()).isEqualTo(1);
        output.turnTo(new Medium(Medium.Role.OUTPUT, 7, "x", "image/png"));
        assertThat(output.state().index()).isEqualTo(1);
    }

    @Test
    void whatStandsFollowsAPersonsWishesAndNeverShowsMoreThanTheVeil() {
        Standing wishes =
                new Standing() {
                    @Override
                    public Rung resting(Medium.Role role, String categoryId) {
                        return role == Medium.Role.OUTPUT ? Rung.COLOUR : Rung.EVIDENCE;
                    }

                    @Override
                    public boolean greyOnly(String categoryId) {
                        return true;
                    }
                };
        source.standBy(wishes);
        output.standBy(wishes);
        open(StagedPanels.EDIT);
        assertThat(output.state().resting()).isEqualTo(Rung.EVIDENCE);
        assertThat(source.state().resting()).isEqualTo(Rung.EVIDENCE);
        output.hold(Rung.COLOUR);
        assertThat(reveal.lookProperty().get()).isInstanceOf(Look.Veiled.class);
        assertThat(reveal.faultProperty().get().code()).isEqualTo("colour-asks-twice");
        output.hold(Rung.COLOUR);
        assertThat(reveal.lookProperty().get()).isNotInstanceOf(Look.Veiled.class);
        open(StagedPanels.GREY);
        output.hold(Rung.COLOUR);
        assertThat(reveal.lookProperty().get())
                .as("another case asks twice again")
                .isInstanceOf(Look.Veiled.class);
    }
}
