package org.vigie.filing.dsa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.filing.Decided;
import org.vigie.filing.PersonalData;
import org.vigie.review.Complaint;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack;

/// Makes a statement of reasons of a decision. What the policy pack says of its categories and
/// actions decides most of it:
///
/// - category: `dsa.category`, `dsa.keyword`, `dsa.decision` (`illegal` or `incompatible`),
///   `dsa.ground`, `dsa.explanation`;
/// - action: `filings` entries such as `dsa.visibility=DECISION_VISIBILITY_CONTENT_REMOVED`.
public final class Statements {
    private Statements() {}

    /// A statement and all that speaks against handing it over.
    public record Draft(Map<String, Object> statement, List<Fault> faults) {
        public Draft {
            faults = List.copyOf(faults);
        }
    }

    /// Make and check a statement.
    public static Draft of(Decided decided) {
        Map<String, Object> statement = new LinkedHashMap<>();
        restrictions(statement, decided);
        ground(statement, decided);
        statement.put(
                "content_type", List.of("CONTENT_TYPE_IMAGE", "CONTENT_TYPE_SYNTHETIC_MEDIA"));
        statement.put("category", decided.crosswalk("dsa.category"));
        String keyword = decided.crosswalk("dsa.keyword");
        if (!keyword.isEmpty()) {
            statement.put("category_specification", List.of(keyword));
        }
        place(statement, decided.generation());
        Generation generation = decided.generation();
        Instant made = generation.generatedAt();
        statement.put("content_date", day(made == null ? generation.flaggedAt() : made));
        statement.put("application_date", day(decided.line().at()));
        statement.put("decision_facts", facts(decided));
        statement.put("source_type", source(generation, decided.line().at()));
        statement.put("automated_detection", detectedByMachine(generation) ? "Yes" : "No");
        statement.put("automated_decision", automation(decided));
        statement.put("puid", "vigie-" + decided.eventId());
        List<Fault> faults =
                new ArrayList<>(StatementRules.check(statement, decided.category().diverts()));
        faults.addAll(personal(statement, decided));
        return new Draft(statement, faults);
    }

    /// The log has no decision that is not a person's. One that was carried over to a
    /// near-duplicate was made with the help of a program that found it.
    private static String automation(Decided decided) {
        return decided.carried()
                ? "AUTOMATED_DECISION_PARTIALLY"
                : "AUTOMATED_DECISION_NOT_AUTOMATED";
    }

    private static void restrictions(Map<String, Object> statement, Decided decided) {
        List<String> visibility = new ArrayList<>();
        for (String id : decided.line().actions()) {
            List<String> filings =
                    decided.policy().action(id).map(PolicyPack.Action::filings).orElse(List.of());
            for (String filing : filings) {
                int equals = filing.indexOf('=');
                if (!filing.startsWith("dsa.") || equals < 0) {
                    continue;
                }
                String field = "decision_" + filing.substring("dsa.".length(), equals);
                String word = filing.substring(equals + 1);
                if (field.equals("decision_visibility")) {
                    visibility.add(word);
                } else {
                    statement.put(field, word);
                }
            }
        }
        if (!visibility.isEmpty()) {
            statement.put("decision_visibility", visibility.stream().distinct().toList());
        }
    }

    private static void ground(Map<String, Object> statement, Decided decided) {
        boolean illegal = decided.crosswalk("dsa.decision").equals("illegal");
        String kind = illegal ? "illegal" : "incompatible";
        statement.put(
                "decision_ground", "DECISION_GROUND_" + kind.toUpperCase(Locale.ROOT) + "_CONTENT");
        statement.put(
                kind + (illegal ? "_content_legal_ground" : "_content_ground"),
                decided.crosswalk("dsa.ground"));
        statement.put(kind + "_content_explanation", decided.crosswalk("dsa.explanation"));
    }

    private static void place(Map<String, Object> statement, Generation generation) {
        List<String> territory =
                generation.jurisdictions().stream()
                        .filter(StatementFields.TERRITORY::contains)
                        .distinct()
                        .sorted()
                        .toList();
        if (!territory.isEmpty()) {
            statement.put("territorial_scope", territory);
        }
        Generation.Prompt prompt = generation.prompt();
        String language = prompt == null ? "" : prompt.language().toUpperCase(Locale.ROOT);
        if (language.length() >= 2) {
            statement.put("content_language", language.substring(0, 2));
        }
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /// What happened, in words that name nobody. What the person wrote is not copied: it is theirs.
    private static String facts(Decided decided) {
        PolicyPack.Category category = decided.category();
        String detected =
                detectedByMachine(decided.generation())
                        ? "Automated signals of the service flagged it."
                        : "It was notified to the service.";
        return "An image made by an AI system was flagged for review. "
                + detected
                + " A person examined the case and found: "
                + category.names().getOrDefault("en", category.id())
                + (decided.carried()
                        ? ". The person settled it together with another of the same family, which"
                                + " a program had found to be nearly the same."
                        : ". No decision was made by automated means.");
    }

    /// What led to the decision: what a program found first is the service's own finding, whoever
    /// complained later; and what came after the decision led to nothing.
    private static String source(Generation generation, Instant decided) {
        if (detectedByMachine(generation)) {
            return "SOURCE_VOLUNTARY";
        }
        Set<Complaint.By> by =
                generation.complaints().stream()
                        .filter(complaint -> !complaint.receivedAt().isAfter(decided))
                        .map(Complaint::by)
                        .collect(java.util.stream.Collectors.toSet());
        if (by.contains(Complaint.By.TRUSTED_FLAGGER)) {
            return "SOURCE_TRUSTED_FLAGGER";
        }
        if (by.contains(Complaint.By.SUBJECT)
                || by.contains(Complaint.By.AGENT)
                || by.contains(Complaint.By.USER)) {
            return "SOURCE_ARTICLE_16";
        }
        return by.contains(Complaint.By.COURT) || by.contains(Complaint.By.GOVERNMENT)
                ? "SOURCE_TYPE_OTHER_NOTIFICATION"
                : "SOURCE_VOLUNTARY";
    }

    /// Whoever acted first: signals over their threshold come with the flag, a person's complaint
    /// comes before it or after.
    public static boolean detectedByMachine(Generation generation) {
        return generation.signals().stream().anyMatch(Generation.Signal::over)
                && generation.complaints().stream()
                        .filter(complaint -> complaint.by() != Complaint.By.AUTOMATED)
                        .noneMatch(complaint ->
                                complaint.receivedAt().isBefore(generation.flaggedAt()));
    }

    private static List<Fault> personal(Map<String, Object> statement, Decided decided) {
        Generation generation = decided.generation();
        List<String> known = new ArrayList<>(List.of(generation.id()));
        if (generation.requester() != null) {
            known.add(generation.requester().id());
        }
        String prompt = generation.prompt() == null ? "" : generation.prompt().text();
        List<Fault> faults = new ArrayList<>();
        for (String field :
                List.of(
                        "decision_facts",
                        "illegal_content_legal_ground",
                        "illegal_content_explanation",
                        "incompatible_content_ground",
                        "incompatible_content_explanation")) {
            String text = String.valueOf(statement.getOrDefault(field, ""));
            for (String kind : PersonalData.kinds(text, known, prompt)) {
                faults.add(new Fault("dsa-personal-data", Map.of("field", field, "kind", kind)));
            }
        }
        return faults;
    }
}
