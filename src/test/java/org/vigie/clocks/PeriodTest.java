package org.vigie.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.clocks.Period.Days;
import org.vigie.clocks.Period.Elapsed;
import org.vigie.clocks.Period.Ends;

class PeriodTest {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        // Forty-eight hours are forty-eight hours, whatever the wall says.
        "2026-03-28T12:00:00Z, Europe/Paris, 2026-03-30T12:00:00Z",
        "2026-10-24T12:00:00Z, Europe/Paris, 2026-10-26T12:00:00Z",
        "2028-02-28T12:00:00Z, Asia/Kolkata, 2028-03-01T12:00:00Z"
    })
    void hoursPassWhateverTheZoneDoes(Instant start, String zone, Instant due) {
        assertThat(new Elapsed(Duration.ofHours(48)).due(start)).isEqualTo(due);
        assertThat(ZoneId.of(zone)).isNotNull();
    }

    @ParameterizedTest(name = "{2} days in {1} from {0}")
    @CsvSource({
        // Spring forward: the two days have 47 hours. Back: 49.
        "2026-03-28T11:00:00Z, Europe/Paris, 2, 2026-03-30T10:00:00Z",
        "2026-10-24T10:00:00Z, Europe/Paris, 2, 2026-10-26T11:00:00Z",
        "2026-03-07T17:00:00Z, America/New_York, 1, 2026-03-08T16:00:00Z",
        "2026-10-31T16:00:00Z, America/New_York, 1, 2026-11-01T17:00:00Z",
        // 02:30 on 29 March 2026 is left out in Paris: it ends when it is left out, 02:00.
        "2026-03-28T01:30:00Z, Europe/Paris, 1, 2026-03-29T01:00:00Z",
        // 02:30 on 25 October 2026 comes twice: the first, in summer time.
        "2026-10-24T00:30:00Z, Europe/Paris, 1, 2026-10-25T00:30:00Z",
        "2026-10-18T00:30:00Z, Europe/Paris, 7, 2026-10-25T00:30:00Z",
        // A zone without summer time, a leap year and one that is none.
        "2026-01-04T10:00:00Z, Asia/Kolkata, 7, 2026-01-11T10:00:00Z",
        "2028-02-26T10:00:00Z, Asia/Kolkata, 7, 2028-03-04T10:00:00Z",
        "2027-02-26T10:00:00Z, Asia/Kolkata, 7, 2027-03-05T10:00:00Z",
        "2028-02-29T10:00:00Z, Asia/Kolkata, 366, 2029-03-01T10:00:00Z",
        // It is already the next day where the rule is law.
        "2026-01-04T20:00:00Z, Asia/Kuala_Lumpur, 5, 2026-01-09T20:00:00Z"
    })
    void calendarDaysEndAtTheSameTimeOfDay(Instant start, String zone, int days, Instant due) {
        assertThat(days(days, zone, Ends.SAME_TIME, Set.of()).due(start)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{2} days in {1} from {0}")
    @CsvSource({
        "2026-03-28T11:00:00Z, Europe/Paris, 1, 2026-03-29T21:59:59Z",
        "2026-10-24T10:00:00Z, Europe/Paris, 1, 2026-10-25T22:59:59Z",
        // 20:00 UTC is 01:30 of the next day in India.
        "2026-01-04T20:00:00Z, Asia/Kolkata, 1, 2026-01-06T18:29:59Z",
        // In Beirut the hour after midnight is left out: the day before ends where it begins.
        "2026-03-27T10:00:00Z, Asia/Beirut, 1, 2026-03-28T21:59:59Z"
    })
    void calendarDaysEndWithTheDay(Instant start, String zone, int days, Instant due) {
        assertThat(days(days, zone, Ends.END_OF_DAY, Set.of()).due(start)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} business days from {0}")
    @CsvSource({
        // Friday to Monday, over the change of the clocks; from a Saturday; over a whole week.
        "2026-03-27T10:00:00Z, 1, 2026-03-30T09:00:00Z",
        "2026-03-28T10:00:00Z, 1, 2026-03-30T09:00:00Z",
        "2026-05-04T10:00:00Z, 5, 2026-05-11T10:00:00Z"
    })
    void businessDaysLeaveOutTheWeekend(Instant start, int days, Instant due) {
        assertThat(days(days, "Europe/Paris", Ends.SAME_TIME, WEEKEND).due(start)).isEqualTo(due);
    }

    @Test
    void aWeekendIsTheRulesOwn() {
        Period friday =
                days(
                        1,
                        "Asia/Kuala_Lumpur",
                        Ends.SAME_TIME,
                        Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        assertThat(friday.due(Instant.parse("2026-05-07T04:00:00Z")))
                .isEqualTo("2026-05-10T04:00:00Z");
    }

    @Test
    void onlyListedHolidaysAreLeftOut() {
        Instant thursday = Instant.parse("2026-12-24T10:00:00Z");
        assertThat(days(1, "Europe/Paris", Ends.SAME_TIME, WEEKEND).due(thursday))
                .isEqualTo("2026-12-25T10:00:00Z");
        Period listed =
                new Days(
                        1,
                        ZoneId.of("Europe/Paris"),
                        Ends.SAME_TIME,
                        WEEKEND,
                        Set.of(LocalDate.of(2026, 12, 25)));
        assertThat(listed.due(thursday)).isEqualTo("2026-12-28T10:00:00Z");
    }

    @Test
    void noPeriodIsOfNoTime() {
        assertThatThrownBy(() -> new Elapsed(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days(0, "UTC", Ends.SAME_TIME, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days(1, "UTC", Ends.SAME_TIME, Set.of(DayOfWeek.values())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Days days(int count, String zone, Ends ends, Set<DayOfWeek> free) {
        return new Days(count, ZoneId.of(zone), ends, free, Set.of());
    }
}
