package org.vigie.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double CLOSE = 1e-9;

    private static List<CohenKappa.Pair> table(int yesYes, int yesNo, int noYes, int noNo) {
        List<CohenKappa.Pair> pairs = new ArrayList<>();
        pairs.addAll(Collections.nCopies(yesYes, new CohenKappa.Pair("yes", "yes")));
        pairs.addAll(Collections.nCopies(yesNo, new CohenKappa.Pair("yes", "no")));
        pairs.addAll(Collections.nCopies(noYes, new CohenKappa.Pair("no", "yes")));
        pairs.addAll(Collections.nCopies(noNo, new CohenKappa.Pair("no", "no")));
        return pairs;
    }

    /// 20, 5, 10, 15: observed 0.7, by chance 0.5.
    @Test
    void kappaOfATableWorkedOutByHand() {
        Estimate kappa = CohenKappa.of(table(20, 5, 10, 15));
        assertThat(kappa.value()).isCloseTo(0.4, within(CLOSE));
        assertThat(kappa.count()).isEqualTo(50);
        double a = 0.4 * Math.pow(1 - (0.5 + 0.6) * 0.6, 2) + 0.3 * Math.pow(1 - 0.9 * 0.6, 2);
        double b = 0.36 * (0.1 * Math.pow(0.6 + 0.5, 2) + 0.2 * Math.pow(0.4 + 0.5, 2));
        double c = Math.pow(0.4 - 0.5 * 0.6, 2);
        double error = Math.sqrt((a + b - c) / 50) / 0.5;
        assertThat(kappa.low()).isCloseTo(0.4 - 1.959963984540054 * error, within(CLOSE));
        assertThat(kappa.high()).isCloseTo(0.4 + 1.959963984540054 * error, within(CLOSE));
    }

    @Test
    void perfectAgreementIsOneAndOneCategoryAloneSaysNothing() {
        assertThat(CohenKappa.of(table(30, 0, 0, 20)).value()).isCloseTo(1, within(CLOSE));
        assertThat(CohenKappa.of(table(30, 0, 0, 0)).known()).isFalse();
        assertThat(CohenKappa.of(List.of()).known()).isFalse();
        assertThat(CohenKappa.of(table(0, 25, 25, 0)).value()).isCloseTo(-1, within(CLOSE));
    }

    /// The reliability data of Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability",
    /// section C: four observers, twelve units, some values missing; nominal α = 0.743.
    @Test
    void alphaOfThePublishedExample() {
        String[] observers = {
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 ."
        };
        List<List<String>> units = new ArrayList<>();
        for (int unit = 0; unit < 12; unit++) {
            List<String> values = new ArrayList<>();
            for (String observer : observers) {
                String value = observer.split(" ")[unit];
                if (!value.equals(".")) {
                    values.add(value);
                }
            }
            units.add(values);
        }
        Estimate alpha = KrippendorffAlpha.of(units);
        assertThat(alpha.value()).isCloseTo(0.743, within(0.0005));
        assertThat(alpha.count()).isEqualTo(11);
        assertThat(alpha.low()).isLessThan(alpha.value());
        assertThat(alpha.high()).isGreaterThan(alpha.value()).isLessThanOrEqualTo(1);
        assertThat(KrippendorffAlpha.of(units)).isEqualTo(alpha);
    }

    @Test
    void alphaIsUnknownWhereNobodyJudgedTwice() {
        assertThat(KrippendorffAlpha.of(List.of(List.of("a"), List.of("b"))).known()).isFalse();
        assertThat(KrippendorffAlpha.of(List.of(List.of("a", "a"), List.of("a", "a"))).known())
                .isFalse();
    }

    /// Wilson's interval for 8 of 10, as published in many tables: 0.490 to 0.943.
    @Test
    void aShareOfFewHasAWideInterval() {
        Estimate share = Estimate.share(8, 10);
        assertThat(share.value()).isCloseTo(0.8, within(CLOSE));
        assertThat(share.low()).isCloseTo(0.490, within(0.0005));
        assertThat(share.high()).isCloseTo(0.943, within(0.0005));
        assertThat(Estimate.share(10, 10).high()).isLessThanOrEqualTo(1);
        assertThat(Estimate.share(0, 0).known()).isFalse();
    }
}
