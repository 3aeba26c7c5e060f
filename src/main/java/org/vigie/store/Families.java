package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.vigie.review.FaultException;

/// How many belong to which family.
final class Families {
    private Families() {}

    /// Return the sizes of families of more than one, by id.
    static Map<Integer, Integer> sizes(Connection connection) throws SQLException, FaultException {
        Map<Integer, Integer> sizes = new HashMap<>();
        Sql.list(
                connection,
                row -> sizes.put(row.getInt(1), row.getInt(2)),
                "SELECT id, size FROM family WHERE size > 1");
        return sizes;
    }

    /// Return the sizes of some families; one that is no more has 0.
    static Map<Integer, Integer> sizes(Connection connection, Set<Long> ids)
            throws SQLException, FaultException {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (long id : ids) {
            long size = Sql.number(connection, "SELECT size FROM family WHERE id = ?", id);
            sizes.put((int) id, (int) size);
        }
        return sizes;
    }

    /// Return the family of a generation, 0 when it is alone.
    static int of(Connection connection, String generationId) throws SQLException, FaultException {
        return (int)
                Sql.number(
                        connection,
                        "SELECT coalesce(family, 0) FROM relation WHERE generation_id = ?",
                        generationId);
    }
}
