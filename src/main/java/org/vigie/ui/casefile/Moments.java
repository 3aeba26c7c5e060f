package org.vigie.ui.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.vigie.ui.kit.Text;

/// Says instants and spans the way the reader's language and the desk's time zone do.
public final class Moments {
    private final Clock wall;
    private final Text text;

    public Moments(Clock wall, Text text) {
        this.wall = wall;
        this.text = text;
    }

    /// Return the present instant.
    public Instant now() {
        return wall.instant();
    }

    /// Return the time of day, such as `11:15`.
    public String time(Instant instant) {
        return say(instant, "case.when.time");
    }

    /// Return day and time, with the year only when it is not the present one.
    public String day(Instant instant) {
        boolean thisYear = at(instant).getYear() == at(now()).getYear();
        return say(instant, thisYear ? "case.when.day" : "case.when.year");
    }

    /// Return hours and minutes, such as `0:47` or `168:00`; never negative.
    static String span(Duration duration) {
        long minutes = Math.abs(duration.toMinutes());
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    /// Return a period, `48 h` when it is of whole hours.
    static String period(Duration duration) {
        return duration.toMinutesPart() == 0 ? duration.toHours() + "\u202fh" : span(duration);
    }

    private String say(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(text.get(pattern), text.locale()).format(at(instant));
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(wall.getZone());
    }
}
