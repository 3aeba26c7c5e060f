package org.vigie.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.review.DeskRules;

class ProposalTest {
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Bounds BOUNDS = Bounds.of(DeskRules.DEFAULT.dose());

    @Test
    void workBeginsWithTheFirstDeedAfterARest() {
        List<Instant> deeds = minutes(0, 2, 4, 20, 23, 27);
        assertThat(Work.since(deeds, List.of(), REST, at(28))).contains(at(20));
        assertThat(Work.since(deeds, List.of(), REST, at(31))).contains(at(20));
        assertThat(Work.since(deeds, List.of(), REST, at(32))).isEmpty();
        assertThat(Work.since(deeds, List.of(), REST, at(3))).contains(at(0));
        assertThat(Work.since(List.of(), List.of(), REST, at(3))).isEmpty();
    }

    @Test
    void aBreakBeginsTheWorkAnew() {
        List<Instant> deeds = minutes(0, 2, 4, 6, 8);
        assertThat(Work.since(deeds, List.of(at(5)), REST, at(9))).contains(at(6));
        assertThat(Work.since(deeds, List.of(at(1), at(8)), REST, at(9))).isEmpty();
    }

    @Test
    void aBreakIsProposedAfterTheTimeOfThePolicy() {
        Optional<Instant> working = Optional.of(at(0));
        assertThat(Proposal.at(at(26), working, 0, BOUNDS, null))
                .isEqualTo(new Proposal.Later(Duration.ofMinutes(24)));
        assertThat(Proposal.at(at(50), working, 0, BOUNDS, null))
                .isEqualTo(new Proposal.Now(Proposal.Why.TIME));
        assertThat(Proposal.at(at(50), Optional.empty(), 900, BOUNDS, null))
                .isEqualTo(new Proposal.None());
    }

    @Test
    void theDoseAsksForOneAtOnce() {
        Optional<Instant> working = Optional.of(at(0));
        assertThat(Proposal.at(at(1), working, 240, BOUNDS, null))
                .isEqualTo(new Proposal.Later(Duration.ofMinutes(49)));
        assertThat(Proposal.at(at(1), working, 240.1, BOUNDS, null))
                .isEqualTo(new Proposal.Now(Proposal.Why.DOSE));
    }

    @Test
    void declinedMeansQuietForTheSameInterval() {
        Optional<Instant> working = Optional.of(at(0));
        assertThat(Proposal.at(at(60), working, 900, BOUNDS, at(52)))
                .isEqualTo(new Proposal.Later(Duration.ofMinutes(42)));
        assertThat(Proposal.at(at(102), working, 0, BOUNDS, at(52)))
                .isEqualTo(new Proposal.Now(Proposal.Why.TIME));
    }

    @Test
    void withoutARhythmOnlyTheDoseAsks() {
        Bounds quiet = new Bounds(240, 1_200, 0);
        Optional<Instant> working = Optional.of(at(0));
        assertThat(Proposal.at(at(300), working, 10, quiet, null)).isEqualTo(new Proposal.None());
        assertThat(Proposal.at(at(300), working, 241, quiet, null))
                .isEqualTo(new Proposal.Now(Proposal.Why.DOSE));
        assertThat(Proposal.at(at(300), working, 241, quiet, at(290)))
                .isEqualTo(new Proposal.Later(Duration.ofMinutes(40)));
        assertThat(Proposal.at(at(300), working, 9e9, new Bounds(0, 0, 0), null))
                .isEqualTo(new Proposal.None());
    }

    @Test
    void aPersonLowersBoundsAndNeverRaisesThem() {
        assertThat(BOUNDS.lowered(50, 30)).isEqualTo(new Bounds(120, 600, 30));
        assertThat(BOUNDS.lowered(400, 90)).isEqualTo(BOUNDS);
        assertThat(BOUNDS.lowered(100, 0)).isEqualTo(BOUNDS);
        assertThat(new Bounds(0, 0, 0).lowered(25, 40)).isEqualTo(new Bounds(0, 0, 40));
        assertThat(BOUNDS.overDay(1_200)).isFalse();
        assertThat(BOUNDS.overDay(1_201)).isTrue();
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static List<Instant> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(ProposalTest::at).toList();
    }
}
