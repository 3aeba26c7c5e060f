package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
