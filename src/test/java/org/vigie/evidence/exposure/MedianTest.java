package org.vigie.evidence.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MedianTest {
    private final Random random = new Random(20260112);

    @Test
    void isWhatSortingFinds() {
        for (int round = 0; round < 2_000; round++) {
            int count = 1 + random.nextInt(60);
            int kinds = 1 + random.nextInt(40);
            double[] values = random.ints(count + 5L, 0, kinds).asDoubleStream().toArray();
            double[] sorted = Arrays.copyOf(values, count);
            Arrays.sort(sorted);
            assertThat(Median.of(values, count)).isEqualTo(sorted[count / 2]);
        }
    }

    @Test
    void ordersInOneDirectionAreNoTrouble() {
        double[] rising = new double[200_001];
        double[] falling = new double[200_001];
        for (int i = 0; i < rising.length; i++) {
            rising[i] = i;
            falling[i] = -i;
        }
        assertThat(Median.of(rising, rising.length)).isEqualTo(100_000);
        assertThat(Median.of(falling, falling.length)).isEqualTo(-100_000);
    }
}
