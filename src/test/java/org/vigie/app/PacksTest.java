package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.DeskRules;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;

class PacksTest {
    @TempDir Path folder;

    @Test
    void theBuiltInPolicyHasTheElevenCategoriesAndOneThatDiverts() {
        PolicyPack policy = Packs.builtInPolicy();
        assertThat(policy.categories()).hasSize(11);
        assertThat(policy.categories().stream().filter(PolicyPack.Category::diverts))
                .extracting(PolicyPack.Category::id)
                .containsExactly("apparent-minor");
        assertThat(policy.limits()).isEqualTo(PolicyPack.Limits.DEFAULT);
        assertThat(policy.digest()).hasSize(64);
    }

    @Test
    void theBuiltInTemplatesAreReadyAndContradictNothing() {
        PolicyPack policy = Packs.builtInPolicy();
        assertThat(policy.desk().templates()).hasSizeGreaterThan(5);
        for (DeskRules.Template template : policy.desk().templates()) {
            assertThat(template.names()).containsOnlyKeys("fr", "en");
            assertThat(template.reasons()).containsOnlyKeys("fr", "en");
            assertThat(policy.desk().contradiction(Set.copyOf(template.actionIds()))).isEmpty();
        }
        assertThat(policy.desk().contradiction(Set.of("keep", "label", "remove")))
                .containsExactlyInAnyOrder("keep", "remove");
        assertThat(policy.desk().families()).isEqualTo(DeskRules.FamilyRules.DEFAULT);
    }

    @Test
    void theSampleGrowsWithTheFamily() {
        DeskRules.FamilyRules rules = DeskRules.FamilyRules.DEFAULT;
        assertThat(
                        new int[] {
                            rules.sample(4), rules.sample(5), rules.sample(14), rules.sample(500)
                        })
                .containsExactly(0, 1, 1, 50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"policyVersion\": 1 | \"policyVersion\": 2 | policyVersion",
                "\"severity\": 4 | \"severity\": 9 | severity",
                "\"key\": \"M\" | \"key\": \"E\" | key",
                "\"key\": \"E\" | \"key\": \"J\" | key",
                "\"key\": \"R\" | \"key\": \"Q\" | key",
                "\"veilCells\": 16 | \"veilCells\": 17 | veilCells",
                "\"divert\" | \"vanish\" | defaultActions",
                "\"skin\": 0.3 | \"skin\": 3.0 | evidenceThresholds",
                "\"category\": \"none\" | \"category\": \"nothing\" | templates",
                "\"farBits\": 20 | \"farBits\": 64 | farBits",
                "\"conflicts\": [ | \"conflicts\": [[\"keep\"], | conflicts",
                "\"categories\" | \"kategories\" | categories",
            })
    void aPolicyNotUnderstoodInEveryWordIsRefused(String word, String other, String field)
            throws IOException {
        String built;
        try (var in = Packs.class.getResourceAsStream("/org/vigie/assets/policy/default.json")) {
            built = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        assertThat(built).contains(word);
        Path file = folder.resolve("policy.json");
        Files.writeString(file, built.replaceFirst(java.util.regex.Pattern.quote(word), other));
        assertThatThrownBy(() -> Packs.policy(file))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault().details()).containsEntry("field", field));
    }

    @Test
    void aMissingPolicyFileIsOneFault() {
        assertThatThrownBy(() -> Packs.policy(folder.resolve("none.json")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault().code()).isEqualTo("policy-unreadable"));
    }
}
