package org.vigie.filing.dsa;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The words and limits of the Transparency Database, schema in force since 1 July 2025 (source:
/// `StatementStoreRequest.php` and `Statement.php` of the database's own code).
final class StatementFields {
    static final int PER_BATCH = 100;
    static final int SHORT = 500;
    static final int EXPLANATION = 2_000;
    static final int FACTS = 5_000;

    static final List<String> RESTRICTIONS =
            List.of(
                    "decision_visibility",
                    "decision_monetary",
                    "decision_provision",
                    "decision_account");

    static final Set<String> VISIBILITY =
            with(
                    "DECISION_VISIBILITY_",
                    "CONTENT_REMOVED CONTENT_DISABLED CONTENT_DEMOTED CONTENT_AGE_RESTRICTED"
                            + " CONTENT_INTERACTION_RESTRICTED CONTENT_LABELLED OTHER");
    static final Set<String> MONETARY = with("DECISION_MONETARY_", "SUSPENSION TERMINATION OTHER");
    static final Set<String> PROVISION =
            with(
                    "DECISION_PROVISION_",
                    "PARTIAL_SUSPENSION TOTAL_SUSPENSION PARTIAL_TERMINATION TOTAL_TERMINATION");
    static final Set<String> ACCOUNT = with("DECISION_ACCOUNT_", "SUSPENDED TERMINATED");
    static final Set<String> ACCOUNT_TYPE = with("ACCOUNT_TYPE_", "BUSINESS PRIVATE");
    static final Set<String> GROUND =
            with("DECISION_GROUND_", "ILLEGAL_CONTENT INCOMPATIBLE_CONTENT");
    static final Set<String> CONTENT =
            with("CONTENT_TYPE_", "APP AUDIO IMAGE PRODUCT SYNTHETIC_MEDIA TEXT VIDEO OTHER");
    static final Set<String> CATEGORY =
            with(
                    "STATEMENT_CATEGORY_",
                    "ANIMAL_WELFARE CONSUMER_INFORMATION CYBER_VIOLENCE"
                            + " CYBER_VIOLENCE_AGAINST_WOMEN DATA_PROTECTION_AND_PRIVACY_VIOLATIONS"
                            + " ILLEGAL_OR_HARMFUL_SPEECH INTELLECTUAL_PROPERTY_INFRINGEMENTS"
                            + " NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"
                            + " NOT_SPECIFIED_NOTICE OTHER_VIOLATION_TC PROTECTION_OF_MINORS"
                            + " RISK_FOR_PUBLIC_SECURITY SCAMS_AND_FRAUD SELF_HARM"
                            + " UNSAFE_AND_PROHIBITED_PRODUCTS VIOLENCE");
    static final Set<String> SOURCE =
            with("SOURCE_", "ARTICLE_16 TRUSTED_FLAGGER TYPE_OTHER_NOTIFICATION VOLUNTARY");
    static final Set<String> AUTOMATED_DECISION =
            with("AUTOMATED_DECISION_", "FULLY PARTIALLY NOT_AUTOMATED");
    static final Set<String> YES_NO = Set.of("Yes", "No");
    static final Set<String> TERRITORY =
            with(
                    "",
                    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT"
                            + " RO SE SI SK");

    private StatementFields() {}

    private static Set<String> with(String prefix, String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> prefix + word)
                .collect(Collectors.toUnmodifiableSet());
    }
}
