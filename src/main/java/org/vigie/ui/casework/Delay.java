package org.vigie.ui.casework;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// For how long a case is kept.
enum Delay {
    QUARTER(15),
    HOUR(60),
    FOUR_HOURS(240),
    TOMORROW(0);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final int minutes;

    Delay(int minutes) {
        this.minutes = minutes;
    }

    /// Return the moment at which it ends, on the whole minute.
    Instant end(ZonedDateTime now) {
        ZonedDateTime end =
                this == TOMORROW
                        ? now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone())
                        : now.plusMinutes(minutes);
        return end.truncatedTo(ChronoUnit.MINUTES).toInstant();
    }
}
