package org.vigie.ui.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.review.EventLog.Field;
import org.vigie.review.Evidence;
import org.vigie.review.Logbook.Details;
import org.vigie.review.Logbook.Happened;
import org.vigie.review.Logbook.Kept;
import org.vigie.review.Logbook.Line;
import org.vigie.review.Logbook.Proof;
import org.vigie.review.Logbook.Reach;
import org.vigie.review.Logbook.Seen;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Text;

/// Says what stands in the logbook.
final class LogbookWords {
    private final Text text;
    private final PolicyPack policy;
    private final ZoneId zone;

    LogbookWords(Text text, PolicyPack policy, ZoneId zone) {
        this.text = text;
        this.policy = policy;
        this.zone = zone;
    }

    Text text() {
        return text;
    }

    String category(String id) {
        return policy.category(id).map(each -> named(each.names(), id)).orElse(id);
    }

    String action(String id) {
        return policy.action(id).map(each -> named(each.names(), id)).orElse(id);
    }

    private String named(Map<String, String> names, String id) {
        return names.getOrDefault(text.locale().getLanguage(), id);
    }

    String actions(List<String> ids) {
        return ids.stream().map(this::action).collect(Collectors.joining(" · "));
    }

    /// Return day and time.
    String when(Instant at) {
        return DateTimeFormatter.ofPattern(text.get("logbook.when"), text.locale())
                .format(at.atZone(zone));
    }

    String time(Instant at) {
        return DateTimeFormatter.ofPattern(text.get("logbook.time"), text.locale())
                .format(at.atZone(zone));
    }

    /// Return whether the clock was met, with what was left or what it was late by.
    String clock(@Nullable Duration spare) {
        if (spare == null) {
            return text.get("logbook.clock.none");
        }
        return text.get(
                spare.isNegative() ? "logbook.clock.breachedBy" : "logbook.clock.metBy",
                Map.of("time", span(spare)));
    }

    private static String span(Duration time) {
        long minutes = time.abs().toMinutes();
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    String reach(Line line) {
        return line.takenBack() ? text.get("logbook.takenBack") : reach(line.reach());
    }

    String reach(Reach reach) {
        return text.get("logbook.reach." + word(reach));
    }

    String kept(Kept kept) {
        return text.get("logbook.kept." + word(kept));
    }

    String rung(Rung rung) {
        return rung.number() + " · " + text.get("case.rung." + word(rung));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Return a length of time as people say it: minutes, or hours and minutes.
    String length(@Nullable Duration time) {
        if (time == null) {
            return text.get("logbook.nothing");
        }
        return time.toHours() < 2
                ? text.get("logbook.minutes", Map.of("count", time.toMinutes()))
                : text.get("logbook.hours", Map.of("time", span(time)));
    }

    String percent(long part, long whole) {
        return whole == 0
                ? text.get("logbook.nothing")
                : text.get(
                        "logbook.percent",
                        Map.of(
                                "share",
                                String.format(text.locale(), "%.1f", 100.0 * part / whole)));
    }

    /// Return the sentence that says what was decided, how far was looked, and in time or not.
    String sentence(Details details) {
        Line line = details.line();
        return text.get(
                "logbook.sentence",
                Map.of(
                        "category", category(line.category()),
                        "actions", actions(line.actions()),
                        "rung", line.rung().number(),
                        "clock", clock(line.spare())));
    }

    String seen(Seen seen) {
        if (!seen.ended()) {
            return text.get("logbook.seen.open");
        }
        String seconds = String.format(text.locale(), "%.1f", seen.millis() / 1_000.0);
        return seen.areaPermille() >= 1_000
                ? text.get("logbook.seen.whole", Map.of("seconds", seconds))
                : text.get(
                        "logbook.seen.part",
                        Map.of("seconds", seconds, "share", Math.round(seen.areaPermille() / 10f)));
    }

    /// Return whether an original was ever uncovered whole, as a filing would have to say.
    String viewed(List<Seen> seen) {
        boolean whole =
                seen.stream()
                        .anyMatch(each ->
                                each.rung().showsOriginal()
                                        && (each.areaPermille() >= 1_000 || !each.ended()));
        return text.get(whole ? "logbook.seen.inFull" : "logbook.seen.neverInFull");
    }

    String finding(Evidence found) {
        String key = "panel.analyzer." + found.analyzer();
        String name = text.has(key) ? text.get(key) : found.analyzer();
        return name + text.get("case.colon") + category(found.category());
    }

    String score(Evidence found) {
        if (!found.applicable()) {
            return text.get("logbook.notApplicable");
        }
        String score = number(found.score());
        return Double.isNaN(found.threshold())
                ? score
                : text.get(
                        found.over() ? "logbook.over" : "logbook.under",
                        Map.of("score", score, "threshold", number(found.threshold())));
    }

    private String number(double value) {
        return String.format(text.locale(), "%.2f", value);
    }

    String happened(Happened event) {
        return event(event.type());
    }

    /// Return what a type of event means; the word of the log where nothing says it.
    String event(String type) {
        String key = "logbook.event." + type;
        return text.has(key) ? text.get(key) : type;
    }

    /// Return what a field of an event is about; its name in the log where nothing says it.
    String field(String name) {
        String key = "logbook.field." + name;
        return text.has(key) ? text.get(key) : name;
    }

    /// Return what a field says. Categories and actions are named, everything else is as the log
    /// has it.
    String values(Field field) {
        if (field.values().isEmpty()) {
            return text.get("logbook.nothing");
        }
        return field.values().stream()
                .map(value ->
                        switch (field.name()) {
                            case "category", "categories" -> category(value);
                            case "actions" -> action(value);
                            default -> value;
                        })
                .collect(Collectors.joining(" · "));
    }

    /// Say in `rows` that an event is in the log as it was signed.
    void proof(long sequence, Proof proof, Rows rows) {
        rows.row(
                text.get(
                        "logbook.proof.entry",
                        Map.of(
                                "entry", text.number(sequence),
                                "size", text.number(proof.size()))),
                text.get(proof.included() ? "logbook.proof.included" : "logbook.proof.missing"));
        rows.row(
                text.get("logbook.proof.signed", Map.of("time", when(proof.signedAt()))),
                text.count("logbook.proof.signatures", proof.signatures()));
        rows.note(text.get("logbook.proof.anyone"));
    }
}
