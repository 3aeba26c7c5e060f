package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;

/// Brings open cases to the clock pack in force, a few at a time. How far that is gone is kept with
/// the cases, so that a crash repeats at most one batch.
///
/// What is kept is one line: the pack's digest, and the last case done, or a dot when all are.
public final class ClockRevision {
    /// Cases of one transaction: a few tens of milliseconds during which nobody else writes.
    static final int BATCH = 64;

    /// No feed has this name: feeds are addresses, folders or words.
    private static final String PASS = "clocks/pass";

    private static final String ALL = ".";

    private final Database database;
    private final EventStore events;
    private final ClockRows rows;

    ClockRevision(Database database, EventStore events, ClockRows rows) {
        this.database = database;
        this.events = events;
        this.rows = rows;
    }

    /// How far the open cases are brought to a pack.
    ///
    /// @param after id of the last case done; empty before the first, a dot after the last
    private record Pass(String digest, String after) {
        static Pass read(String line) {
            return new Pass(line.substring(0, 64), line.substring(65));
        }

        String line() {
            return digest + " " + after;
        }

        boolean done() {
            return after.equals(ALL);
        }
    }

    /// Note the pack in force. Another one than before is an event of the log, and every open case
    /// is to be brought to it. A desk without cases has nothing to bring.
    ///
    /// @return whether it is another than before
    public boolean begin() throws FaultException {
        Reckoning reckoning = rows.reckoning();
        return reckoning.known()
                && database.write(connection -> {
                    Optional<Pass> before = pass(connection);
                    if (before.isPresent() && before.get().digest().equals(reckoning.digest())) {
                        return false;
                    }
                    keep(connection, new Pass(reckoning.digest(), ""));
                    String old = before.map(Pass::digest).orElse("");
                    events.append(connection, seen(reckoning, old));
                    return true;
                });
    }

    private static EventDraft seen(Reckoning reckoning, String before) {
        return new EventDraft(
                EventType.CLOCKS_SEEN,
                null,
                Map.of("pack", reckoning.pack(), "sha256", reckoning.digest(), "before", before),
                Map.of(),
                "");
    }

    /// Bring the next few cases to the pack.
    ///
    /// @return how many were looked at; 0 when all are done
    public int some() throws FaultException {
        return rows.reckoning().known() ? database.write(this::batch) : 0;
    }

    private int batch(Connection connection) throws SQLException, FaultException {
        Pass pass = pass(connection).orElse(new Pass("0".repeat(64), ALL));
        if (pass.done()) {
            return 0;
        }
        List<String> ids =
                Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT id FROM generation WHERE id > ? AND state = 'open'"
                                + " ORDER BY id LIMIT ?",
                        pass.after(),
                        BATCH);
        for (String id : ids) {
            rows.renewKnown(connection, id);
        }
        keep(connection, new Pass(pass.digest(), ids.isEmpty() ? ALL : ids.getLast()));
        return ids.size();
    }

    private static Optional<Pass> pass(Connection connection) throws SQLException, FaultException {
        return Sql.first(
                connection,
                row -> Pass.read(row.getString(1)),
                "SELECT value FROM feed_cursor WHERE feed = ?",
                PASS);
    }

    private static void keep(Connection connection, Pass pass) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO feed_cursor VALUES (?, ?)"
                        + " ON CONFLICT (feed) DO UPDATE SET value = excluded.value",
                PASS,
                pass.line());
    }
}
