package org.vigie.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vigie.review.FaultException;

/// Finds open cases by what they are held to be of and when they are due.
public final class OpenCases {
    private static final String HERE = "state = 'open' AND place = 'desk'";
    private static final String AMONG = "hint IN (SELECT value FROM json_each(?))";

    private final Database database;

    OpenCases(Database database) {
        this.database = database;
    }

    /// Return how many open cases of some categories are due after a moment, or never.
    public int dueAfter(Instant moment, Collection<String> categories) throws FaultException {
        return database.read(connection ->
                (int)
                        Sql.number(
                                connection,
                                "SELECT count(*) FROM generation WHERE "
                                        + HERE
                                        + " AND due_at > ? AND "
                                        + AMONG,
                                moment.toEpochMilli(),
                                Json.text(List.copyOf(categories))));
    }

    /// Return the first open case in the order of the queue that is of none of the categories, or
    /// due by a moment.
    public Optional<String> firstBeside(Collection<String> categories, Instant moment)
            throws FaultException {
        return database.read(connection ->
                Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT id FROM generation WHERE "
                                + HERE
                                + " AND (due_at <= ? OR NOT "
                                + AMONG
                                + ") ORDER BY due_hour, skipped, due_at, severity DESC, flagged_at,"
                                + " id LIMIT 1",
                        moment.toEpochMilli(),
                        Json.text(List.copyOf(categories))));
    }
}
