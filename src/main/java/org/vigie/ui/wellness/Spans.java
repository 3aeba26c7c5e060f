package org.vigie.ui.wellness;

import java.time.Duration;
import java.util.Map;
import org.vigie.ui.kit.Text;

/// Says lengths of time in words.
record Spans(Text text) {

    /// Say a length to the second: `1 min 12 s`.
    String exact(Duration time) {
        return time.toMinutes() == 0
                ? text.get("wellness.seconds", Map.of("seconds", time.toSecondsPart()))
                : text.get(
                        "wellness.minutesSeconds",
                        Map.of(
                                "minutes",
                                text.number(time.toMinutes()),
                                "seconds",
                                time.toSecondsPart()));
    }

    /// Say a length to the minute, begun ones counted: `24 min`.
    String minutes(Duration time) {
        long minutes = Math.max(1, Math.ceilDiv(time.toSeconds(), 60L));
        return text.get("wellness.minutes", Map.of("minutes", text.number(minutes)));
    }

    /// Say a countdown: `4:05`.
    static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
