package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.inference.reading.Finding.Raw;
import org.vigie.review.FaultException;

class ScoringTest {
    private static final Offset<Double> NEAR = within(1e-6);

    /// e² / (e² + e⁰) = 0.880797.
    @Test
    void falconsaisSecondLogitIsTheUnsafeOne() throws FaultException {
        Finding finding =
                Answers.scores(
                                """
                                "task":"classifier",
                                "outputs":[{"name":"y","shape":[-1,2],"activation":"logits"}],
                                "labels":["normal","nsfw"],
                                "reduction":{"kind":"softmax-index","index":1},
                                "thresholds":{"review":0.5}
                                """,
                                -1,
                                1)
                        .findings()
                        .getFirst();

        assertThat(finding.label()).isEqualTo("nsfw");
        assertThat(finding.score()).isCloseTo(0.880797, NEAR);
        assertThat(finding.threshold()).isEqualTo(0.5);
        assertThat(finding.over()).isTrue();
        assertThat(finding.raw()).containsExactly(new Raw("normal", -1), new Raw("nsfw", 1));
    }

    @Test
    void marqosFirstLogitIsTheUnsafeOne() throws FaultException {
        Finding finding =
                Answers.scores(
                                """
                                "task":"classifier",
                                "outputs":[{"name":"y","shape":[-1,2],"activation":"logits"}],
                                "labels":["NSFW","SFW"],
                                "reduction":{"kind":"softmax-index","index":0}
                                """,
                                -1,
                                1)
                        .findings()
                        .getFirst();

        assertThat(finding.label()).isEqualTo("NSFW");
        assertThat(finding.score()).isCloseTo(0.119203, NEAR);
        assertThat(finding.threshold()).isNaN();
        assertThat(finding.over()).isFalse();
    }

    @Test
    void openNsfwsSoftmaxIsNotDoneAgain() throws FaultException {
        Finding finding =
                Answers.scores(
                                """
                                "task":"classifier",
                                "outputs":[{"name":"y","shape":[-1,2],"activation":"softmax"}],
                                "labels":["sfw","nsfw"],
                                "reduction":{"kind":"softmax-index","index":1}
                                """,
                                0.1f,
                                0.9f)
                        .findings()
                        .getFirst();

        assertThat(finding.score()).isCloseTo(0.9, NEAR);
    }

    @Test
    void gantmanReportsASumAndASingleClass() throws FaultException {
        List<Finding> findings =
                Answers.scores(
                                """
                                "task":"classifier",
                                "outputs":[{"name":"y","shape":[-1,5],"activation":"softmax"}],
                                "labels":["drawings","hentai","neutral","porn","sexy"],
                                "reductions":[
                                  {"kind":"sum-of","indices":[1,3],"label":"porn-or-hentai",
                                   "review":0.6},
                                  {"kind":"softmax-index","index":4,"review":0.9},
                                  {"kind":"max-of","indices":[1,3],"label":"graver"},
                                  {"kind":"complement","index":2,"label":"anything"}]
                                """,
                                0.05f,
                                0.25f,
                                0.2f,
                                0.4f,
                                0.1f)
                        .findings();

        assertThat(findings)
                .extracting(Finding::label)
                .containsExactly("porn-or-hentai", "sexy", "graver", "anything");
        assertThat(findings.get(0).score()).isCloseTo(0.65, NEAR);
        assertThat(findings.get(0).over()).isTrue();
        assertThat(findings.get(1).score()).isCloseTo(0.1, NEAR);
        assertThat(findings.get(1).threshold()).isEqualTo(0.9);
        assertThat(findings.get(2).score()).isCloseTo(0.4, NEAR);
        assertThat(findings.get(3).score()).isCloseTo(0.8, NEAR);
    }

    /// Of logits ln 1, ln 2, ln 3, ln 4 the softmax is 0.1, 0.2, 0.3, 0.4.
    @Test
    void freepiksLevelsAreSummedFromOneOn() throws FaultException {
        List<Finding> findings =
                Answers.scores(
                                """
                                "task":"classifier",
                                "outputs":[{"name":"y","shape":[-1,4],"activation":"logits"}],
                                "labels":["neutral","low","medium","high"],
                                "reductions":[
                                  {"kind":"cumulative-ordinal",
                                   "order":["neutral","low","medium","high"]},
                                  {"kind":"cumulative-ordinal","from":"medium",
                                   "order":["neutral","low","medium","high"]}]
                                """,
                                (float) Math.log(1),
                                (float) Math.log(2),
                                (float) Math.log(3),
                                (float) Math.log(4))
                        .findings();

        assertThat(findings).extracting(Finding::label).containsExactly("low", "medium");
        assertThat(findings.get(0).score()).isCloseTo(0.9, NEAR);
        assertThat(findings.get(1).score()).isCloseTo(0.7, NEAR);
    }

