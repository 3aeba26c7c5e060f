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

    static final Set<String> KEYWORD =
            with(
                    "KEYWORD_",
                    "ADULT_SEXUAL_MATERIAL AGE_SPECIFIC_RESTRICTIONS"
                            + " AGE_SPECIFIC_RESTRICTIONS_MINORS ANIMAL_HARM BIOMETRIC_DATA_BREACH"
                            + " BULLYING_AGAINST_GIRLS CHILD_SEXUAL_ABUSE_MATERIAL"
                            + " CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE COORDINATED_HARM"
                            + " COPYRIGHT_INFRINGEMENT CYBER_BULLYING_INTIMIDATION CYBER_HARASSMENT"
                            + " CYBER_HARASSMENT_AGAINST_WOMEN CYBER_INCITEMENT CYBER_STALKING"
                            + " CYBER_STALKING_AGAINST_WOMEN DATA_FALSIFICATION DEFAMATION"
                            + " DESIGN_INFRINGEMENT DISCRIMINATION ENVIRONMENTAL_DAMAGE"
                            + " FEMALE_GENDERED_DISINFORMATION GEOGRAPHICAL_REQUIREMENTS"
                            + " GEOGRAPHIC_INDICATIONS_INFRINGEMENT GOODS_SERVICES_NOT_PERMITTED"
                            + " GROOMING_SEXUAL_ENTICEMENT_MINORS HATE_SPEECH HIDDEN_ADVERTISEMENT"
                            + " HUMAN_EXPLOITATION HUMAN_TRAFFICKING ILLEGAL_ORGANIZATIONS"
                            + " IMPERSONATION_ACCOUNT_HIJACKING INAUTHENTIC_LISTINGS"
                            + " INAUTHENTIC_USER_REVIEWS INCITEMENT_AGAINST_WOMEN"
                            + " INCITEMENT_VIOLENCE_HATRED INSUFFICIENT_INFORMATION_ON_TRADERS"
                            + " LANGUAGE_REQUIREMENTS MISINFORMATION_DISINFORMATION"
                            + " MISLEADING_INFO_CONSUMER_RIGHTS MISLEADING_INFO_GOODS_SERVICES"
                            + " MISSING_PROCESSING_GROUND NONCOMPLIANCE_PRICING"
                            + " NON_CONSENSUAL_IMAGE_SHARING"
                            + " NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN"
                            + " NON_CONSENSUAL_MATERIAL_DEEPFAKE"
                            + " NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN NUDITY OTHER"
                            + " PATENT_INFRINGEMENT PHISHING PROHIBITED_PRODUCTS"
                            + " PROMOTING_EATING_DISORDERS PYRAMID_SCHEMES RIGHT_TO_BE_FORGOTTEN"
                            + " RISK_PUBLIC_HEALTH SELF_MUTILATION STALKING SUICIDE"
                            + " TERRORIST_CONTENT TRADEMARK_INFRINGEMENT TRADE_SECRET_INFRINGEMENT"
                            + " TRAFFICKING_WOMEN_GIRLS UNLAWFUL_SALE_ANIMALS UNSAFE_CHALLENGES"
                            + " UNSAFE_PRODUCTS VIOLATION_EU_LAW VIOLATION_NATIONAL_LAW");

    /// Keywords whose own definition excludes content depicting minors.
    static final Set<String> ADULTS_ONLY =
            with(
                    "KEYWORD_NON_CONSENSUAL_",
                    "IMAGE_SHARING IMAGE_SHARING_AGAINST_WOMEN MATERIAL_DEEPFAKE"
                            + " MATERIAL_DEEPFAKE_AGAINST_WOMEN");

    /// Every field there is.
    static final Set<String> FIELDS =
            Set.of(
                    "decision_visibility",
                    "decision_visibility_other",
                    "decision_monetary",
                    "decision_monetary_other",
                    "decision_provision",
                    "decision_account",
                    "account_type",
                    "decision_ground",
                    "decision_ground_reference_url",
                    "illegal_content_legal_ground",
                    "illegal_content_explanation",
                    "incompatible_content_ground",
                    "incompatible_content_explanation",
                    "incompatible_content_illegal",
                    "content_type",
                    "content_type_other",
                    "category",
                    "category_addition",
                    "category_specification",
                    "category_specification_other",
                    "territorial_scope",
                    "content_language",
                    "content_date",
                    "application_date",
                    "end_date_visibility_restriction",
                    "end_date_account_restriction",
                    "end_date_monetary_restriction",
                    "end_date_service_restriction",
                    "decision_facts",
                    "source_type",
                    "source_identity",
                    "automated_detection",
                    "automated_decision",
                    "puid",
                    "content_id");

    private StatementFields() {}

    private static Set<String> with(String prefix, String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> prefix + word)
                .collect(Collectors.toUnmodifiableSet());
    }
}
