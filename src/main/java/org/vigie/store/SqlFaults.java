package org.vigie.store;

import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteException;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Says what the database said, without its words: they may quote values.
final class SqlFaults {
    static final String DAMAGED = "database-damaged-running";

    private SqlFaults() {}

    static FaultException of(SQLException e) {
        int primary = e.getErrorCode() & 0xff;
        String reason =
                e instanceof SQLiteException sqlite
                        ? sqlite.getResultCode().name().toLowerCase(Locale.ROOT)
                        : "sql";
        Fault fault =
                switch (primary) {
                    case 5, 6 -> Fault.of("database-busy");
                    case 8, 10, 14 -> Fault.of("database-unwritable", "reason", reason);
                    case 11, 26 -> Fault.of(DAMAGED);
                    case 13 -> Fault.of("disk-full");
                    default -> Fault.of("database-failed", "reason", reason);
                };
        return new FaultException(fault, new SQLException(reason, e.getSQLState(), primary));
    }
}