    /// The order of the labels is not the order of gravity.
    @Test
    void levelsAreFoundByTheirNames() throws FaultException {
        Finding finding =
                Answers.scores(
                                """
                                "task":"classifier",
                                "outputs":[{"name":"y","shape":[-1,3],"activation":"softmax"}],
                                "labels":["high","neutral","low"],
                                "reduction":{"kind":"cumulative-ordinal",
                                             "order":["neutral","low","high"]}
                                """,
                                0.5f,
                                0.3f,
                                0.2f)
                        .findings()
                        .getFirst();

        assertThat(finding.label()).isEqualTo("low");
        assertThat(finding.score()).isCloseTo(0.7, NEAR);
    }

    /// A head trained on 0 and 1 may overshoot a little; 1 / (1 + e⁻²) = 0.880797.
    @Test
    void laionsHeadGivesOneNumber() throws FaultException {
        String head =
                """
                "task":"classifier",
                "outputs":[{"name":"y","shape":[-1,1],"activation":"%s"}],
                "labels":["nsfw"],"reduction":{"kind":"sigmoid","index":0}
                """;

        assertThat(score(head.formatted("probability"), 0.83f)).isCloseTo(0.83, NEAR);
        assertThat(score(head.formatted("probability"), 1.04f)).isEqualTo(1);
        assertThat(score(head.formatted("logits"), 2)).isCloseTo(0.880797, NEAR);
    }

    /// T = 2: logits ±1 become ±0.5, and 1 / (1 + e⁻¹) = 0.731059 whichever way they are given.
    @ParameterizedTest
    @CsvSource({"logits, -1, 1", "softmax, 0.1192029, 0.8807971", "sigmoid, 0.1192029, 0.8807971"})
    void temperatureDividesTheLogits(String activation, float safe, float unsafe)
            throws FaultException {
        String model =
                """
                "task":"classifier",
                "outputs":[{"name":"y","shape":[-1,2],"activation":"%s"}],
                "labels":["safe","unsafe"],"reduction":{"kind":"softmax-index","index":1},
                "thresholds":{"review":0.5,"calibration":{"temperature":2}}
                """;

        assertThat(score(model.formatted(activation), safe, unsafe)).isCloseTo(0.731059, NEAR);
    }

    /// What a manifest calls probabilities and are none is refused, so that a wrong word is found
    /// out rather than shown.
    @ParameterizedTest
    @CsvSource({
        "softmax, -1, 1",
        "softmax, 0.9, 0.9",
        "softmax, 0.2, 0.3",
        "sigmoid, 0.5, 1.2",
        "probability, 0.1, 3",
        "logits, NaN, 1",
        "logits, Infinity, 1",
    })
    void numbersThatCannotBeWhatTheyAreCalledAreRefused(String activation, float a, float b) {
        String model =
                """
                "task":"classifier",
                "outputs":[{"name":"y","shape":[-1,2],"activation":"%s"}],
                "labels":["safe","unsafe"],"reduction":{"kind":"softmax-index","index":1}
                """
                        .formatted(activation);

        assertThatThrownBy(() -> Answers.scores(model, a, b))
                .hasMessage("model-answer-wrong {model=tested}");
    }

    @Test
    void outputsOfAnotherNameOrShapeAreRefused() throws FaultException {
        Manifest manifest = classifier();
        AnswerReader reader = AnswerReader.of(manifest, labels(manifest));
        Placement whole = Placement.whole(8, 8);
        Tensor two = new Tensor(new long[] {1, 2}, new float[] {0.5f, 0.5f});

        for (Map<String, Tensor> outputs :
                List.of(
                        Map.<String, Tensor>of(),
                        Map.of("z", two),
                        Map.of("y", Tensor.row(0.5f, 0.5f)),
                        Map.of("y", new Tensor(new long[] {1, 3}, new float[3])))) {
            assertThatThrownBy(() -> reader.read(outputs, 0, whole))
                    .hasMessageStartingWith("model-answer-wrong");
        }
        assertThatThrownBy(() -> reader.read(Map.of("y", two), 1, whole))
                .hasMessageStartingWith("model-answer-wrong");
    }

    @Test
    void eachPictureOfARunHasItsOwnAnswer() throws FaultException {
        Manifest manifest = classifier();
        AnswerReader reader = AnswerReader.of(manifest, labels(manifest));
        float[] numbers = {0.9f, 0.1f, 0.4f, 0.6f, 0.2f, 0.8f};
        Map<String, Tensor> outputs = Map.of("y", new Tensor(new long[] {3, 2}, numbers));

        for (int i = 0; i < 3; i++) {
            Answer answer = reader.read(outputs, i, Placement.whole(8, 8));
            assertThat(answer.findings().getFirst().score())
                    .isCloseTo(numbers[2 * i + 1], within(1e-6));
        }
    }

    private static double score(String model, float... output) throws FaultException {
        return Answers.scores(model, output).findings().getFirst().score();
    }

    private static Labels labels(Manifest manifest) {
        return Labels.of(manifest.labels());
    }

    private static Manifest classifier() throws FaultException {
        return Answers.batched(
                """
                "task":"classifier",
                "outputs":[{"name":"y","shape":[-1,2],"activation":"softmax"}],
                "labels":["safe","unsafe"],"reduction":{"kind":"softmax-index","index":1}
                """);
    }
}
