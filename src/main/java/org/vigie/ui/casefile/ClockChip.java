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
        Duration slack = clock.slack(now);
        Pressure pressure = pressure(slack);
        String left = Moments.span(slack);
        String state =
                text.get(
                        pressure == Pressure.BREACHED ? "case.clock.breached" : "case.clock.left",
                        Map.of("time", left));
        String doubt = clock.verified() ? "" : text.get("case.clock.unverified");
        String note = pressure == Pressure.BREACHED ? text.get("case.clock.late") : "";
        return new ClockChip(
                left,
                name,
                join(note, doubt),
                pressure,
                join(name + text.get("case.colon") + state, doubt));
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
