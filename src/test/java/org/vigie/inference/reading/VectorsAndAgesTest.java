package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.inference.reading.Likeness.Verdict;
import org.vigie.review.FaultException;

class VectorsAndAgesTest {
    private static final String FACES =
            """
            "task":"embedding","outputs":[{"name":"v","shape":[1,2]}],
            "embedding":{"dim":2,"l2norm":true,%s}
            """;

    private static final String AGE =
            """
            "task":"age","outputs":[{"name":"a","shape":[1,1,1,1]},{"name":"prob","shape":[1,2]}],
            "age":{"scale":100,"below":25}
            """;

    @Test
    void anEmbeddingIsBroughtToLengthOne() throws FaultException {
        assertThat(vector(3, -4)).containsExactly(0.6f, -0.8f);
        assertThatThrownBy(() -> vector(0, 0)).hasMessageStartingWith("model-answer-wrong");
    }

    /// cos 60° = 0.5; the distance of the ends is 1.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'metric':'cosine','threshold':0.363 | 0.5 | SAME",
                "'threshold':0.6 | 0.5 | DIFFERENT",
                "'threshold':0.6,'differentBelow':0.4 | 0.5 | UNSURE",
                "'metric':'cosine' | 0.5 | UNSURE",
                "'metric':'l2','threshold':1.128 | 1 | SAME",
                "'metric':'l2','threshold':0.9 | 1 | DIFFERENT",
                "'metric':'l2','threshold':0.9,'differentBelow':1.2 | 1 | UNSURE",
            },
            quoteCharacter = '"')
    void twoVectorsAreCompared(String contract, double value, Verdict verdict)
            throws FaultException {
        Manifest manifest = Answers.manifest(8, 8, FACES.formatted(contract.replace('\'', '"')));
        EmbeddingContract embedding = Objects.requireNonNull(manifest.embedding());

        Likeness likeness =
                Likeness.of(
                        embedding, new float[] {1, 0}, new float[] {0.5f, (float) Math.sqrt(0.75)});

        assertThat(likeness.value()).isCloseTo(value, within(1e-6));
        assertThat(likeness.verdict()).isEqualTo(verdict);
        assertThatThrownBy(() -> Likeness.of(embedding, new float[3], new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoLooksYoungRaisesAQuestion() throws FaultException {
        Answer answer = age(0.19f);

        assertThat(answer.findings()).hasSize(1);
        assertThat(answer.findings().getFirst().label()).isEqualTo("adulthood-not-established");
        assertThat(answer.findings().getFirst().over()).isTrue();
        assertThat(answer.findings().getFirst().raw()).isEmpty();
    }

    /// Silence is all that an older look is good for.
    @Test
    void whoLooksOlderIsPassedOverInSilence() throws FaultException {
        assertThat(age(0.25f).findings()).isEmpty();
        assertThat(age(0.61f).findings()).isEmpty();
        assertThatThrownBy(() -> age(1.9f)).hasMessageStartingWith("model-answer-wrong");
    }

    private static Answer age(float value) throws FaultException {
        return Answers.read(
                Answers.manifest(62, 62, AGE),
                Map.of(
                        "a", new Tensor(new long[] {1, 1, 1, 1}, new float[] {value}),
                        "prob", new Tensor(new long[] {1, 2}, new float[] {0.9f, 0.1f})));
    }

    private static float[] vector(float... values) throws FaultException {
        Manifest manifest = Answers.manifest(8, 8, FACES.formatted("\"metric\":\"cosine\""));
        Tensor tensor = new Tensor(new long[] {1, 2}, values);
        return ((Answer.Vector) Answers.read(manifest, Map.of("v", tensor))).values();
    }
}
