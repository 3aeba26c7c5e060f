package org.vigie.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.quality.ThresholdCurve.Graded;
import org.vigie.quality.ThresholdCurve.Point;

class ThresholdCurveTest {
    private final ThresholdCurve curve =
            new ThresholdCurve(
                    List.of(
                            new Graded(0.9, true),
                            new Graded(0.8, false),
                            new Graded(0.7, true),
                            new Graded(0.3, true),
                            new Graded(0.2, false),
                            new Graded(Double.NaN, true)));

    @Test
    void aPointCountsWhatWouldHaveBeenPointedOutAndMissed() {
        assertThat(curve.cases()).isEqualTo(5);
        assertThat(curve.at(0.7)).isEqualTo(new Point(0.7, 2, 1, 1, 1));
        assertThat(curve.at(0.7).pointedOut()).isEqualTo(3);
        assertThat(curve.at(0)).isEqualTo(new Point(0, 3, 2, 0, 0));
        assertThat(curve.at(1)).isEqualTo(new Point(1, 0, 0, 2, 3));
        assertThat(curve.at(0.7).recall().value()).isEqualTo(2 / 3.0);
        assertThat(curve.at(1).precision().known()).isFalse();
    }

    @Test
    void aHigherThresholdNeverPointsOutMore() {
        List<Point> points = curve.points(20);
        assertThat(points).hasSize(21);
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).pointedOut())
                    .isLessThanOrEqualTo(points.get(i - 1).pointedOut());
            assertThat(points.get(i).all()).isEqualTo(5);
        }
    }
}
