package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Clock;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.review.Veil;

/// Reads the lines of the queue.
final class QueueRows {
    private static final String ROW =
            """
            SELECT g.id, g.hint, g.severity, g.visibility, g.views, g.jurisdictions, g.complaints,
              v.sha256, v.columns, v.rows, v.model_sha256, v.sealed, v.fault, k.wrapped,
              max(1, coalesce(f.size, 1)) AS family_size, g.mark
            FROM generation g
            LEFT JOIN veil v ON v.generation_id = g.id AND v.sha256 = g.first_output
            LEFT JOIN generation_key k ON k.generation_id = g.id
            LEFT JOIN relation r ON r.generation_id = g.id
            LEFT JOIN family f ON f.id = r.family
            WHERE g.id IN (SELECT value FROM json_each(?))\
            """;

    /// While what is kept in memory is being read: the same order, from the index of the table.
    private static final String BREACHED =
            "SELECT id FROM generation g WHERE "
                    + OpenRows.OPEN
                    + " AND due_hour <= ? AND due_at < ?"
                    + " ORDER BY skipped, severity DESC, due_at DESC, flagged_at, id"
                    + " LIMIT ? OFFSET ?";

    static final String DUE =
            "SELECT id FROM generation g WHERE "
                    + OpenRows.OPEN
                    + " AND due_hour >= ? AND due_at >= ?"
                    + " ORDER BY due_hour, skipped, due_at, severity DESC, flagged_at, id"
                    + " LIMIT ? OFFSET ?";

    private final Vault vault;

    QueueRows(Vault vault) {
        this.vault = vault;
    }

    /// Return the lines of some cases, in that order.
    List<QueueRow> of(Connection connection, List<String> ids) throws SQLException, FaultException {
        Map<String, QueueRow> rows = new HashMap<>();
        Map<String, List<Clock>> clocks = ClockRows.open(connection, ids);
        Sql.list(connection, row -> row(row, clocks), ROW, Json.text(ids))
                .forEach(row -> rows.put(row.generationId(), row));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /// Return how many cases are breached.
    static int breached(Connection connection, long now) throws SQLException, FaultException {
        return (int)
                Sql.number(
                        connection,
                        "SELECT count(*) FROM generation g WHERE "
                                + OpenRows.OPEN
                                + " AND due_hour <= ? AND due_at < ?",
                        now / 3_600_000,
                        now);
    }

    /// Return the ids of a part of the queue without what is kept in memory.
    static List<String> ids(Connection connection, long now, int breached, int offset, int limit)
            throws SQLException, FaultException {
        long hour = now / 3_600_000;
        List<String> ids = new ArrayList<>();
        if (offset < breached) {
            ids.addAll(list(connection, BREACHED, hour, now, limit, offset));
        }
        int from = Math.max(0, offset - breached);
        ids.addAll(list(connection, DUE, hour, now, limit - ids.size(), from));
        return ids;
    }

    private static List<String> list(Connection connection, String sql, Object... values)
            throws SQLException, FaultException {
        return Sql.list(connection, row -> row.getString(1), sql, values);
    }

    private QueueRow row(ResultSet row, Map<String, List<Clock>> clocks)
            throws SQLException, FaultException {
        String id = row.getString("id");
        byte @Nullable [] wrapped = row.getBytes("wrapped");
        String fault = row.getString("fault");
        return new QueueRow(
                id,
                row.getString("hint"),
                row.getInt("severity"),
                clocks.getOrDefault(id, List.of()),
                wrapped == null ? null : veil(row, wrapped, id),
                wrapped == null ? "generation-erased" : fault == null ? "" : fault,
                row.getString("visibility"),
                row.getLong("views"),
                Json.words(row.getString("jurisdictions")),
                row.getInt("complaints"),
                row.getInt("family_size"),
                row.getString("mark"));
    }

    private @Nullable Veil veil(ResultSet row, byte[] wrapped, String id)
            throws SQLException, FaultException {
        return row.getBytes("sealed") == null
                ? null
                : Findings.veil(row, vault.unwrapped(wrapped, id), id);
    }
}
