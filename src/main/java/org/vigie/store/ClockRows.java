package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.FaultException;

/// The clocks that run, as rows the queue is ordered by. What waits or ended presses nobody and has
/// no row.
final class ClockRows {
    private static final String CLOCKS =
            "SELECT rule_id, jurisdiction, start_at, due_at, verified FROM clock"
                    + " WHERE generation_id = ? ORDER BY due_at, rule_id, jurisdiction, start_at"
                    + " LIMIT ?";
    private static final Comparator<Clock> AS_KEPT =
            Comparator.comparing(Clock::due)
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

    static List<Clock> all(Connection connection, String id) throws SQLException, FaultException {
        return Sql.list(connection, ClockRows::clock, CLOCKS, id, Integer.MAX_VALUE);
    }

    static @Nullable Clock nearest(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(connection, ClockRows::clock, CLOCKS, id, 1).orElse(null);
    }

    /// Add clocks to those a case has.
    void add(Connection connection, String id, List<Clock> clocks) throws SQLException {
        for (Clock clock : clocks) {
            if (clock.course() instanceof Course.Running) {
                Sql.update(
                        connection,
                        "INSERT INTO clock VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        id,
                        clock.due().toEpochMilli(),
                        clock.ruleId(),
                        clock.jurisdiction(),
                        clock.start().toEpochMilli(),
                        clock.verified() ? 1 : 0);
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
                        .filter(clock -> clock.course() instanceof Course.Running)
                        .map(ClockRows::asKept)
                        .sorted(AS_KEPT)
                        .toList();
        if (next.equals(all(connection, id))) {
            return;
        }
        Sql.update(connection, "DELETE FROM clock WHERE generation_id = ?", id);
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
        return new Clock(
                clock.ruleId(),
                clock.jurisdiction(),
                Instant.ofEpochMilli(clock.start().toEpochMilli()),
                Instant.ofEpochMilli(clock.due().toEpochMilli()),
                clock.verified());
    }

    private static Clock clock(ResultSet row) throws SQLException {
        return new Clock(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getBoolean(5));
    }
}
