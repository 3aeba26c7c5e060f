package org.vigie.ui.queue;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.PolicyPack;
import org.vigie.review.QueueRow;
import org.vigie.ui.casefile.Moments;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// A row of the queue in words.
final class RowWords {
    private static final Duration NEAR = Duration.ofHours(1);
    private static final Duration CLOSE = Duration.ofHours(12);

    private final Text text;
    private final PolicyPack policy;
    private final ClockList clocks;
    private final NumberFormat compact;

    RowWords(Text text, PolicyPack policy, Moments moments, ClockNames names) {
        this.text = text;
        this.policy = policy;
        this.clocks = new ClockList(text, moments, clock -> name(clock, names));
        this.compact =
                NumberFormat.getCompactNumberInstance(text.locale(), NumberFormat.Style.SHORT);
        compact.setMaximumFractionDigits(1);
    }

    /// Return places, visibility, complaints and views, what matters most first; or why there is
    /// nothing to see.
    List<String> details(QueueRow row) {
        if (!row.fault().isEmpty()) {
            return List.of(text.get("queue.cannot-show"), text.get("queue.stays-veiled"));
        }
        List<String> parts = new ArrayList<>();
        String mark = "queue.mark." + row.mark();
        if (text.has(mark)) {
            parts.add(text.get(mark));
        }
        if (!row.jurisdictions().isEmpty()) {
            parts.add(String.join(" ", row.jurisdictions()));
        }
        if (!row.visibility().isEmpty()) {
            parts.add(visibility(row.visibility()));
        }
        if (row.complaints() > 0) {
            parts.add("×" + row.complaints());
        }
        if (row.views() > 0) {
            String key = text.locale() == Locale.FRENCH && row.views() < 2 ? "one" : "other";
            parts.add(text.get("queue.views." + key, Map.of("count", compact.format(row.views()))));
        }
        return parts;
    }

    /// Return the time left, or by how much the deadline was missed.
    String slack(@Nullable Clock clock, Instant now) {
        if (clock == null) {
            return text.get("queue.no-deadline");
        }
        if (clock.course() instanceof Course.Paused) {
            return text.get("clock.state.paused");
        }
        Duration slack = clock.slack(now);
        String time = Faces.hoursAndMinutes(slack);
        return slack.isNegative() ? "+" + time : time;
    }

    /// Return the style class that goes with the time left.
    static String urgency(@Nullable Clock clock, Instant now) {
        if (clock == null || clock.course() instanceof Course.Paused) {
            return "muted";
        }
        Duration slack = clock.slack(now);
        boolean late = clock.state(now) == Clock.State.LIKELY_LATE;
        if (late || slack.compareTo(NEAR) < 0) {
            return "over";
        }
        return slack.compareTo(CLOSE) < 0 ? "due" : "plain";
    }

    /// Return place and period of the rule, such as "IN 2 h", then the word for one that is missed
    /// or probably will be, and for one that nobody checked: what matters most first.
    List<String> rule(@Nullable Clock clock, Instant now) {
        if (clock == null) {
            return List.of(text.get("queue.no-deadline"));
        }
        List<String> parts = new ArrayList<>(List.of(period(clock)));
        switch (clock.state(now)) {
            case BREACHED -> parts.add(text.get("queue.breached"));
            case LIKELY_LATE -> parts.add(text.get("queue.likely-late"));
            case RUNNING, CLOSE, MET, STOPPED -> {}
        }
        if (!clock.verified() && !clock.jurisdiction().equals("policy")) {
            parts.add(text.get("queue.unverified"));
        }
        return parts;
    }

    private String period(Clock clock) {
        if (clock.jurisdiction().equals("policy")) {
            return text.get("queue.rule.policy");
        }
        long hours = Duration.between(clock.start(), clock.due()).toHours();
        return text.get("queue.rule", Map.of("place", clock.jurisdiction(), "hours", hours));
    }

    private String name(Clock clock, ClockNames names) {
        String known = names.of(clock, text.locale());
        return known.isEmpty() ? period(clock) : known;
    }

    /// Return every clock of a case, one on each line, empty where it has none.
    String clocks(QueueRow row, Instant now) {
        return String.join("\n", clocks.lines(row, now));
    }

    /// Return everything for a screen reader.
    String aloud(QueueRow row, Instant now) {
        List<String> parts = new ArrayList<>();
        parts.add(category(row));
        parts.addAll(details(row));
        if (row.complaints() > 0) {
            parts.add(text.count("queue.complaints", row.complaints()));
        }
        if (row.clocks().isEmpty()) {
            parts.add(text.get("queue.no-deadline"));
            return String.join(", ", parts);
        }
        parts.add(text.count("queue.clocks", row.clocks().size()));
        return String.join(", ", parts) + ". " + String.join(". ", clocks.lines(row, now)) + ".";
    }

    /// Return the category the row was filed under.
    String category(QueueRow row) {
        return policy.category(row.categoryHint())
                .map(category -> category.names().get(text.locale().getLanguage()))
                .orElse(row.categoryHint());
    }

    private String visibility(String word) {
        String key = "queue.visibility." + word.toLowerCase(Locale.ROOT);
        return text.has(key) ? text.get(key) : word;
    }
}
