package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.inference.Manifest;
import org.vigie.inference.reading.Finding.Raw;
import org.vigie.review.Evidence;
import org.vigie.review.Evidence.Box;
import org.vigie.review.FaultException;
import org.vigie.review.ModelValues;
import org.vigie.review.PolicyPack;
import org.vigie.review.PolicyPack.Category;

class ModelEvidenceTest {
    private static final String CLASSIFIER =
            """
            "task":"classifier",
            "outputs":[{"name":"y","shape":[-1,2],"activation":"logits"}],
            "labels":["safe","NSFW"],"reduction":{"kind":"softmax-index","index":1},
            "policyMapping":{%s}
            """;

    @Test
    void aFindingNamesItsModelAndKeepsItsNumbers() throws FaultException {
        Manifest manifest = classifier("\"NSFW\":[\"explicit\"]");

        List<Evidence> evidence = evidence(manifest, policy(Map.of()), finding("NSFW", 0.8, 0.5));

        assertThat(evidence).hasSize(1);
        Evidence one = evidence.getFirst();
        assertThat(one.mediumSha256()).isEqualTo("abc");
        assertThat(one.analyzer()).isEqualTo("tested");
        assertThat(one.model()).isEqualTo("Tested");
        assertThat(one.modelSha256()).isEqualTo("0".repeat(64));
        assertThat(one.category()).isEqualTo("adult");
        assertThat(one.threshold()).isEqualTo(0.5);
        assertThat(one.over()).isTrue();
        assertThat(one.caveat()).isEqualTo("caveat.model");
        assertThat(one.detail())
                .isInstanceOfSatisfying(
                        ModelValues.class,
                        values -> {
                            assertThat(values.numbers()).isEqualTo("logits");
                            assertThat(values.framing()).matches("[0-9a-f]{12}");
                            assertThat(values.values())
                                    .containsExactly(new ModelValues.Value("NSFW", 2.5));
                        });
    }

    /// A word belongs to the categories the manifest maps it to, by id or by the policy's signal
    /// words; else to those that know the word itself; else to the reduction's own, else to none.
    @Test
    void aWordFindsItsRows() throws FaultException {
        PolicyPack policy = policy(Map.of());

        assertThat(rows(classifier("\"NSFW\":[\"adult\",\"gore\",\"explicit\"]"), policy, "NSFW"))
                .containsExactly("adult", "violence");
        assertThat(rows(classifier(""), policy, "GORE")).containsExactly("violence");
        assertThat(rows(classifier("\"NSFW\":[\"nowhere\"]"), policy, "NSFW"))
                .containsExactly("other");
        assertThat(rows(classifier("\"NSFW\":[]"), policy, "NSFW")).isEmpty();
        Finding own = new Finding("x", "violence", 0.8, 0.5, List.of(), List.of());
        assertThat(evidence(classifier(""), policy, own))
                .extracting(Evidence::category)
                .containsExactly("violence");
    }

    @Test
    void nothingClears() throws FaultException {
        Evidence one =
                evidence(
                                classifier("\"safe\":[\"none\"]"),
                                policy(Map.of()),
                                finding("safe", 0.99, 0.5))
                        .getFirst();

        assertThat(one.category()).isEqualTo("none");
        assertThat(one.threshold()).isNaN();
        assertThat(one.over()).isFalse();
    }

    @Test
    void thePolicyMaySetAnotherThreshold() throws FaultException {
        Manifest manifest = classifier("");
        Finding finding = finding("GORE", 0.8, 0.5);

        Evidence forModel = evidence(manifest, policy(Map.of("tested", 0.9)), finding).getFirst();
        Evidence forLabel =
                evidence(manifest, policy(Map.of("tested", 0.9, "tested/GORE", 0.3)), finding)
                        .getFirst();

        assertThat(forModel.threshold()).isEqualTo(0.9);
        assertThat(forLabel.threshold()).isEqualTo(0.3);
    }

    @Test
    void whatNobodyAskedAboutIsNoEvidence() throws FaultException {
        Manifest manifest = classifier("\"b\":[\"adult\"]");
        Box box = new Box("b", 0.8, 0, 0, 0.5, 0.5);
        Finding known = new Finding("b", null, 0.8, 0.5, List.of(box), List.of());
        ModelEvidence model = new ModelEvidence(manifest, policy(Map.of()));

        List<Evidence> places =
                model.of(
                        "abc", new Answer.Places(List.of(known, finding("face", 1, 0)), List.of()));
        List<Evidence> tags =
                model.of(
                        "abc",
                        new Answer.Scores(
                                List.of(), List.of(finding("tree", 1, 0), finding("gore", 1, 0))));

        assertThat(places).extracting(Evidence::label).containsExactly("b");
        assertThat(places.getFirst().boxes()).containsExactly(box);
        assertThat(places.getFirst().detail()).isNull();
        assertThat(tags).extracting(Evidence::category).containsExactly("violence");
    }

    @Test
    void theQuestionOfAgeGoesToTheCategoryThatDiverts() throws FaultException {
        Manifest manifest =
                Answers.manifest(
                        8,
                        8,
                        """
                        "task":"age","outputs":[{"name":"a","shape":[1,1]}],
                        "age":{"scale":100,"below":25}
                        """);
        Finding question = finding(Ages.LABEL, 1, 1);

        Evidence one = evidence(manifest, policy(Map.of("tested", 2.0)), question).getFirst();

        assertThat(one.category()).isEqualTo("minor");
        assertThat(one.over()).isTrue();
        assertThat(one.caveat()).isEqualTo("caveat.age");
        Answer crowd = new Answer.Years(List.of(question), 19, 3);
        assertThat(new ModelEvidence(manifest, policy(Map.of())).of("", crowd))
                .extracting(Evidence::caveat)
                .containsExactly("caveat.age-crowd");
        assertThat(evidence(manifest, policy(Map.of()))).isEmpty();
    }

    private static List<String> rows(Manifest manifest, PolicyPack policy, String label) {
        return evidence(manifest, policy, finding(label, 0.8, 0.5)).stream()
                .map(Evidence::category)
                .toList();
    }

    private static List<Evidence> evidence(
            Manifest manifest, PolicyPack policy, Finding... findings) {
        return new ModelEvidence(manifest, policy)
                .of("abc", new Answer.Scores(List.of(findings), List.of()));
    }

    private static Finding finding(String label, double score, double threshold) {
        return new Finding(label, null, score, threshold, List.of(), List.of(new Raw(label, 2.5)));
    }

    private static Manifest classifier(String mapping) throws FaultException {
        return Answers.batched(CLASSIFIER.formatted(mapping));
    }

    private static PolicyPack policy(Map<String, Double> thresholds) {
        return new PolicyPack(
                "p",
                "d",
                List.of(
                        category("adult", 3, false, "explicit"),
                        category("violence", 3, false, "gore"),
                        category("minor", 4, true),
                        category("none", 0, false)),
                List.of(),
                thresholds,
                PolicyPack.Limits.DEFAULT,
                new PolicyPack.RevealRules(10, 8, 16, false));
    }

    private static Category category(String id, int severity, boolean diverts, String... signals) {
        return new Category(
                id, Map.of(), severity, "k", diverts, List.of(signals), List.of(), false, Map.of());
    }
}
