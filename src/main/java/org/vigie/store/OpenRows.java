package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Facet;
import org.vigie.review.FaultException;

/// Reads what the queue goes by from the tables.
final class OpenRows {
    /// What makes a row of `generation g` a case in the queue.
    static final String OPEN = "g.state = 'open' AND g.place = 'desk'";

    private static final String FACTS =
            "SELECT g.rowid, g.id, ("
                    + OPEN
                    + "), g.due_at, g.flagged_at, g.severity, g.skipped, coalesce(r.family, 0),"
                    + " g.hint, g.visibility, g.feed, g.jurisdictions,"
                    + " (SELECT group_concat(c.jurisdiction, ' ') FROM clock c"
                    + " WHERE c.generation_id = g.id), g.complaints"
                    + " FROM generation g LEFT JOIN relation r ON r.generation_id = g.id";

    /// Return the open cases after a row, in the order of the table.
    static List<OpenRow> after(Connection connection, long number, int limit)
            throws SQLException, FaultException {
        return new OpenRows()
                .list(
                        connection,
                        FACTS + " WHERE " + OPEN + " AND g.rowid > ? ORDER BY g.rowid LIMIT ?",
                        number,
                        limit);
    }

    /// Return some rows of the table, open or not.
    static List<OpenRow> of(Connection connection, Set<Long> numbers)
            throws SQLException, FaultException {
        return new OpenRows()
                .list(
                        connection,
                        FACTS + " WHERE g.rowid IN (SELECT value FROM json_each(?))",
                        Json.text(numbers));
    }

    /// Return the rows of the generations some relations are about.
    static Set<Long> ofRelations(Connection connection, Set<Long> relations)
            throws SQLException, FaultException {
        return new LinkedHashSet<>(
                Sql.list(
                        connection,
                        row -> row.getLong(1),
                        "SELECT g.rowid FROM relation r JOIN generation g ON g.id = r.generation_id"
                                + " WHERE r.number IN (SELECT value FROM json_each(?))",
                        Json.text(relations)));
    }

    /// Equal sets are kept once: there are few different ones.
    private final Map<String, Set<String>> sets = new HashMap<>();

    private OpenRows() {}

    private List<OpenRow> list(Connection connection, String sql, Object... values)
            throws SQLException, FaultException {
        return Sql.list(connection, this::read, sql, values);
    }

    private OpenRow read(ResultSet row) throws SQLException, FaultException {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        String clocks = row.getString(13);
        values.put(Facet.SEVERITY, one(row.getString(6)));
        values.put(Facet.CATEGORY, one(row.getString(9)));
        values.put(Facet.VISIBILITY, one(row.getString(10)));
        values.put(Facet.FEED, one(row.getString(11)));
        values.put(Facet.PLACE, places(row.getString(12)));
        values.put(Facet.CLOCK, words(clocks == null ? "" : clocks));
        return new OpenRow(
                row.getLong(1),
                row.getString(2),
                row.getBoolean(3),
                row.getLong(4),
                row.getLong(5),
                row.getInt(6),
                row.getBoolean(7),
                row.getInt(8),
                row.getInt(14),
                values);
    }

    private Set<String> one(String word) {
        return sets.computeIfAbsent("1 " + word, key -> Set.of(word));
    }

    private Set<String> words(String list) {
        return sets.computeIfAbsent("2 " + list, key -> Set.of(distinct(list)));
    }

    private static String[] distinct(String list) {
        return list.isEmpty()
                ? new String[0]
                : new LinkedHashSet<>(List.of(list.split(" ", -1))).toArray(String[]::new);
    }

    private Set<String> places(String json) throws FaultException {
        Set<String> known = sets.get("3 " + json);
        if (known == null) {
            known = Set.copyOf(Json.words(json));
            sets.put("3 " + json, known);
        }
        return known;
    }
}
