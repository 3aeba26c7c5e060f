package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The settings of every connection (facts: SQLite's "Defense against the dark arts", and WAL with
/// `synchronous=FULL`, which syncs the log on each commit). Builds differ in their defaults, so
/// each is set and read back.
final class Pragmas {
    /// "VIGI", in the database header.
    static final int APPLICATION_ID = 0x56494749;

    /// The oldest library without the WAL-reset bug, which could lose committed transactions.
    private static final int[] OLDEST = {3, 51, 3};

    private Pragmas() {}

    static void requireLibrary(Connection connection) throws SQLException, FaultException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sqlite_version()")) {
            requireLibrary(row.getString(1));
        }
    }

    static void requireLibrary(String version) throws FaultException {
        String[] parts = version.split("\\.");
        for (int i = 0; i < OLDEST.length; i++) {
            int part = i < parts.length ? Integer.parseInt(parts[i]) : 0;
            if (part != OLDEST[i]) {
                if (part < OLDEST[i]) {
                    throw new FaultException(
                            new Fault(
                                    "sqlite-too-old",
                                    Map.of("version", version, "needed", "3.51.3")));
                }
                return;
            }
        }
    }

    static Map<String, String> writer() {
        Map<String, String> settings = common();
        settings.put("journal_mode", "wal");
        settings.put("synchronous", "2");
        settings.put("secure_delete", "1");
        settings.put("wal_autocheckpoint", "0");
        settings.put("recursive_triggers", "1");
        settings.put("journal_size_limit", "67108864");
        return settings;
    }

    static Map<String, String> reader() {
        Map<String, String> settings = common();
        settings.put("query_only", "1");
        return settings;
    }

    private static Map<String, String> common() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("busy_timeout", "5000");
        settings.put("foreign_keys", "1");
        settings.put("trusted_schema", "0");
        settings.put("cell_size_check", "1");
        settings.put("mmap_size", "0");
        settings.put("temp_store", "2");
        settings.put("fullfsync", "1");
        settings.put("checkpoint_fullfsync", "1");
        return settings;
    }

    /// Set every setting, then read every setting back.
    ///
    /// @throws FaultException `database-setting-refused` with the first that did not take
    static void apply(Connection connection, Map<String, String> settings)
            throws SQLException, FaultException {
        try (Statement statement = connection.createStatement()) {
            for (var setting : settings.entrySet()) {
                statement.execute("PRAGMA " + setting.getKey() + " = " + setting.getValue());
            }
        }
        for (var setting : settings.entrySet()) {
            String now = read(connection, setting.getKey());
            if (!now.equals(setting.getValue())) {
                throw new FaultException(
                        Fault.of("database-setting-refused", "setting", setting.getKey()));
            }
        }
    }

    static String read(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + setting)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
