package org.vigie.ui.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.Outlook;
import org.vigie.ui.kit.Text;

/// Says how deadlines stand, what started them, and what a prediction rests on.
public final class ClockWords {
    private final Text text;

    public ClockWords(Text text) {
        this.text = text;
    }

    /// Return the word for how a clock stands.
    public String state(Clock clock, Instant now) {
        Clock.State state = clock.state(now);
        boolean paused = clock.course() instanceof Course.Paused && state == Clock.State.STOPPED;
        String word = paused ? "paused" : state.name().toLowerCase(Locale.ROOT);
        return text.get("clock.state." + word);
    }

    /// Return what a rule nobody checked is called, empty for one somebody did.
    public String doubt(Clock clock) {
        return clock.verified() ? "" : text.get("clock.unverified");
    }

    /// Return what started a clock. What came with the flag passes through [VisibleText].
    public String cause(Clock.Cause cause) {
        return switch (cause.kind()) {
            case FLAG -> text.get("clock.cause.flag");
            case PUBLICATION -> text.get("clock.cause.publication");
            case UNSAID -> text.get("clock.cause.unsaid");
            case EVENT -> text.get("clock.cause.event", Map.of("event", event(cause.what())));
            case COMPLAINT -> complaint(cause);
        };
    }

    private String complaint(Clock.Cause cause) {
        Map<String, String> words = new HashMap<>();
        words.put("id", VisibleText.of(cause.complaintId()));
        words.put("by", text.get("clock.by." + cause.by()));
        words.put("claim", VisibleText.of(cause.what()));
        return text.get(
                cause.what().isBlank() ? "clock.cause.complaint" : "clock.cause.complaint.claim",
                words);
    }

    /// Return the name of an event by its word.
    public String event(String word) {
        return text.get("clock.event." + word);
    }

    /// Return how long a decision takes to be made and to arrive, each with what that rests on.
    public String basis(Outlook outlook) {
        Map<String, String> words = new HashMap<>();
        words.put("handling", time(outlook.handling()));
        words.put("decided", decided(outlook));
        words.put("sync", time(outlook.sync()));
        words.put(
                "arrived",
                outlook.syncs() == 0
                        ? text.get("clock.arrived.assumed")
                        : text.count("clock.arrived", outlook.syncs()));
        return text.get(outlook.sync().isZero() ? "clock.basis" : "clock.basis.arriving", words);
    }

    private String decided(Outlook outlook) {
        if (outlook.decisions() == 0) {
            return text.get("clock.decided.assumed");
        }
        String whose = outlook.category().isEmpty() ? "all" : "category";
        return text.count("clock.decided." + whose, outlook.decisions());
    }

    /// Return a time in its largest fitting unit.
    public String time(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return text.get("clock.seconds", Map.of("count", time.toSeconds()));
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return text.get("clock.minutes", Map.of("count", time.toMinutes()));
        }
        if (time.toMinutesPart() == 0) {
            return text.get("clock.hours.whole", Map.of("hours", time.toHours()));
        }
        return text.get(
                "clock.hours",
                Map.of(
                        "hours", time.toHours(),
                        "minutes", "%02d".formatted(time.toMinutesPart())));
    }
}
