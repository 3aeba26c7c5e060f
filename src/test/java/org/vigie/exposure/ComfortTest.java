package org.vigie.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.exposure.Comfort.Taste;
import org.vigie.review.Rung;

class ComfortTest {

    @Test
    void nothingThatCanBeChosenShowsMoreThanTheVeil() {
        for (Rung rung : Rung.values()) {
            Taste taste = new Taste(rung, rung, false, rung.number(), false);
            assertThat(taste.output()).isIn(Rung.EVIDENCE, Rung.VEIL);
            assertThat(taste.source()).isIn(Rung.EVIDENCE, Rung.VEIL);
            assertThat(taste.veilCells()).isZero();
        }
        assertThat(new Taste(Rung.VEIL, Rung.VEIL, true, 32, false).veilCells()).isZero();
        assertThat(new Taste(Rung.VEIL, Rung.VEIL, true, 8, false).veilCells()).isEqualTo(8);
    }

    @Test
    void boundsCanOnlyBeLowered() {
        Bounds policy = new Bounds(240, 1_200, 50);
        assertThat(choices(900, 9_999).bounds(policy)).isEqualTo(policy);
        assertThat(choices(-5, -5).bounds(policy)).isEqualTo(new Bounds(60, 300, 50));
        assertThat(choices(60, 30).bounds(policy)).isEqualTo(new Bounds(180, 900, 30));
        assertThat(Comfort.USUAL.bounds(policy)).isEqualTo(policy);
    }

    @Test
    void amountsAreToldOnlyWhereTheyAreNobodys() {
        var two = new Totals.Amounts(2, Duration.ofMinutes(3), 40, 9, 6);
        assertThat(Totals.of(Map.of("hour", 1), 4, two).amounts()).isEmpty();
        assertThat(Totals.of(Map.of("hour", 1), 4, two).breaks()).isEqualTo(4);
        var three = new Totals.Amounts(3, Duration.ofMinutes(3), 40, 9, 6);
        assertThat(Totals.of(Map.of(), 0, three).amounts()).contains(three);
    }

    private static Comfort choices(int percent, int minutes) {
        return new Comfort(Map.of(), percent, minutes, true, true, true);
    }
}
