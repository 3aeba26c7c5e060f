package org.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;

/// Statements with bound values, in one line.
final class Sql {
    private Sql() {}

    /// Reads one row.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException, FaultException;
    }

    static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(
            Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException, FaultException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(row.read(rows));
            }
        }
        return all;
    }

    static <T> Optional<T> first(
            Connection connection, Row<T> row, String sql, @Nullable Object... values)
            throws SQLException, FaultException {
        try (PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    static long number(Connection connection, String sql, @Nullable Object... values)
            throws SQLException, FaultException {
        return first(connection, row -> row.getLong(1), sql, values).orElse(0L);
    }

    private static PreparedStatement bound(
            Connection connection, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
