package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.Colleagues.Agreement;
import org.vigie.review.Desk;
import org.vigie.review.DeskRules;
import org.vigie.review.Fault;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Jobs;

/// The rules of looking, without a screen: work waits in a queue until the test lets it run.
class RevealViewModelTest {
    private static final Medium OUTPUT =
            new Medium(Medium.Role.OUTPUT, 0, StagedCases.OUTPUT, "image/png");
    private static final Medium SOURCE =
            new Medium(Medium.Role.SOURCE, 0, StagedCases.SOURCE, "image/jpeg");

    private final StagedDesk desk = new StagedDesk();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong wall = new AtomicLong();
    private final List<Ring> rings = new ArrayList<>();
    private final List<Look> seen = new ArrayList<>();
    private RevealViewModel reveal;

    @BeforeEach
    void openACase() {
        Jobs jobs = new Jobs(waiting::add, Runnable::run, fault -> {});
        reveal =
                new RevealViewModel(
                        desk,
                        jobs,
                        new PolicyPack.RevealRules(10, 8, 16, false),
                        DeskRules.DEFAULT,
                        new Timing(this::alarm, nanos::get, wall::get));
        reveal.turnTo("case");
        reveal.lookProperty().subscribe(look -> seen.add(look));
    }

    private record Ring(Duration delay, Runnable action) {}

    private Runnable alarm(Duration delay, Runnable action) {
        Ring ring = new Ring(delay, action);
        rings.add(ring);
        return () -> rings.remove(ring);
    }

    /// Let the alarms of that delay ring.
    private void ring(int seconds) {
        List.copyOf(rings).stream()
                .filter(ring -> ring.delay().equals(Duration.ofSeconds(seconds)))
                .forEach(ring -> ring.action().run());
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
        wall.addAndGet(millis);
    }

    @Test
    void showsOnlyAfterTheLedgerAnswered() {
        reveal.hold(OUTPUT, Rung.GREY);
        assertThat(look()).isEqualTo(new Look.Asking(OUTPUT, Rung.GREY));
        work();
        assertThat(look()).isInstanceOf(Look.Showing.class);
        assertThat(reveal.highestProperty().get()).isEqualTo(Rung.GREY);
    }

    @Test
    void lettingGoVeilsForgetsAndIsRecorded() {
        reveal.hold(OUTPUT, Rung.COLOUR);
        work();
        Desk.Revealed shown = ((Look.Showing) look()).revealed();
        pass(1_500);
        reveal.release();
        assertThat(look()).isEqualTo(new Look.Veiled());
        assertThat(shown.rendition().rgb()).containsOnly(0);
        work();
        assertThat(desk.ended()).containsExactly(new StagedDesk.Ended("case", 1_500, 1_000));
    }

    @Test
    void letGoBeforeTheAnswerNothingIsEverShown() {
        reveal.hold(OUTPUT, Rung.GREY);
        reveal.release();
        work();
        assertThat(seen).noneMatch(Look.Showing.class::isInstance);
        assertThat(desk.ended()).containsExactly(new StagedDesk.Ended("case", 0, 0));
        assertThat(desk.renditions().getFirst().rgb()).containsOnly(0);
        assertThat(reveal.highestProperty().get()).isEqualTo(Rung.EVIDENCE);
    }

    @Test
    void aSecondPressDoesNotAdoptTheAnswerOfTheFirst() {
        reveal.hold(OUTPUT, Rung.GREY);
        reveal.release();
        reveal.hold(OUTPUT, Rung.GREY);
        waiting.remove().run();
        assertThat(look()).isInstanceOf(Look.Asking.class);
        work();
        assertThat(look()).isInstanceOf(Look.Showing.class);
        assertThat(desk.ended()).hasSize(1);
    }

    @Test
    void oneMediumAtATime() {
        reveal.hold(OUTPUT, Rung.GREY);
        work();
        reveal.hold(SOURCE, Rung.COLOUR);
        work();
        assertThat(((Look.Showing) look()).medium()).isEqualTo(OUTPUT);
        assertThat(desk.renditions()).hasSize(1);
    }

    @Test
    void theLongestTimeEndsItAndHoldingOnDoesNotBringItBack() {
        reveal.hold(OUTPUT, Rung.GREY);
        work();
        pass(10_000);
        ring(10);
        assertThat(look()).isEqualTo(new Look.Veiled());
        work();
        assertThat(desk.ended().getFirst().millis()).isEqualTo(10_000);
        assertThat(desk.renditions()).hasSize(1);
    }

    @Test
    void anotherCaseVeilsAndLateAnswersAreDropped() {
        reveal.hold(OUTPUT, Rung.GREY);
        reveal.turnTo("other");
        work();
        assertThat(look()).isEqualTo(new Look.Veiled());
        assertThat(reveal.highestProperty().get()).isEqualTo(Rung.EVIDENCE);
        assertThat(desk.ended()).containsExactly(new StagedDesk.Ended("case", 0, 0));
    }

    @Test
    void aFaultLeavesItVeiledWithASentence() {
        desk.failWith(Fault.of("image-damaged"));
        reveal.hold(OUTPUT, Rung.GREY);
        work();
        assertThat(look()).isEqualTo(new Look.Veiled());
        assertThat(reveal.faultProperty().get()).isEqualTo(Fault.of("image-damaged"));
    }

