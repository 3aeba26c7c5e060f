package org.vigie.app;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.clocks.ClockPack;
import org.vigie.clocks.Period;
import org.vigie.clocks.Rule;
import org.vigie.clocks.Start;
import org.vigie.review.AskedAgain;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Course;
import org.vigie.review.Happening;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.ClockWords;
import org.vigie.ui.kit.Text;

/// Clocks and their rules on a terminal. Times are said in the zone of the rule, with their offset.
final class ClockLines {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private final Text text;
    private final ClockWords words;
    private final InstantSource now;

    ClockLines(Text text, InstantSource now) {
        this.text = text;
        this.words = new ClockWords(text);
        this.now = now;
    }

    static long unverified(ClockPack pack) {
        return pack.rules().stream().filter(rule -> !rule.verified()).count();
    }

    String pack(ClockPack pack) {
        return text.get(
                "clocks.pack",
                Map.of(
                        "id", pack.id(),
                        "sha256", pack.digest(),
                        "rules", pack.rules().size(),
                        "unverified", unverified(pack)));
    }

    String rule(Rule rule) {
        Map<String, String> said = new HashMap<>();
        said.put("id", rule.id());
        said.put("name", rule.name(text.locale().getLanguage()));
        said.put("doubt", rule.verified() ? "" : text.get("clocks.doubt"));
        said.put("jurisdiction", rule.jurisdiction());
        said.put("start", text.get("clock.start." + rule.start().word()));
        said.put("limits", limits(rule));
        said.put("period", period(rule.period()));
        said.put("regime", rule.regime());
        said.put("source", rule.source());
        return text.get("clocks.rule", said);
    }

    /// Return whom, what and which categories a rule is limited to, by the words of the pack.
    private static String limits(Rule rule) {
        List<String> limits = new ArrayList<>();
        switch (rule.start()) {
            case Start.Complained complained -> {
                limits.add(words(complained.by().stream().map(Complaint.By::name)));
                limits.add(String.join(", ", complained.claims()));
            }
            case Start.Event event ->
                    limits.add(words(event.what().stream().map(Happening.What::name)));
            case Start.Flag flag -> {}
            case Start.Publication publication -> {}
        }
        limits.add(String.join(", ", rule.categories()));
        limits.removeIf(String::isEmpty);
        return limits.isEmpty() ? "" : " (" + String.join(" · ", limits) + ")";
    }

    private static String words(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT)).sorted().collect(joining(", "));
    }

    private String period(Period period) {
        return switch (period) {
            case Period.Elapsed elapsed ->
                    text.get("clocks.period.elapsed", Map.of("time", words.time(elapsed.length())));
            case Period.Days days -> {
                String kind = days.free().isEmpty() ? "calendar" : "business";
                String ends = days.ends().name().toLowerCase(Locale.ROOT);
                yield text.count(
                        "clocks.period." + ends,
                        days.count(),
                        Map.of(
                                "kind", text.get("clocks.kind." + kind),
                                "zone", days.zone().getId()));
            }
        };
    }

    /// Return a period as a program reads it: `PT48H`, or `P7D calendar-days same-time`.
    private static String code(Period period) {
        return switch (period) {
            case Period.Elapsed elapsed -> elapsed.length().toString();
            case Period.Days days ->
                    "P%dD %s-days %s"
                            .formatted(
                                    days.count(),
                                    days.free().isEmpty() ? "calendar" : "business",
                                    days.ends().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    Map<String, Object> object(Rule rule) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", rule.id());
        object.put("jurisdiction", rule.jurisdiction());
        object.put("start", rule.start().word());
        object.put("period", code(rule.period()));
        object.put("zone", zone(rule).getId());
        object.put("regime", rule.regime());
        object.put("source", rule.source());
        object.put("verified", rule.verified());
        return object;
    }

    String about(CaseFile file, PolicyPack policy) {
        CaseFile.Standing decision = file.decision();
        String state =
                decision == null
                        ? text.get("clocks.case.open")
                        : text.get(
                                "clocks.case.decided",
                                Map.of("at", at(decision.saved().at(), ZoneId.systemDefault())));
        String category =
                policy.category(file.categoryHint())
                        .map(known -> known.names().getOrDefault(language(), known.id()))
                        .orElse(file.categoryHint());
        return text.get(
                "clocks.case",
                Map.of("id", file.generation().id(), "category", category, "state", state));
    }

    String clock(Clock clock, ClockPack pack) {
        Rule rule = pack.rule(clock.ruleId()).orElseThrow();
        ZoneId zone = zone(rule);
        Map<String, String> said = new HashMap<>();
        said.put("name", rule.name(language()));
        said.put("doubt", clock.verified() ? "" : text.get("clocks.doubt"));
        said.put("state", words.state(clock, now.instant()));
        said.put("start", at(clock.start(), zone));
        said.put("cause", words.cause(clock.cause()));
        said.put("due", at(clock.due(), zone));
        said.put("zone", zone.getId());
        String more = more(clock, zone);
        return text.get("clocks.line", said) + (more.isEmpty() ? "" : "\n" + more);
    }

    /// Return what made it stop, or what a prediction rests on.
    private String more(Clock clock, ZoneId zone) {
        return switch (clock.course()) {
            case Course.Met met -> event("clocks.line.ended", met.at(), met.by(), zone);
            case Course.Stopped gone -> event("clocks.line.ended", gone.at(), gone.by(), zone);
            case Course.Paused waits ->
                    event("clocks.line.paused", waits.since(), waits.by(), zone);
            case Course.Running running -> prediction(clock, zone);
        };
    }

    private String event(String key, Instant at, String by, ZoneId zone) {
        return text.get(key, Map.of("at", at(at, zone), "by", words.event(by)));
    }

    private String prediction(Clock clock, ZoneId zone) {
        if (now.instant().isAfter(clock.due())) {
            return "";
        }
        return text.get(
                "clocks.line.late",
                Map.of(
                        "latest", at(clock.latestBeginning(), zone),
                        "basis", words.basis(clock.outlook())));
    }

    Map<String, Object> object(Clock clock, ClockPack pack) {
        ZoneId zone = zone(pack.rule(clock.ruleId()).orElseThrow());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", clock.ruleId());
        object.put("jurisdiction", clock.jurisdiction());
        object.put("verified", clock.verified());
        object.put("state", clock.state(now.instant()).name().toLowerCase(Locale.ROOT));
        object.put("cause", clock.cause().kind().name().toLowerCase(Locale.ROOT));
        object.put("complaint", clock.cause().complaintId());
        object.put("start", clock.start().toString());
        object.put("due", clock.due().toString());
        object.put("dueLocal", at(clock.due(), zone));
        object.put("zone", zone.getId());
        object.put("latestBeginning", clock.latestBeginning().toString());
        object.put("handlingSeconds", clock.outlook().handling().toSeconds());
        object.put("decisions", clock.outlook().decisions());
        object.put("syncSeconds", clock.outlook().sync().toSeconds());
        object.put("deliveries", clock.outlook().syncs());
        return object;
    }

    String asked(AskedAgain asked) {
        return text.get(
                "clocks.asked-line",
                Map.of("id", asked.generationId(), "due", at(asked.due(), ZoneId.systemDefault())));
    }

    private String language() {
        return text.locale().getLanguage();
    }

    private static ZoneId zone(Rule rule) {
        @Nullable ZoneId own = rule.zone();
        return own == null ? ZoneId.systemDefault() : own;
    }

    private static String at(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }
}
