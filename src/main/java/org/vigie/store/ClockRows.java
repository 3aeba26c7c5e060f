package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.FaultException;

/// The clocks still to be met, as rows. The queue is ordered by those that run; those that wait
/// press nobody and have a table of their own. What ended has no row.
final class ClockRows {
    private static final String RUNNING =
            "SELECT generation_id, rule_id, jurisdiction, start_at, due_at, verified,"
                    + " NULL AS since, NULL AS by_event, 0 AS waits FROM clock";
    private static final String WAITING =
            "SELECT generation_id, rule_id, jurisdiction, start_at, due_at, verified,"
                    + " since, by_event, 1 AS waits FROM clock_waiting";
    private static final String AMONG = " WHERE generation_id IN (SELECT value FROM json_each(?1))";
    private static final String OPEN =
            RUNNING
                    + AMONG
                    + " UNION ALL "
                    + WAITING
                    + AMONG
                    + " ORDER BY generation_id, waits, due_at, rule_id, jurisdiction, start_at";
    private static final String OF_ONE =
            RUNNING
                    + " WHERE generation_id = ?"
                    + " ORDER BY due_at, rule_id, jurisdiction, start_at";
    private static final Comparator<Clock> RUNNING_FIRST =
            Comparator.comparing(clock -> !(clock.course() instanceof Course.Running));
    private static final Comparator<Clock> AS_KEPT =
            RUNNING_FIRST
                    .thenComparing(Clock::due)
                    .thenComparing(Clock::ruleId)
                    .thenComparing(Clock::jurisdiction)
                    .thenComparing(Clock::start);

    private final Wholes wholes;
    private final Reckoning reckoning;

    ClockRows(Wholes wholes, Reckoning reckoning) {
        this.wholes = wholes;
        this.reckoning = reckoning;
    }

    Reckoning reckoning() {
        return reckoning;
    }

    /// Return the clocks of a case that run, nearest deadline first.
    static List<Clock> running(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.list(connection, ClockRows::clock, OF_ONE, id);
    }

    /// Return the clocks of some cases that are still to be met, by case, in one read: those that
    /// run, nearest deadline first, then those that wait.
    static Map<String, List<Clock>> open(Connection connection, Collection<String> ids)
            throws SQLException, FaultException {
        Map<String, List<Clock>> clocks = new HashMap<>();
        Sql.list(
                connection,
                row ->
                        clocks.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(clock(row)),
                OPEN,
                Json.text(List.copyOf(ids)));
        return clocks;
    }

    /// Add clocks to those a case has.
    void add(Connection connection, String id, List<Clock> clocks) throws SQLException {
        for (Clock clock : clocks) {
            switch (clock.course()) {
                case Course.Running running ->
                        Sql.update(
                                connection,
                                "INSERT INTO clock VALUES (?, ?, ?, ?, ?, ?)"
                                        + " ON CONFLICT DO NOTHING",
                                id,
                                clock.due().toEpochMilli(),
                                clock.ruleId(),
                                clock.jurisdiction(),
                                clock.start().toEpochMilli(),
                                clock.verified() ? 1 : 0);
                case Course.Paused paused -> wait(connection, id, clock, paused);
                case Course.Met met -> {}
                case Course.Stopped stopped -> {}
            }
        }
        Sql.update(
                connection,
                "UPDATE generation SET due_at = coalesce("
                        + "(SELECT min(due_at) FROM clock WHERE generation_id = ?),"
                        + " 9007199254740991) WHERE id = ?",
                id,
                id);
    }

    private static void wait(Connection connection, String id, Clock clock, Course.Paused paused)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO clock_waiting VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                id,
                clock.due().toEpochMilli(),
                clock.ruleId(),
                clock.jurisdiction(),
                clock.start().toEpochMilli(),
                clock.verified() ? 1 : 0,
                paused.since().toEpochMilli(),
                paused.by());
    }

    /// Reckon the clocks of a case anew.
    ///
    /// @throws FaultException `generation-erased`
    private void renew(Connection connection, String id) throws SQLException, FaultException {
        String hint =
                Sql.first(
                                connection,
                                row -> row.getString(1),
                                "SELECT hint FROM generation WHERE id = ?",
                                id)
                        .orElse("");
        List<Clock> next =
                reckoning.rules().clocks(wholes.of(connection, id), hint).stream()
                        .filter(clock -> clock.course().open())
                        .map(ClockRows::asKept)
                        .sorted(AS_KEPT)
                        .toList();
        if (next.equals(open(connection, Set.of(id)).getOrDefault(id, List.of()))) {
            return;
        }
        Sql.update(connection, "DELETE FROM clock WHERE generation_id = ?", id);
        Sql.update(connection, "DELETE FROM clock_waiting WHERE generation_id = ?", id);
        add(connection, id, next);
    }

    /// Reckon the clocks of a case anew, where there is a pack and the case is not erased.
    void renewKnown(Connection connection, String id) throws SQLException, FaultException {
        if (reckoning.known()
                && Sql.number(
                                connection,
                                "SELECT count(*) FROM generation_key WHERE generation_id = ?",
                                id)
                        == 1) {
            renew(connection, id);
        }
    }

    private static Clock asKept(Clock clock) {
        Clock kept =
                new Clock(
                        clock.ruleId(),
                        clock.jurisdiction(),
                        clock.start().truncatedTo(ChronoUnit.MILLIS),
                        clock.due().truncatedTo(ChronoUnit.MILLIS),
                        clock.verified());
        return clock.course() instanceof Course.Paused(Instant since, String by)
                ? kept.with(new Course.Paused(since.truncatedTo(ChronoUnit.MILLIS), by))
                : kept;
    }

    private static Clock clock(ResultSet row) throws SQLException {
        Clock clock =
                new Clock(
                        row.getString("rule_id"),
                        row.getString("jurisdiction"),
                        Instant.ofEpochMilli(row.getLong("start_at")),
                        Instant.ofEpochMilli(row.getLong("due_at")),
                        row.getBoolean("verified"));
        return row.getBoolean("waits")
                ? clock.with(
                        new Course.Paused(
                                Instant.ofEpochMilli(row.getLong("since")),
                                row.getString("by_event")))
                : clock;
    }
}
