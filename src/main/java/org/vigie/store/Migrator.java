package org.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Brings a database to the form this program knows. Each step and its record are one transaction;
/// a step already taken must be the one this program has.
final class Migrator {
    private final List<Migration> steps;

    Migrator(List<Migration> steps) {
        this.steps = List.copyOf(steps);
    }

    int known() {
        return steps.size();
    }

    /// @return whether anything changed
    /// @throws FaultException `database-migration-differs`, `database-newer`, `database-foreign`
    boolean bring(Connection connection) throws SQLException, FaultException {
        int version = require(connection);
        verify(connection, version);
        for (Migration step : steps.subList(version, steps.size())) {
            take(connection, step);
        }
        return version < steps.size();
    }

    /// Return the version found, refusing what this program must not touch.
    int require(Connection connection) throws SQLException, FaultException {
        int application = Integer.parseInt(Pragmas.read(connection, "application_id"));
        int version = Integer.parseInt(Pragmas.read(connection, "user_version"));
        Header.require(application, version, steps.size());
        return version;
    }

    private void verify(Connection connection, int version) throws SQLException, FaultException {
        if (version == 0) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT version, sha256 FROM migration ORDER BY version")) {
            int expected = 1;
            while (rows.next()) {
                int found = rows.getInt(1);
                if (found != expected
                        || found > version
                        || !rows.getString(2).equals(steps.get(found - 1).sha256())) {
                    throw differs(expected);
                }
                expected++;
            }
            if (expected != version + 1) {
                throw differs(expected);
            }
        }
    }

    private static FaultException differs(int version) {
        return new FaultException(Fault.of("database-migration-differs", "version", version));
    }

    private static void take(Connection connection, Migration step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                statement.execute("PRAGMA application_id = " + Pragmas.APPLICATION_ID);
                statement.executeUpdate(
                        """
                        CREATE TABLE IF NOT EXISTS migration (
                          version INTEGER PRIMARY KEY,
                          name TEXT NOT NULL,
                          sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
                        ) STRICT\
                        """);
                statement.executeUpdate(step.sql());
                record(connection, step);
                statement.execute("PRAGMA user_version = " + step.version());
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static void record(Connection connection, Migration step) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO migration VALUES (?, ?, ?)")) {
            insert.setInt(1, step.version());
            insert.setString(2, step.name());
            insert.setString(3, step.sha256());
            insert.executeUpdate();
        }
    }
}
