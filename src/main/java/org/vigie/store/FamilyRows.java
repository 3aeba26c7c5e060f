package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.vigie.review.FaultException;

/// Families as rows: who is in which, how large they are and what they were decided to be. A family
/// is relabelled into a larger one, so that a generation changes its row seldom, and keeps the
/// oldest name.
final class FamilyRows {
    /// What a member counts as in its family.
    private static final String WORD =
            " FROM relation r JOIN generation g ON g.id = r.generation_id"
                    + " LEFT JOIN decision d ON d.seq = r.decision WHERE r.number = ?";

    private FamilyRows() {}

    static long create(Connection connection) throws SQLException, FaultException {
        Sql.update(connection, "INSERT INTO family (size) VALUES (0)");
        return Sql.number(connection, "SELECT last_insert_rowid()");
    }

    /// Return the family of those who have a template and no picture that ties them.
    ///
    /// @param template keyed hash
    static long ofTemplate(Connection connection, byte[] template)
            throws SQLException, FaultException {
        Sql.update(
                connection,
                "INSERT INTO family (template, size) VALUES (?, 0) ON CONFLICT DO NOTHING",
                (Object) template);
        return Sql.number(
                connection, "SELECT id FROM family WHERE template = ?", (Object) template);
    }

    static void enter(Connection connection, long relation, long family) throws SQLException {
        Sql.update(connection, "UPDATE relation SET family = ? WHERE number = ?", family, relation);
        Sql.update(connection, "UPDATE family SET size = size + 1 WHERE id = ?", family);
        Sql.update(
                connection,
                "INSERT INTO family_tally (family, category, decided, members)"
                        + " SELECT r.family, coalesce(d.category, g.hint), d.seq IS NOT NULL, 1"
                        + WORD
                        + " ON CONFLICT (family, category, decided)"
                        + " DO UPDATE SET members = members + 1",
                relation);
    }

    static void leave(Connection connection, long relation, long family) throws SQLException {
        Sql.update(connection, "UPDATE family SET size = size - 1 WHERE id = ?", family);
        Sql.update(
                connection,
                "UPDATE family_tally SET members = members - 1 WHERE (family, category, decided) ="
                        + " (SELECT r.family, coalesce(d.category, g.hint), d.seq IS NOT NULL"
                        + WORD
                        + ")",
                relation);
        Sql.update(connection, "UPDATE relation SET family = NULL WHERE number = ?", relation);
    }

    private record Row(long id, long name, long size) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getLong(2), row.getLong(3));
    }

    /// Make one family of several and return it.
    static long merged(Connection connection, Set<Long> families)
            throws SQLException, FaultException {
        Row whole = null;
        for (long id : families) {
            Row next = find(connection, id);
            whole = whole == null ? next : merged(connection, whole, next);
        }
        if (whole == null) {
            throw new IllegalArgumentException("no family to merge");
        }
        return whole.id();
    }

    private static Row find(Connection connection, long id) throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        FamilyRows::row,
                        "SELECT id, coalesce(elder, id), size FROM family WHERE id = ?",
                        id)
                .orElseThrow();
    }

    private static Row merged(Connection connection, Row one, Row other) throws SQLException {
        Row into = one.size() >= other.size() ? one : other;
        Row from = into == one ? other : one;
        long name = Math.min(one.name(), other.name());
        long left = Math.max(one.name(), other.name());
        relabel(connection, from.id(), into.id());
        Sql.update(
                connection,
                "UPDATE family SET elder = ?, size = ? WHERE id = ?",
                name,
                into.size() + from.size(),
                into.id());
        Sql.update(connection, "INSERT INTO family_alias VALUES (?, ?)", left, into.id());
        return new Row(into.id(), name, into.size() + from.size());
    }

    private static void relabel(Connection connection, long from, long into) throws SQLException {
        Sql.update(connection, "UPDATE relation SET family = ? WHERE family = ?", into, from);
        Sql.update(
                connection,
                "INSERT INTO family_tally (family, category, decided, members)"
                        + " SELECT ?, category, decided, members FROM family_tally WHERE family = ?"
                        + " ON CONFLICT (family, category, decided)"
                        + " DO UPDATE SET members = members + excluded.members",
                into,
                from);
        Sql.update(connection, "DELETE FROM family_tally WHERE family = ?", from);
        Sql.update(connection, "UPDATE family_alias SET family = ? WHERE family = ?", into, from);
        Sql.update(connection, "DELETE FROM family WHERE id = ?", from);
    }

    /// Return the name that stands for a name.
    static Optional<String> nameNow(Connection connection, String name)
            throws SQLException, FaultException {
        return Sql.first(
                connection,
                row -> row.getString(1),
                "SELECT coalesce(elder, id) FROM family"
                        + " WHERE elder = ?1 OR id = ?1 AND elder IS NULL"
                        + " UNION ALL SELECT coalesce(f.elder, f.id) FROM family_alias a"
                        + " JOIN family f ON f.id = a.family WHERE a.name = ?1",
                name.matches("[0-9]{1,18}") ? Long.parseLong(name) : -1L);
    }
}
