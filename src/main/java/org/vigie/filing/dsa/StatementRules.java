package org.vigie.filing.dsa;

import static org.vigie.filing.dsa.StatementFields.EXPLANATION;
import static org.vigie.filing.dsa.StatementFields.FACTS;
import static org.vigie.filing.dsa.StatementFields.SHORT;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.review.Fault;

/// Holds a statement against every rule of the Transparency Database, so that what is handed over
/// is not refused there: a batch with one bad statement is refused whole.
public final class StatementRules {
    private static final Pattern PUID = Pattern.compile("[a-zA-Z0-9_-]{1,500}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Z]{2}");
    private static final String GROUND = "decision_ground";
    private static final LocalDate FIRST_CONTENT = LocalDate.of(2000, 1, 1);
    private static final LocalDate FIRST_APPLICATION = LocalDate.of(2020, 1, 1);
    private static final List<String> END_DATES =
            List.of(
                    "end_date_visibility_restriction",
                    "end_date_monetary_restriction",
                    "end_date_account_restriction",
                    "end_date_service_restriction");

    private final Map<String, ?> statement;
    private final boolean minor;
    private final List<Fault> faults = new ArrayList<>();

    private StatementRules(Map<String, ?> statement, boolean minor) {
        this.statement = statement;
        this.minor = minor;
    }

    /// Return everything that is wrong with one statement, empty when it would be taken.
    ///
    /// @param minor whether the case was held to show a minor
    public static List<Fault> check(Map<String, ?> statement, boolean minor) {
        StatementRules rules = new StatementRules(statement, minor);
        rules.fields();
        rules.restrictions();
        rules.ground();
        rules.content();
        rules.categories();
        rules.places();
        rules.dates();
        rules.facts();
        rules.source();
        rules.identity();
        return List.copyOf(rules.faults);
    }

    /// Return what is wrong with a batch as a whole.
    public static List<Fault> checkBatch(Collection<? extends Map<String, ?>> statements) {
        List<Fault> faults = new ArrayList<>();
        if (statements.isEmpty() || statements.size() > StatementFields.PER_BATCH) {
            faults.add(Fault.of("dsa-batch", "count", "" + statements.size()));
        }
        long different = statements.stream().map(each -> each.get("puid")).distinct().count();
        if (different < statements.size()) {
            faults.add(Fault.of("dsa-puid-repeated"));
        }
        return faults;
    }

    private void fields() {
        statement.keySet().stream()
                .filter(field -> !StatementFields.FIELDS.contains(field))
                .sorted()
                .forEach(field -> faults.add(Fault.of("dsa-unknown-field", "field", field)));
    }

    private void restrictions() {
        if (StatementFields.RESTRICTIONS.stream().allMatch(this::absent)) {
            faults.add(Fault.of("dsa-no-restriction"));
        }
        many("decision_visibility", StatementFields.VISIBILITY);
        one("decision_monetary", StatementFields.MONETARY);
        one("decision_provision", StatementFields.PROVISION);
        one("decision_account", StatementFields.ACCOUNT);
        one("account_type", StatementFields.ACCOUNT_TYPE);
        other("decision_visibility", "DECISION_VISIBILITY_OTHER");
        other("decision_monetary", "DECISION_MONETARY_OTHER");
    }

    private void ground() {
        required(GROUND);
        one(GROUND, StatementFields.GROUND);
        boolean illegal = "DECISION_GROUND_ILLEGAL_CONTENT".equals(statement.get(GROUND));
        boolean incompatible = "DECISION_GROUND_INCOMPATIBLE_CONTENT".equals(statement.get(GROUND));
        if (illegal || incompatible) {
            neededOnly(illegal, "illegal_content_legal_ground", SHORT);
            neededOnly(illegal, "illegal_content_explanation", EXPLANATION);
            neededOnly(incompatible, "incompatible_content_ground", SHORT);
            neededOnly(incompatible, "incompatible_content_explanation", EXPLANATION);
        }
        one("incompatible_content_illegal", StatementFields.YES_NO);
        if (!incompatible) {
            excluded("incompatible_content_illegal");
        }
        String url = "decision_ground_reference_url";
        longest(url, SHORT);
        if (!absent(url) && !isAddress(text(url))) {
            wrong(url);
        }
    }

