package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vigie.review.FaultException;
import org.vigie.review.Team.Agreement;
import org.vigie.review.Team.Day;
import org.vigie.review.Team.Hour;
import org.vigie.review.Team.Slack;
import org.vigie.review.Team.Standing;

/// Totals of a desk, read only. The methods mean what they mean in [org.vigie.review.Team].
public final class TeamStore {
    private static final int DAYS = 14;
    private static final int HOURS = 24;
    private static final long NEVER = 9_007_199_254_740_991L;
    private static final String OPEN = " FROM generation WHERE state = 'open' AND place = 'desk'";

    private final Database database;

    TeamStore(Database database) {
        this.database = database;
    }

    /// Return how things stand.
    public Standing standing(Instant now, ZoneId zone) throws FaultException {
        return database.read(connection -> {
            double pace = pace(connection, now);
            List<Day> days = days(connection, now, zone);
            return new Standing(
                    now,
                    backlog(connection, now),
                    days,
                    pace,
                    forecast(connection, now, pace),
                    agreement(connection, days.getFirst().start()));
        });
    }

    private static Agreement agreement(Connection connection, Instant since)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> new Agreement(row.getInt(1), row.getInt(2)),
                        "SELECT count(*), coalesce(sum(j.category = d.category), 0)"
                                + " FROM judgement j JOIN decision d ON d.seq = j.decision"
                                + " WHERE j.settles = 0 AND j.at >= ?",
                        since.toEpochMilli())
                .orElseThrow();
    }

    private static List<Long> backlog(Connection connection, Instant now)
            throws SQLException, FaultException {
        long at = now.toEpochMilli();
        long hour = Duration.ofHours(1).toMillis();
        List<Long> counts = new ArrayList<>(Collections.nCopies(Slack.values().length, 0L));
        record Count(int slack, long cases) {}
        Sql.list(
                        connection,
                        row -> new Count(row.getInt(1), row.getLong(2)),
                        "SELECT CASE WHEN due_at = ? THEN 5 WHEN due_at < ? THEN 0"
                                + " WHEN due_at < ? THEN 1 WHEN due_at < ? THEN 2"
                                + " WHEN due_at < ? THEN 3 ELSE 4 END, count(*)"
                                + OPEN
                                + " GROUP BY 1",
                        NEVER,
                        at,
                        at + hour,
                        at + 4 * hour,
                        at + 24 * hour)
                .forEach(count -> counts.set(count.slack(), count.cases()));
        return counts;
    }

    private static List<Day> days(Connection connection, Instant now, ZoneId zone)
            throws SQLException, FaultException {
        List<Day> days = new ArrayList<>();
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int back = DAYS - 1; back >= 0; back--) {
            Instant start = today.minusDays(back).atStartOfDay(zone).toInstant();
            Instant end = today.minusDays(back - 1L).atStartOfDay(zone).toInstant();
            days.add(day(connection, start, end));
        }
        return days;
    }

    private static Day day(Connection connection, Instant start, Instant end)
            throws SQLException, FaultException {
        long from = start.toEpochMilli();
        long to = end.toEpochMilli();
        long came =
                Sql.number(
                        connection,
                        "SELECT count(*) FROM generation WHERE admitted_at >= ? AND admitted_at < ?",
                        from,
                        to);
        return Sql.first(
                        connection,
                        row -> new Day(start, came, row.getLong(1), row.getLong(2), row.getLong(3)),
                        "SELECT count(*), coalesce(sum(l.rung < 3), 0), coalesce(sum(l.spare < 0),"
                                + " 0) FROM decision d JOIN logbook l ON l.seq = d.seq"
                                + " WHERE d.at >= ? AND d.at < ? AND d.undone_by IS NULL",
                        from,
                        to)
                .orElseThrow();
    }

    /// Hours in which nobody worked say nothing about how fast anybody works: decisions of the last
    /// day are divided by the hours that had any.
    private static double pace(Connection connection, Instant now)
            throws SQLException, FaultException {
        record Work(long decisions, long hours) {}
        Work work =
                Sql.first(
                                connection,
                                row -> new Work(row.getLong(1), row.getLong(2)),
                                "SELECT count(*), count(DISTINCT at / 3600000) FROM decision"
                                        + " WHERE at >= ? AND undone_by IS NULL",
                                now.minus(Duration.ofDays(1)).toEpochMilli())
                        .orElseThrow();
        return work.hours() == 0 ? 0 : work.decisions() / (double) work.hours();
    }

    private static List<Hour> forecast(Connection connection, Instant now, double pace)
            throws SQLException, FaultException {
        List<Hour> hours = new ArrayList<>();
        for (int hour = 1; hour <= HOURS; hour++) {
            Instant end = now.plus(hour, ChronoUnit.HOURS);
            long due =
                    Sql.number(
                            connection,
                            "SELECT count(*)" + OPEN + " AND due_hour <= ? AND due_at < ?",
                            end.toEpochMilli() / 3_600_000,
                            end.toEpochMilli());
            hours.add(new Hour(end, due, Math.max(0, due - (long) Math.floor(pace * hour))));
        }
        return hours;
    }
}
