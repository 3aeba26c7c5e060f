package org.vigie.ui.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Course;
import org.vigie.review.Generation;
import org.vigie.ui.kit.Text;

/// Says what a case file holds in the reader's language. Whatever came with the flag passes through
/// [VisibleText].
final class CaseWords {
    private final Text text;
    private final Moments moments;
    private final Function<Clock, String> clockNames;

    CaseWords(Text text, Moments moments, Function<Clock, String> clockNames) {
        this.text = text;
        this.moments = moments;
        this.clockNames = clockNames;
    }

    /// A label and what stands beside it.
    record Line(String label, String value) {}

    Text text() {
        return text;
    }

    /// Return what is known about who asked and where it went, in one line.
    String about(Generation generation) {
        List<String> parts = new ArrayList<>();
        Generation.Requester requester = generation.requester();
        if (requester != null) {
            parts.add(text.get("case.requestedBy", Map.of("who", VisibleText.of(requester.id()))));
            parts.add(text.count("case.violations", requester.priorViolations()));
        }
        Generation.Publication publication = generation.publication();
        if (publication == null) {
            parts.add(text.get("case.notPublished"));
        } else if (publication.publishedAt() != null) {
            parts.add(
                    text.get(
                            "case.published",
                            Map.of("when", moments.day(publication.publishedAt()))));
        }
        return String.join(" · ", parts);
    }

    /// Return the deadlines, nearest first; those that do not run come last.
    List<ClockChip> clocks(CaseFile file) {
        return file.clocks().stream()
                .sorted(
                        Comparator.comparing((Clock clock) -> rest(clock.course()))
                                .thenComparing(Clock::due))
                .map(clock -> ClockChip.of(clock, name(clock), moments.now(), text))
                .toList();
    }

    private static boolean rest(Course course) {
        return !(course instanceof Course.Running);
    }

    /// Return the heading of the prompt with its language.
    String promptHeading(Generation.Prompt prompt) {
        String tag = prompt.language();
        if (tag.isEmpty()) {
            return text.get("case.prompt");
        }
        String language = Locale.forLanguageTag(tag).getDisplayLanguage(text.locale());
        String known = language.isEmpty() ? VisibleText.of(tag) : language;
        return text.get("case.prompt") + " · " + known;
    }

    /// Return the time of day.
    String time(Instant at) {
        return moments.time(at);
    }

    /// Return how a try ended; the feed's own word where there is no other.
    String outcome(String word) {
        String key = "case.attempt." + word;
        return text.has(key) ? text.get(key) : VisibleText.of(word);
    }

    /// Return who complained, of what, where and when.
    List<Line> complaints(Generation generation) {
        return generation.complaints().stream()
                .sorted(Comparator.comparing(Complaint::receivedAt))
                .map(this::complaint)
                .toList();
    }

    /// Return what else is known of the generation.
    List<Line> record(Generation generation) {
        List<Line> lines = new ArrayList<>();
        add(lines, "case.service", service(generation.service()));
        add(lines, "case.jurisdictions", String.join(", ", generation.jurisdictions()));
        Generation.Requester requester = generation.requester();
        if (requester != null && requester.createdAt() != null) {
            add(lines, "case.accountSince", moments.day(requester.createdAt()));
        }
        if (generation.generatedAt() != null) {
            add(lines, "case.generated", moments.day(generation.generatedAt()));
        }
        add(lines, "case.flagged", moments.day(generation.flaggedAt()));
        Generation.Publication publication = generation.publication();
        if (publication != null) {
            add(lines, "case.visibility", reach(publication));
            add(lines, "case.address", VisibleText.of(publication.url()));
        }
        return lines;
    }

    private Line complaint(Complaint complaint) {
        String by = text.get("case.by." + complaint.by().name().toLowerCase(Locale.ROOT));
        List<String> parts = new ArrayList<>();
        String claim = "case.claim." + complaint.claim().toLowerCase(Locale.ROOT);
        parts.add(text.has(claim) ? text.get(claim) : VisibleText.of(complaint.claim()));
        parts.add(VisibleText.of(complaint.jurisdiction()));
        parts.add(moments.day(complaint.receivedAt()));
        parts.removeIf(String::isBlank);
        return new Line(by, String.join(" · ", parts));
    }

    private String name(Clock clock) {
        String known = clockNames.apply(clock);
        if (!known.isEmpty()) {
            return known;
        }
        Duration period = Duration.between(clock.start(), clock.due());
        String place =
                clock.jurisdiction().equals("policy")
                        ? text.get("case.clock.house")
                        : clock.jurisdiction();
        return place + ", " + Moments.period(period);
    }

    private String reach(Generation.Publication publication) {
        String key = "case.visibility." + publication.visibility();
        String word = text.has(key) ? text.get(key) : VisibleText.of(publication.visibility());
        String views = text.count("case.views", publication.views());
        return word.isBlank() ? views : word + " · " + views;
    }

    private static String service(Generation.Service service) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(service.name(), service.model(), service.version())) {
            if (!part.isBlank()) {
                parts.add(VisibleText.of(part));
            }
        }
        return String.join(" · ", parts);
    }

    private void add(List<Line> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(text.get(key), value));
        }
    }
}
