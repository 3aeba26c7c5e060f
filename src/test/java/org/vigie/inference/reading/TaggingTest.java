package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.review.FaultException;

class TaggingTest {
    private static final Labels LABELS =
            new Labels(
                    List.of(
                            "general",
                            "sensitive",
                            "questionable",
                            "explicit",
                            "tree",
                            "blood",
                            "hero"),
                    List.of("9", "9", "9", "9", "0", "0", "4"));

    private static final String TAGGER =
            """
            "task":"multilabel",
            "outputs":[{"name":"y","shape":[-1,-1],"activation":"probability"}],
            "labelsFile":{"file":"selected_tags.csv","nameColumn":"name",
                          "categoryColumn":"category"},
            "reduction":{"kind":"argmax-rating"},
            "thresholds":{"review":0.5,"categories":{"0":0.35,"4":0.85}},
            "policyMapping":{"explicit":["adult-explicit"],"blood":["violence"]}
            """;

    @Test
    void wdTaggersBestRatingIsReported() throws FaultException {
        Answer.Scores answer = read(TAGGER, 0.1f, 0.2f, 0.3f, 0.7f, 0.4f, 0.2f, 0.6f);

        Finding rating = answer.findings().getFirst();
        assertThat(rating.label()).isEqualTo("explicit");
        assertThat(rating.score()).isEqualTo(0.7f);
        assertThat(rating.threshold()).isEqualTo(0.5);
        assertThat(rating.raw()).hasSize(7);
    }

    /// A general tag counts from 0.35 on, a character from 0.85; what is asked about is reported
    /// whatever its score.
    @Test
    void tagsCountByTheirKind() throws FaultException {
        Answer.Scores answer = read(TAGGER, 0.9f, 0, 0, 0, 0.4f, 0.2f, 0.6f);

        assertThat(answer.findings())
                .extracting(Finding::label)
                .containsExactly("general", "blood");
        assertThat(answer.findings().get(1).threshold()).isEqualTo(0.35);
        assertThat(answer.findings().get(1).over()).isFalse();
        assertThat(answer.tags()).extracting(Finding::label).containsExactly("tree");
        assertThat(read(TAGGER, 0.9f, 0, 0, 0, 0.3f, 0.2f, 0.9f).tags())
                .extracting(Finding::label)
                .containsExactly("hero");
    }

    @Test
    void aLabelsOwnThresholdComesFirst() throws FaultException {
        String own =
                TAGGER.replace("\"categories\":", "\"labels\":{\"blood\":0.1},\"categories\":");

        Finding blood = read(own, 0.9f, 0, 0, 0, 0, 0.2f, 0).findings().get(1);

        assertThat(blood.threshold()).isEqualTo(0.1);
        assertThat(blood.over()).isTrue();
    }

    @Test
    void fewLabelsAreAllReported() throws FaultException {
        Manifest manifest =
                Answers.batched(
                        """
                        "task":"multilabel",
                        "outputs":[{"name":"y","shape":[-1,3],"activation":"logits"}],
                        "labels":["violence","hate","drugs"],
                        "thresholds":{"review":0.5,"labels":{"hate":0.2}}
                        """);
        Tensor tensor = new Tensor(new long[] {1, 3}, new float[] {0, -1.0986123f, -5});

        Answer.Scores answer = (Answer.Scores) Answers.read(manifest, Map.of("y", tensor));

        assertThat(answer.findings()).extracting(Finding::over).containsExactly(true, true, false);
        assertThat(answer.findings().get(1).score()).isCloseTo(0.25, within(1e-6));
        assertThat(answer.tags()).isEmpty();
    }

    @Test
    void ofThousandsOnlyTheStrongestStay() throws FaultException {
        List<String> names = IntStream.range(0, 9000).mapToObj(i -> "tag" + i).toList();
        Labels labels = new Labels(names, names.stream().map(n -> "0").toList());
        float[] values = new float[9000];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.4f + i / 20_000f;
        }
        String model = TAGGER.replace("\"reduction\":{\"kind\":\"argmax-rating\"},", "");

        Answer.Scores answer =
                (Answer.Scores)
                        Answers.read(
                                Answers.batched(model),
                                labels,
                                Map.of("y", new Tensor(new long[] {1, 9000}, values)));

        assertThat(answer.tags()).hasSize(64);
        assertThat(answer.tags().getFirst().label()).isEqualTo("tag8999");
    }

    @Test
    void aFileOfLabelsMustHoldWhatReductionsSpeakOf() {
        String model =
                TAGGER.replace(
                        "{\"kind\":\"argmax-rating\"}", "{\"kind\":\"sigmoid\",\"index\":7}");

        assertThatThrownBy(() -> AnswerReader.of(Answers.batched(model), LABELS))
                .hasMessage("manifest-invalid {field=reductions[0]}");
        assertThatThrownBy(() -> read(TAGGER, 0.5f, 0.5f))
                .hasMessageStartingWith("model-answer-wrong");
    }

    private static Answer.Scores read(String fields, float... values) throws FaultException {
        return (Answer.Scores)
                Answers.read(
                        Answers.batched(fields),
                        LABELS,
                        Map.of("y", new Tensor(new long[] {1, values.length}, values)));
    }
}
