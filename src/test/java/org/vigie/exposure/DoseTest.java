package org.vigie.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.review.DeskRules;
import org.vigie.review.Rung;

/// Every number here is worked out by hand.
class DoseTest {
    private static final Instant EIGHT = Instant.parse("2026-01-05T08:00:00Z");
    private static final DeskRules.DoseRules RULES =
            new DeskRules.DoseRules(60, List.of(0, 5, 10, 60, 100), 240, 1_200, 50, 5, 0);
    private final Dose dose = new Dose(RULES);

    @Test
    void aLookCountsSeverityTimesWeightTimesAreaTimesSeconds() {
        // 3 × 1.00 × 1 × 10 s
        assertThat(dose.of(look(EIGHT, 10_000, 1_000, Rung.COLOUR, 3))).isEqualTo(30);
        // 2 × 0.60 × 0.25 × 4 s
        assertThat(dose.of(look(EIGHT, 4_000, 250, Rung.GREY, 2))).isCloseTo(1.2, within(1e-12));
        // 4 × 0.05 × 1 × 2.5 s
        assertThat(dose.of(look(EIGHT, 2_500, 1_000, Rung.DRAWING, 4)))
                .isCloseTo(0.5, within(1e-12));
        assertThat(dose.of(look(EIGHT, 10_000, 1_000, Rung.COLOUR, 0))).isZero();
        assertThat(dose.of(look(EIGHT, 10_000, 1_000, Rung.EVIDENCE, 4))).isZero();
    }

    @Test
    void itHalvesEveryHalfLifeAfterTheLookEnded() {
        List<Viewing> looks = List.of(look(EIGHT, 10_000, 1_000, Rung.COLOUR, 4));
        Instant end = EIGHT.plusSeconds(10);
        assertThat(dose.at(looks, end)).isCloseTo(40, within(1e-9));
        assertThat(dose.at(looks, end.plus(Duration.ofMinutes(60)))).isCloseTo(20, within(1e-9));
        assertThat(dose.at(looks, end.plus(Duration.ofMinutes(120)))).isCloseTo(10, within(1e-9));
        // 2^(−1/2) = 0.70710678
        assertThat(dose.at(looks, end.plus(Duration.ofMinutes(30))))
                .isCloseTo(28.2842712, within(1e-6));
        assertThat(dose.at(looks, EIGHT.minusSeconds(1))).isZero();
    }

    @Test
    void looksAddUpEachAtItsOwnAge() {
        List<Viewing> looks =
                List.of(
                        look(EIGHT, 10_000, 1_000, Rung.COLOUR, 4),
                        look(EIGHT.plus(Duration.ofHours(1)), 10_000, 1_000, Rung.COLOUR, 2));
        Instant end = EIGHT.plus(Duration.ofHours(1)).plusSeconds(10);
        assertThat(dose.at(looks, end)).isCloseTo(20 + 20, within(1e-9));
        assertThat(dose.sum(looks, EIGHT)).isCloseTo(60, within(1e-9));
        assertThat(dose.sum(looks, EIGHT.plusSeconds(1))).isCloseTo(20, within(1e-9));
    }

    @Test
    void aLookWithoutAnEndCountsAsLongAsItCanHaveLasted() {
        Duration longest = Duration.ofSeconds(10);
        Viewing crashed =
                Viewing.open(EIGHT, longest, Rung.COLOUR, 3, EIGHT.plus(Duration.ofHours(2)));
        assertThat(crashed.lasted()).isEqualTo(longest);
        assertThat(crashed.known()).isFalse();
        assertThat(dose.of(crashed)).isEqualTo(30);
        Viewing goingOn = Viewing.open(EIGHT, longest, Rung.COLOUR, 3, EIGHT.plusSeconds(4));
        assertThat(dose.of(goingOn)).isEqualTo(12);
        Viewing clockSetBack = Viewing.open(EIGHT, longest, Rung.COLOUR, 3, EIGHT.minusSeconds(60));
        assertThat(clockSetBack.lasted()).isEqualTo(longest);
    }

    @Test
    void aLineHasBothEndsAndFollowsTheDecay() {
        List<Viewing> looks = List.of(look(EIGHT, 10_000, 1_000, Rung.COLOUR, 4));
        Instant end = EIGHT.plusSeconds(10);
        List<Dose.Point> line = dose.line(looks, end, end.plus(Duration.ofHours(2)), 2);
        assertThat(line)
                .extracting(Dose.Point::at)
                .containsExactly(end, end.plusSeconds(3_600), end.plusSeconds(7_200));
        assertThat(line.get(0).dose()).isCloseTo(40, within(1e-9));
        assertThat(line.get(1).dose()).isCloseTo(20, within(1e-9));
        assertThat(line.get(2).dose()).isCloseTo(10, within(1e-9));
    }

    @Test
    void whatIsNotRememberedIsLessThanAHundredth() {
        Viewing old = look(dose.memory(EIGHT).minusSeconds(10), 10_000, 1_000, Rung.COLOUR, 4);
        assertThat(dose.at(List.of(old), EIGHT) / dose.of(old)).isLessThan(0.01);
    }

    private static Viewing look(Instant began, long millis, int area, Rung rung, int severity) {
        return Viewing.ended(began, millis, area, rung, severity);
    }
}
