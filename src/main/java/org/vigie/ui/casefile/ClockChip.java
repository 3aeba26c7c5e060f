package org.vigie.ui.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.vigie.review.Clock;
import org.vigie.ui.kit.Text;

/// One deadline in words.
///
/// @param left hours and minutes left, or since it was breached
/// @param name the rule in the reader's language
/// @param note what has to be known beside it, empty when nothing has
/// @param spoken the whole of it as one sentence
record ClockChip(String left, String name, String note, Pressure pressure, String spoken) {

    /// How close a deadline is.
    enum Pressure {
        CALM,
        DUE,
        URGENT,
        BREACHED
    }

    private static final Duration SOON = Duration.ofHours(12);
    private static final Duration NOW = Duration.ofHours(1);

    /// Say `clock` as it stands at `now`.
    ///
    /// @param name the rule in the reader's language
    static ClockChip of(Clock clock, String name, Instant now, Text text) {
        ClockWords words = new ClockWords(text);
        Clock.State state = clock.state(now);
        String doubt = words.doubt(clock);
        if (state == Clock.State.MET || state == Clock.State.STOPPED || !clock.course().open()) {
            return ended(clock, name, now, words, text);
        }
        String left = Moments.span(clock.slack(now));
        boolean breached = state == Clock.State.BREACHED;
        boolean late = state == Clock.State.LIKELY_LATE;
        String time =
                text.get(
                        breached ? "case.clock.breached" : "case.clock.left", Map.of("time", left));
        String note = breached || late ? words.state(clock, now) : "";
        String why = late ? join(note, words.basis(clock.outlook())) : "";
        return new ClockChip(
                left,
                name,
                join(note, doubt),
                late ? Pressure.URGENT : pressure(clock.slack(now)),
                join(join(name + text.get("case.colon") + time, doubt), why));
    }

    /// A clock that does not run has no time left to say.
    private static ClockChip ended(
            Clock clock, String name, Instant now, ClockWords words, Text text) {
        String word = words.state(clock, now);
        boolean breached = clock.state(now) == Clock.State.BREACHED;
        return new ClockChip(
                word,
                name,
                words.doubt(clock),
                breached ? Pressure.BREACHED : Pressure.CALM,
                join(name + text.get("case.colon") + word, words.doubt(clock)));
    }

    private static Pressure pressure(Duration slack) {
        if (slack.isNegative()) {
            return Pressure.BREACHED;
        }
        if (slack.compareTo(NOW) < 0) {
            return Pressure.URGENT;
        }
        return slack.compareTo(SOON) < 0 ? Pressure.DUE : Pressure.CALM;
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
    }
}
