import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One flagged generation being written down. Times are minutes before the demo's own "now".
final class Flag {
    static final Instant NOW = Instant.parse("2026-01-04T12:00:00Z");

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final String truth;
    private String family = "";

    Flag(String id, int flaggedMinutesAgo, String truth) {
        this.truth = truth;
        fields.put("schema", "vigie/flag/1");
        fields.put("id", id);
        fields.put("service", map("name", "Atelier", "model", "atelier-edit", "version", "2.4"));
        fields.put("generatedAt", ago(flaggedMinutesAgo + 4 + Math.floorMod(id.hashCode(), 23)));
        fields.put("flaggedAt", ago(flaggedMinutesAgo));
    }

    static String ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes)).toString();
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }

    String id() {
        return String.valueOf(fields.get("id"));
    }

    String truth() {
        return truth;
    }

    String family() {
        return family;
    }

    Map<String, Object> fields() {
        return fields;
    }

    String line() {
        return Json.write(fields);
    }

    Flag family(String name) {
        family = name;
        return this;
    }

    Flag prompt(String language, String text) {
        fields.put("prompt", map("text", text, "language", language));
        return this;
    }

    @SuppressWarnings("unchecked")
    Flag negative(String text) {
        ((Map<String, Object>) fields.get("prompt")).put("negative", text);
        return this;
    }

    Flag source(Map<String, Object> medium) {
        return add("sources", medium);
    }

    Flag output(Map<String, Object> medium) {
        return add("outputs", medium);
    }

    Flag by(String account, int priorViolations) {
        int days = 20 + Math.floorMod(account.hashCode(), 900);
        fields.put(
                "requester",
                map(
                        "id",
                        "acct-" + account,
                        "createdAt",
                        ago(days * 1440 + 137),
                        "priorViolations",
                        priorViolations));
        return this;
    }

    Flag published(String visibility, int views) {
        int minutes = (int) Duration.between(Instant.parse(flaggedAt()), NOW).toMinutes() + 2;
        fields.put(
                "publication",
                map(
                        "url",
                        "https://social.example/p/" + id().substring(4),
                        "visibility",
                        visibility,
                        "publishedAt",
                        ago(minutes),
                        "views",
                        views));
        return this;
    }

    private String flaggedAt() {
        return String.valueOf(fields.get("flaggedAt"));
    }

    Flag complaint(String by, String jurisdiction, String claim, int minutesAgo) {
        int number = count("complaints") + 1;
        return add(
                "complaints",
                map(
                        "id",
                        "c-" + id().substring(id().length() - 3) + "-" + number,
                        "receivedAt",
                        ago(minutesAgo),
                        "by",
                        by,
                        "jurisdiction",
                        jurisdiction,
                        "claim",
                        claim,
                        "reference",
                        jurisdiction + "-" + (4000 + Math.floorMod(id().hashCode(), 5000))));
    }

    /// The service's own classifier.
    Flag upstream(String label, double score) {
        return signal("upstream-safety", "3.1", label, score, .80);
    }

    Flag nsfw(String label, double score) {
        return signal("nsfw-384", "1.0", label, score, .60);
    }

    Flag deepfake(double score) {
        return signal("deepfake-check", "0.9", "impersonation", score, .65);
    }

    private Flag signal(
            String classifier, String version, String label, double score, double threshold) {
        return add(
                "signals",
                map(
                        "classifier", classifier,
                        "version", version,
                        "label", label,
                        "score", score,
                        "threshold", threshold));
    }

    Flag attempt(int minutesAgo, String prompt, String outcome) {
        return add("attempts", map("at", ago(minutesAgo), "prompt", prompt, "outcome", outcome));
    }

    Flag in(String... jurisdictions) {
        fields.put("jurisdictions", List.of(jurisdictions));
        return this;
    }

    Flag extra(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    private int count(String field) {
        return fields.get(field) instanceof List<?> list ? list.size() : 0;
    }

    @SuppressWarnings("unchecked")
    private Flag add(String field, Map<String, Object> item) {
        ((List<Object>) fields.computeIfAbsent(field, key -> new ArrayList<>())).add(item);
        return this;
    }
}
