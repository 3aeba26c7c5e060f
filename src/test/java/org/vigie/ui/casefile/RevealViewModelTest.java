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
import org.vigie.review.Desk;
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
    private final List<Runnable> rings = new ArrayList<>();
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
                        this::alarm,
                        nanos::get);
        reveal.turnTo("case");
        reveal.lookProperty().subscribe(look -> seen.add(look));
    }

    private Runnable alarm(Duration delay, Runnable ring) {
        assertThat(delay).isEqualTo(Duration.ofSeconds(10));
        rings.add(ring);
        return () -> rings.remove(ring);
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
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
        rings.getFirst().run();
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

    private Look look() {
        return reveal.lookProperty().get();
    }
}
