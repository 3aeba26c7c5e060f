package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vigie.ledger.Commitment;
import org.vigie.review.CaseFile;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// Decisions as they stand. Their rows are derived from the log; the reason is a disclosure of it.
final class Decisions {
    private static final String STANDING =
            "SELECT seq, generation_id, event_id, at, actor, category, actions, rung FROM decision"
                    + " WHERE undone_by IS NULL";

    private final EventStore events;

    Decisions(EventStore events) {
        this.events = events;
    }

    Optional<CaseFile.Standing> standing(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(
                connection, row -> read(connection, row), STANDING + " AND generation_id = ?", id);
    }

    List<CaseFile.Standing> recent(Connection connection, int limit)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row -> read(connection, row),
                STANDING + " ORDER BY seq DESC LIMIT ?",
                limit);
    }

    private CaseFile.Standing read(Connection connection, ResultSet row)
            throws SQLException, FaultException {
        long sequence = row.getLong(1);
        Instant at = Instant.ofEpochMilli(row.getLong(4));
        String reason =
                events.disclosure(connection, sequence, "reason").map(Commitment::text).orElse("");
        Verdict verdict =
                new Verdict(
                        row.getString(2),
                        row.getString(6),
                        Json.words(row.getString(7)),
                        reason,
                        Rung.values()[row.getInt(8)]);
        return new CaseFile.Standing(
                verdict,
                new Saved(row.getString(3), sequence, row.getString(2), at),
                row.getString(5),
                events.deliveries().state(connection, sequence, at));
    }
}
