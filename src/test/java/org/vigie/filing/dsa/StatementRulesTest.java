package org.vigie.filing.dsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.Fault;

/// Every rule of the Transparency Database as the facts page has it: one field changed from a sound
/// statement, and what must be said of it. An empty expectation means that it is taken.
class StatementRulesTest {
    private static final String LONG_500 = "x".repeat(501);

    private static Map<String, Object> sound() {
        Map<String, Object> sound = new LinkedHashMap<>();
        sound.put("decision_visibility", List.of("DECISION_VISIBILITY_CONTENT_REMOVED"));
        sound.put("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT");
        sound.put("illegal_content_legal_ground", "A law");
        sound.put("illegal_content_explanation", "Why it is against it");
        sound.put("content_type", List.of("CONTENT_TYPE_IMAGE", "CONTENT_TYPE_SYNTHETIC_MEDIA"));
        sound.put("category", "STATEMENT_CATEGORY_CYBER_VIOLENCE");
        sound.put("category_specification", List.of("KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE"));
        sound.put("content_date", "2026-01-04");
        sound.put("application_date", "2026-01-05");
        sound.put("decision_facts", "An image was assessed by a person.");
        sound.put("source_type", "SOURCE_VOLUNTARY");
        sound.put("automated_detection", "Yes");
        sound.put("automated_decision", "AUTOMATED_DECISION_NOT_AUTOMATED");
        sound.put("puid", "vigie-0190f5e2-7c1a");
        return sound;
    }

