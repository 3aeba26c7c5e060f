package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.inference.Tensor;
import org.vigie.inference.reading.Finding.Raw;
import org.vigie.review.FaultException;

class ConceptsTest {
    private static final String CHECKER =
            """
            "task":"concept-distance",
            "outputs":[{"name":"c","shape":[-1,3],"role":"concepts"},
                       {"name":"s","shape":[-1,1],"role":"special-care"}],
            "reduction":{"kind":"concept-distance","label":"sexual-concept"},
            "concepts":{"thresholds":[0.20,0.18,0.22],"specialCare":[0.19]}
            """;

    /// The second concept passes its threshold by most, or misses it by least; a special-care hit
    /// lowers the bar by 0.01.
    @ParameterizedTest
    @CsvSource({
        "0.205, 0.10, 0.205, 0.20, true",
        "0.195, 0.10, 0.195, 0.20, false",
        "0.195, 0.25, 0.195, 0.19, true",
        "0.195, 0.185, 0.195, 0.20, false",
    })
    void aSpecialCareHitLowersTheBars(
            float concept, float special, double score, double bar, boolean over)
            throws FaultException {
        Finding finding = read(new float[] {concept, 0.1f, 0.15f}, special);

        assertThat(finding.label()).isEqualTo("sexual-concept");
        assertThat(finding.score()).isCloseTo(score, within(1e-6));
        assertThat(finding.threshold()).isCloseTo(bar, within(1e-6));
        assertThat(finding.over()).isEqualTo(over);
        assertThat(finding.raw()).hasSize(4).contains(new Raw("concept-1", 0.1f));
    }

    /// 0.19 passes 0.18 by 0.01, 0.205 passes 0.20 by less.
    @Test
    void theConceptThatPassesByMostIsReported() throws FaultException {
        Finding finding = read(new float[] {0.205f, 0.19f, 0.15f}, 0);

        assertThat(finding.score()).isCloseTo(0.19, within(1e-6));
        assertThat(finding.threshold()).isCloseTo(0.18, within(1e-6));
    }

    @Test
    void cosinesMayBeTakenHere() throws FaultException {
        String own =
                """
                "task":"concept-distance",
                "outputs":[{"name":"e","shape":[-1,2]}],
                "labels":["first","second"],
                "embedding":{"dim":2,"l2norm":false},
                "concepts":{"thresholds":[0.9,0.5],"specialCare":[0.99],"adjustment":0.05,
                            "embeddings":[[1,0],[3,4]],"specialCareEmbeddings":[[0,1]]}
                """;
        Tensor vector = new Tensor(new long[] {1, 2}, new float[] {0, 10});

        Finding finding =
                Answers.read(Answers.batched(own), Map.of("e", vector)).findings().getFirst();

        assertThat(finding.label()).isEqualTo("second");
        assertThat(finding.score()).isCloseTo(0.8, within(1e-6));
        assertThat(finding.threshold()).isCloseTo(0.45, within(1e-6));
        assertThatThrownBy(() ->
                        Answers.read(
                                Answers.batched(own),
                                Map.of("e", new Tensor(new long[] {1, 2}, new float[2]))))
                .hasMessageStartingWith("model-answer-wrong");
    }

    private static Finding read(float[] concepts, float special) throws FaultException {
        return Answers.read(
                        Answers.batched(CHECKER),
                        Map.of(
                                "c", new Tensor(new long[] {1, 3}, concepts),
                                "s", new Tensor(new long[] {1, 1}, new float[] {special})))
                .findings()
                .getFirst();
    }
}
