package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.inference.InputContract.Layout;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

class HeatsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1,1,2,4", "1,2,4,1", "1,2,4"})
    void aPlaneLiesOverThePicture(String shape) throws FaultException {
        String fields =
                """
                "task":"heatmap","outputs":[{"name":"h","shape":[%s],"activation":"logits"}]
                """
                        .formatted(shape);
        long[] lengths = Arrays.stream(shape.split(",")).mapToLong(Long::parseLong).toArray();
        float[] logits = {0, 0, 0, 0, 0, 0, 0, 1.0986123f};

        Answer.Heat heat =
                (Answer.Heat)
                        Answers.read(
                                Answers.manifest(64, 32, fields),
                                Map.of("h", new Tensor(lengths, logits)));

        assertThat(heat.columns()).isEqualTo(16);
        assertThat(heat.rows()).isEqualTo(8);
        assertThat(heat.values()[0]).isEqualTo(0.5f);
        assertThat(heat.values()[7 * 16 + 11]).isEqualTo(0.5f);
        assertThat(heat.values()[4 * 16 + 12]).isCloseTo(0.75f, within(1e-6f));
        assertThat(heat.values()[7 * 16 + 15]).isCloseTo(0.75f, within(1e-6f));
    }

    @Test
    void whatWasNotFedHasNoHeat() {
        // A picture of 200 × 100 whose middle square was fed.
        Placement cropped = new Placement(50, 50, -25, 0, 100, 50, 1, 200, 100);

        Answer.Heat heat = HeatMap.upright(new float[] {1, 2, 3, 4}, 2, 2, cropped);

        assertThat(heat.columns()).isEqualTo(16);
        assertThat(heat.rows()).isEqualTo(8);
        assertThat(heat.values()[0]).isNaN();
        assertThat(heat.values()[3]).isNaN();
        assertThat(heat.values()[4]).isEqualTo(1);
        assertThat(heat.values()[8]).isEqualTo(2);
        assertThat(heat.values()[7 * 16 + 4]).isEqualTo(3);
        assertThat(heat.values()[12]).isNaN();
    }

    @Test
    void paddingIsLeftOut() {
        // The same picture boxed: above and below it lies padding.
        Placement boxed = new Placement(100, 100, 0, 25, 100, 50, 1, 200, 100);
        float[] plane = {9, 9, 1, 2, 3, 4, 9, 9};

        Answer.Heat heat = HeatMap.upright(plane, 2, 4, boxed);

        assertThat(heat.values()).doesNotContain(9f);
        assertThat(heat.values()[0]).isEqualTo(1);
        assertThat(heat.values()[8 * 16 - 1]).isEqualTo(4);
    }

    @Test
    void moreThanOnePlaneIsRefused() {
        String fields = "\"task\":\"heatmap\",\"outputs\":[{\"name\":\"h\",\"shape\":[1,2,2,2]}]";
        Tensor two = new Tensor(new long[] {1, 2, 2, 2}, new float[8]);

        assertThatThrownBy(() -> Answers.read(Answers.manifest(64, 32, fields), Map.of("h", two)))
                .hasMessageStartingWith("model-answer-wrong");
    }

    /// Two planes of 1 × 2, weighed 2 and -1, whichever way they lie.
    @Test
    void featurePlanesAreWeighedForOneLabel() {
        float[] weights = {2, -1};
        Tensor planes = new Tensor(new long[] {1, 2, 1, 2}, new float[] {1, 2, 10, 20});
        Tensor side = new Tensor(new long[] {1, 1, 2, 2}, new float[] {1, 10, 2, 20});

        ClassActivation.Plane plane = ClassActivation.plane(planes, weights, Layout.NCHW);

        assertThat(plane.columns()).isEqualTo(2);
        assertThat(plane.rows()).isEqualTo(1);
        assertThat(plane.values()).containsExactly(-8, -16);
        assertThat(ClassActivation.plane(side, weights, Layout.NHWC).values())
                .containsExactly(-8, -16);
        assertThatThrownBy(() -> ClassActivation.plane(planes, new float[3], Layout.NCHW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