    private static Arguments row(String field, @Nullable Object value, String... expected) {
        return Arguments.of(field, value, List.of(expected));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                row("puid", "Abc-9_z"),
                row("decision_visibility", null, "dsa-no-restriction"),
                row("decision_visibility", List.of(), "dsa-no-restriction"),
                row("decision_visibility", List.of("REMOVED"), "dsa-value decision_visibility"),
                row(
                        "decision_visibility",
                        "DECISION_VISIBILITY_CONTENT_REMOVED",
                        "dsa-value decision_visibility"),
                row(
                        "decision_visibility",
                        List.of("DECISION_VISIBILITY_OTHER"),
                        "dsa-required decision_visibility_other"),
                row("decision_visibility", List.of("DECISION_VISIBILITY_CONTENT_LABELLED")),
                row("decision_visibility", List.of("DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED")),
                row("decision_visibility", List.of("DECISION_VISIBILITY_CONTENT_DISABLED")),
                row("decision_visibility", List.of("DECISION_VISIBILITY_CONTENT_DEMOTED")),
                row(
                        "decision_visibility",
                        List.of("DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED")),
                row("decision_monetary", "DECISION_MONETARY_SUSPENSION"),
                row("decision_monetary", "SUSPENSION", "dsa-value decision_monetary"),
                row(
                        "decision_monetary",
                        "DECISION_MONETARY_OTHER",
                        "dsa-required decision_monetary_other"),
                row("decision_provision", "DECISION_PROVISION_TOTAL_SUSPENSION"),
                row("decision_provision", "NONE", "dsa-value decision_provision"),
                row("decision_account", "DECISION_ACCOUNT_TERMINATED"),
                row("decision_account", "DECISION_ACCOUNT_WARNED", "dsa-value decision_account"),
                row("account_type", "ACCOUNT_TYPE_PRIVATE"),
                row("account_type", "PRIVATE", "dsa-value account_type"),
                row("decision_ground", null, "dsa-required decision_ground"),
                row("decision_ground", "ILLEGAL", "dsa-value decision_ground"),
                row(
                        "decision_ground",
                        "DECISION_GROUND_INCOMPATIBLE_CONTENT",
                        "dsa-required incompatible_content_ground",
                        "dsa-required incompatible_content_explanation",
                        "dsa-excluded illegal_content_legal_ground",
                        "dsa-excluded illegal_content_explanation"),
                row(
                        "incompatible_content_ground",
                        "A clause",
                        "dsa-excluded incompatible_content_ground"),
                row(
                        "incompatible_content_illegal",
                        "Yes",
                        "dsa-excluded incompatible_content_illegal"),
                row(
                        "decision_visibility_other",
                        "hidden",
                        "dsa-excluded decision_visibility_other"),
                row("decision_monetary_other", "none", "dsa-excluded decision_monetary_other"),
                row("content_type_other", "a hologram", "dsa-excluded content_type_other"),
                row(
                        "category_specification",
                        List.of("KEYWORD_DEEPFAKE"),
                        "dsa-value category_specification"),
                row(
                        "end_date_visibility_restriction",
                        "2026-01-04",
                        "dsa-ends-before end_date_visibility_restriction"),
                row("end_date_account_restriction", "2026-01-05"),
                row("content_date", "2026-02-30", "dsa-value content_date"),
                row("content_date", "2026-01-05-10", "dsa-value content_date"),
                row("url", "https://a.example/", "dsa-unknown-field url"),
                row(
                        "illegal_content_legal_ground",
                        " ",
                        "dsa-required illegal_content_legal_ground"),
                row(
                        "illegal_content_legal_ground",
                        LONG_500,
                        "dsa-too-long illegal_content_legal_ground"),
                row(
                        "illegal_content_explanation",
                        null,
                        "dsa-required illegal_content_explanation"),
                row(
                        "illegal_content_explanation",
                        "x".repeat(2_001),
                        "dsa-too-long illegal_content_explanation"),
                row("illegal_content_explanation", "x".repeat(2_000)),
                row("decision_ground_reference_url", "https://example.org/law"),
                row(
                        "decision_ground_reference_url",
                        "the law",
                        "dsa-value decision_ground_reference_url"),
                row(
                        "decision_ground_reference_url",
                        "https://example.org/" + LONG_500,
                        "dsa-too-long decision_ground_reference_url"),
                row("content_type", null, "dsa-required content_type"),
                row("content_type", List.of("IMAGE"), "dsa-value content_type"),
                row(
                        "content_type",
                        List.of("CONTENT_TYPE_OTHER"),
                        "dsa-required content_type_other"),
                row("content_id", Map.of("EAN-13", "4006381333931")),
                row("content_id", Map.of("URL", "x"), "dsa-value content_id"),
                row("category", null, "dsa-required category"),
                row(
                        "category",
                        "STATEMENT_CATEGORY_NON_CONSENSUAL_BEHAVIOUR",
                        "dsa-value category"),
                row(
                        "category",
                        "STATEMENT_CATEGORY_PORNOGRAPHY_OR_SEXUALIZED_CONTENT",
                        "dsa-value category"),
                row("category", "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"),
                row("category_addition", List.of("STATEMENT_CATEGORY_VIOLENCE")),
                row("category_addition", List.of("VIOLENCE"), "dsa-value category_addition"),
                row(
                        "category_specification",
                        List.of("NUDITY"),
                        "dsa-value category_specification"),
                row(
                        "category_specification",
                        List.of("KEYWORD_OTHER"),
                        "dsa-required category_specification_other"),
                row("territorial_scope", List.of("FR", "NO")),
                row("territorial_scope", List.of("FR", "US"), "dsa-value territorial_scope"),
                row("content_language", "FR"),
                row("content_language", "fr", "dsa-value content_language"),
                row("content_date", null, "dsa-required content_date"),
                row("content_date", "1999-12-31", "dsa-value content_date"),
                row("content_date", "2000-01-01"),
                row("content_date", "04/01/2026", "dsa-value content_date"),
                row("application_date", null, "dsa-required application_date"),
                row("application_date", "2019-12-31", "dsa-value application_date"),
                row(
                        "end_date_visibility_restriction",
                        "2026-13-01",
                        "dsa-value end_date_visibility_restriction"),
                row("end_date_visibility_restriction", ""),
                row("end_date_account_restriction", "2027-01-01"),
                row("decision_facts", null, "dsa-required decision_facts"),
                row("decision_facts", "x".repeat(5_001), "dsa-too-long decision_facts"),
                row("source_type", null, "dsa-required source_type"),
                row("source_type", "SOURCE_OTHER", "dsa-value source_type"),
                row("source_type", "SOURCE_ARTICLE_16"),
                row("source_identity", "An NGO", "dsa-source-identity"),
                row("automated_detection", null, "dsa-required automated_detection"),
                row("automated_detection", "true", "dsa-value automated_detection"),
                row("automated_decision", null, "dsa-required automated_decision"),
                row("automated_decision", "No", "dsa-value automated_decision"),
                row("automated_decision", "AUTOMATED_DECISION_PARTIALLY"),
                row("puid", null, "dsa-required puid"),
                row("puid", "a b", "dsa-value puid"),
                row("puid", LONG_500, "dsa-value puid"));
    }

    private static List<String> said(List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        (fault.code() + " " + fault.details().getOrDefault("field", "")).strip())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleIsHeld(String field, @Nullable Object value, List<String> expected) {
        Map<String, Object> statement = sound();
        if (value == null) {
            statement.remove(field);
        } else {
            statement.put(field, value);
        }
        assertThat(said(StatementRules.check(statement, false)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aSourceMayBeNamedWhereThereWasOne() {
        Map<String, Object> statement = sound();
        statement.put("source_type", "SOURCE_TRUSTED_FLAGGER");
        statement.put("source_identity", "An NGO");
        assertThat(StatementRules.check(statement, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KEYWORD_NON_CONSENSUAL_IMAGE_SHARING",
                "KEYWORD_NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN",
                "KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE",
                "KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN"
            })
    void aKeywordThatExcludesMinorsIsBlockedForThem(String keyword) {
        Map<String, Object> statement = sound();
        statement.put("category_specification", List.of(keyword));
        assertThat(StatementRules.check(statement, false)).isEmpty();
        statement.put("category", "STATEMENT_CATEGORY_PROTECTION_OF_MINORS");
        assertThat(said(StatementRules.check(statement, true)))
                .containsExactly("dsa-minor-keyword");
    }

    @Test
    void aCaseOfAMinorIsStatedUnderTheirProtection() {
        Map<String, Object> statement = sound();
        statement.put(
                "category_specification", List.of("KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE"));
        assertThat(said(StatementRules.check(statement, true)))
                .containsExactly("dsa-minor-category");
        statement.put("category", "STATEMENT_CATEGORY_PROTECTION_OF_MINORS");
        assertThat(StatementRules.check(statement, true)).isEmpty();
    }

    @Test
    void everyKeywordAndCategoryOfTheDatabaseIsTaken() {
        for (String keyword : StatementFields.KEYWORD) {
            Map<String, Object> statement = sound();
            statement.put("category_specification", List.of(keyword));
            List<String> expected =
                    keyword.equals("KEYWORD_OTHER")
                            ? List.of("dsa-required category_specification_other")
                            : List.of();
            assertThat(said(StatementRules.check(statement, false))).isEqualTo(expected);
        }
        for (String category : StatementFields.CATEGORY) {
            Map<String, Object> statement = sound();
            statement.put("category", category);
            assertThat(StatementRules.check(statement, false)).as(category).isEmpty();
        }
    }

    @Test
    void aBatchHoldsOneToAHundredDifferentStatements() {
        assertThat(said(StatementRules.checkBatch(List.of()))).containsExactly("dsa-batch");
        assertThat(StatementRules.checkBatch(numbered(100))).isEmpty();
        assertThat(said(StatementRules.checkBatch(numbered(101)))).containsExactly("dsa-batch");
        assertThat(said(StatementRules.checkBatch(Collections.nCopies(2, sound()))))
                .containsExactly("dsa-puid-repeated");
    }

    private static List<Map<String, Object>> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, Object> statement = sound();
                    statement.put("puid", "vigie-" + i);
                    return statement;
                })
                .toList();
    }
}