    private void content() {
        required("content_type");
        many("content_type", StatementFields.CONTENT);
        other("content_type", "CONTENT_TYPE_OTHER");
        if (!absent("content_id")
                && !(statement.get("content_id") instanceof Map<?, ?> id
                        && id.keySet().equals(Set.of("EAN-13")))) {
            wrong("content_id");
        }
    }

    private void categories() {
        required("category");
        one("category", StatementFields.CATEGORY);
        many("category_addition", StatementFields.CATEGORY);
        many("category_specification", StatementFields.KEYWORD);
        other("category_specification", "KEYWORD_OTHER");
        if (minor
                && list("category_specification").stream()
                        .anyMatch(StatementFields.ADULTS_ONLY::contains)) {
            faults.add(Fault.of("dsa-minor-keyword"));
        }
        if (minor && !"STATEMENT_CATEGORY_PROTECTION_OF_MINORS".equals(statement.get("category"))) {
            faults.add(Fault.of("dsa-minor-category"));
        }
    }

    private void places() {
        many("territorial_scope", StatementFields.TERRITORY);
        if (!absent("content_language") && !LANGUAGE.matcher(text("content_language")).matches()) {
            wrong("content_language");
        }
    }

    private void dates() {
        required("content_date");
        required("application_date");
        date("content_date", FIRST_CONTENT);
        date("application_date", FIRST_APPLICATION);
        for (String field : END_DATES) {
            date(field, FIRST_APPLICATION);
            endsAfter(field);
        }
    }

    private void endsAfter(String field) {
        String begins = text("application_date");
        if (DAY.matcher(text(field)).matches()
                && DAY.matcher(begins).matches()
                && text(field).compareTo(begins) < 0) {
            faults.add(Fault.of("dsa-ends-before", "field", field));
        }
    }

    private void facts() {
        needed("decision_facts", FACTS);
    }

    private void source() {
        required("source_type");
        one("source_type", StatementFields.SOURCE);
        longest("source_identity", SHORT);
        if ("SOURCE_VOLUNTARY".equals(statement.get("source_type")) && !absent("source_identity")) {
            faults.add(Fault.of("dsa-source-identity"));
        }
        required("automated_detection");
        one("automated_detection", StatementFields.YES_NO);
        required("automated_decision");
        one("automated_decision", StatementFields.AUTOMATED_DECISION);
    }

    private void identity() {
        required("puid");
        if (!absent("puid") && !PUID.matcher(text("puid")).matches()) {
            wrong("puid");
        }
    }

    private boolean absent(String field) {
        Object value = statement.get(field);
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> all && all.isEmpty();
    }

    private String text(String field) {
        return String.valueOf(statement.get(field));
    }

    private Collection<?> list(String field) {
        return statement.get(field) instanceof Collection<?> all ? all : List.of();
    }

    private void wrong(String field) {
        faults.add(Fault.of("dsa-value", "field", field));
    }

    private void required(String field) {
        if (absent(field)) {
            faults.add(Fault.of("dsa-required", "field", field));
        }
    }

    private void needed(String field, int most) {
        required(field);
        longest(field, most);
    }

    /// A text that goes with another value, and with no other.
    private void neededOnly(boolean asked, String field, int most) {
        if (asked) {
            needed(field, most);
        } else {
            excluded(field);
        }
    }

    private void excluded(String field) {
        if (!absent(field)) {
            faults.add(Fault.of("dsa-excluded", "field", field));
        }
    }

    private void longest(String field, int most) {
        if (!absent(field) && text(field).codePointCount(0, text(field).length()) > most) {
            faults.add(new Fault("dsa-too-long", Map.of("field", field, "limit", "" + most)));
        }
    }

    private void one(String field, Set<String> words) {
        if (!absent(field)
                && !(statement.get(field) instanceof String word && words.contains(word))) {
            wrong(field);
        }
    }

    private void many(String field, Set<String> words) {
        if (!absent(field)
                && !(statement.get(field) instanceof Collection<?> all && words.containsAll(all))) {
            wrong(field);
        }
    }

    private void other(String field, String word) {
        boolean other = list(field).contains(word) || word.equals(statement.get(field));
        neededOnly(other, field + "_other", SHORT);
    }

    private void date(String field, LocalDate first) {
        if (absent(field)) {
            return;
        }
        try {
            if (LocalDate.parse(text(field)).isBefore(first)) {
                wrong(field);
            }
        } catch (DateTimeException e) {
            wrong(field);
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null
                    && Set.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
