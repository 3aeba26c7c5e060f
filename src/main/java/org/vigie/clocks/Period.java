package org.vigie.clocks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;

/// How long a rule gives, and how that is counted.
public sealed interface Period {

    /// Longest period a pack may give, in days.
    int MOST_DAYS = 3_660;

    /// Return when it runs out, counted from `start`.
    Instant due(Instant start);

    /// Hours that pass whatever the clocks on the wall do.
    record Elapsed(Duration length) implements Period {
        public Elapsed {
            if (length.isNegative() || length.isZero() || length.toDays() > MOST_DAYS) {
                throw new IllegalArgumentException("a clock runs for a while");
            }
        }

        @Override
        public Instant due(Instant start) {
            return start.plus(length);
        }
    }

    /// Days of a calendar. The day of the start is not counted. Where the clocks change, the
    /// earlier reading holds: an hour that comes twice ends at its first coming, one that is left
    /// out at the moment it is left out.
    ///
    /// @param zone whose days are counted
    /// @param ends when on the last day
    /// @param free weekdays that are not counted, for days of business; empty for all days
    /// @param holidays days that are not counted either; only those a pack lists are known
    record Days(int count, ZoneId zone, Ends ends, Set<DayOfWeek> free, Set<LocalDate> holidays)
            implements Period {
        public Days {
            free = Set.copyOf(free);
            holidays = Set.copyOf(holidays);
            if (count < 1 || count > MOST_DAYS || free.size() >= DayOfWeek.values().length) {
                throw new IllegalArgumentException("a clock runs for some days");
            }
        }

        @Override
        public Instant due(Instant start) {
            LocalDateTime begun = LocalDateTime.ofInstant(start, zone);
            LocalDate last = begun.toLocalDate();
            for (int left = count; left > 0; ) {
                last = last.plusDays(1);
                left -= counts(last) ? 1 : 0;
            }
            return switch (ends) {
                case SAME_TIME -> earliest(last.atTime(begun.toLocalTime()));
                case END_OF_DAY -> last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
            };
        }

        private boolean counts(LocalDate day) {
            return !free.contains(day.getDayOfWeek()) && !holidays.contains(day);
        }

        private Instant earliest(LocalDateTime time) {
            ZoneOffsetTransition change = zone.getRules().getTransition(time);
            return change != null && change.isGap()
                    ? change.getInstant()
                    : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        }
    }

    /// When on its last day a period of days runs out.
    enum Ends {
        /// At the time of day at which it began.
        SAME_TIME,
        /// A second before the next day.
        END_OF_DAY
    }
}