    @Test
    void anotherRungThanAskedIsNotShown() {
        desk.answerWith(Rung.COLOUR);
        reveal.hold(OUTPUT, Rung.DRAWING);
        work();
        assertThat(seen).noneMatch(Look.Showing.class::isInstance);
        assertThat(reveal.faultProperty().get()).isEqualTo(Fault.of("reveal-differs"));
        assertThat(desk.renditions().getFirst().rgb()).containsOnly(0);
        assertThat(desk.ended()).hasSize(1);
    }

    @Test
    void theHighestRungIsRememberedPerCase() {
        reveal.hold(OUTPUT, Rung.COLOUR);
        work();
        reveal.turnTo("other");
        assertThat(reveal.highestProperty().get()).isEqualTo(Rung.EVIDENCE);
        reveal.turnTo("case");
        assertThat(reveal.highestProperty().get()).isEqualTo(Rung.COLOUR);
    }

    private void holdColour() {
        reveal.hold(OUTPUT, Rung.COLOUR);
        work();
        assertThat(look()).isInstanceOf(Look.Showing.class);
    }

    private StagedDesk.Ended ended() {
        work();
        assertThat(look()).isEqualTo(new Look.Veiled());
        assertThat(reveal.apertureProperty().get()).isNull();
        assertThat(rings).isEmpty();
        return desk.ended().getLast();
    }

    @Test
    void aHandThatIsStillTooLongEndsItAndAnyMoveKeepsIt() {
        holdColour();
        reveal.touched();
        assertThat(rings)
                .extracting(Ring::delay)
                .containsExactlyInAnyOrder(Duration.ofSeconds(10), Duration.ofSeconds(5));
        pass(5_000);
        ring(5);
        assertThat(ended().millis()).isEqualTo(5_000);
        reveal.touched();
        assertThat(rings).isEmpty();
    }

    @Test
    void sleepEndsItWhicheverClockStoodStill() {
        holdColour();
        pass(900);
        reveal.beat();
        assertThat(look()).isInstanceOf(Look.Showing.class);
        wall.addAndGet(60_000);
        reveal.beat();
        assertThat(ended().areaPermille()).isEqualTo(1_000);
        holdColour();
        nanos.addAndGet(60_000L * 1_000_000);
        wall.addAndGet(60_000);
        reveal.beat();
        ended();
        holdColour();
        wall.addAndGet(-3_600_000);
        reveal.beat();
        ended();
    }

    @Test
    void whatWasInTheDiscIsCountedAndNothingElse() {
        reveal.toggleSpotlight();
        reveal.aim(new Spot(0.25, 0.5));
        holdColour();
        assertThat(reveal.apertureProperty().get())
                .isEqualTo(new Aperture(Crop.WHOLE, new Spot(0.5, 0.5)));
        reveal.aim(new Spot(0.25, 0.5));
        reveal.release();
        // 48 × 32 pixels, a disc of 4.8: 72 of 1,536 in each of two places, and their rims.
        assertThat(ended().areaPermille()).isBetween(94, 105);
    }

    @Test
    void theSamePlaceTwiceIsSeenOnce() {
        reveal.toggleSpotlight();
        holdColour();
        reveal.aim(new Spot(0.5, 0.5));
        reveal.aim(new Spot(0.5, 0.5));
        reveal.release();
        assertThat(ended().areaPermille()).isBetween(47, 53);
    }

    @Test
    void theSpotlightTurnedOffUncoversAllOfIt() {
        reveal.toggleSpotlight();
        holdColour();
        reveal.toggleSpotlight();
        reveal.toggleSpotlight();
        reveal.release();
        assertThat(ended().areaPermille()).isEqualTo(1_000);
    }

    @Test
    void ofAnEnlargedPictureOnlyWhatWasInTheFrameCounts() {
        reveal.hold(OUTPUT, Rung.GREY, new Crop(2, 0.25, 0.25));
        work();
        reveal.release();
        assertThat(ended().areaPermille()).isEqualTo(250);
        reveal.hold(OUTPUT, Rung.GREY, new Crop(2, 0.25, 0.25));
        work();
        reveal.turn(OUTPUT, new Crop(2, 0.5, 0.25));
        reveal.turn(SOURCE, Crop.WHOLE);
        reveal.release();
        assertThat(ended().areaPermille()).isEqualTo(376);
    }

    @Test
    void anAgreementEndsByItselfAndWithWhatItLetBeSeen() {
        Desk.Revealed any = revealed();
        reveal.agreed(
                new Agreement(any.saved(), OUTPUT.sha256(), "M-22", any.saved().at()),
                Duration.ofMinutes(5));
        assertThat(reveal.isLifted(OUTPUT)).isTrue();
        assertThat(reveal.isLifted(SOURCE)).isFalse();
        holdColour();
        ring(300);
        assertThat(reveal.isLifted(OUTPUT)).isFalse();
        ended();
    }

    private Desk.Revealed revealed() {
        holdColour();
        Desk.Revealed any = ((Look.Showing) look()).revealed();
        reveal.release();
        return any;
    }

    private Look look() {
        return reveal.lookProperty().get();
    }
}
