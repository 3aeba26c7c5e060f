package org.vigie.store;

import org.vigie.ledger.EventDraft;
import org.vigie.review.FaultException;

/// What happened at this desk while its log was closed, such as a model added without a key. Each
/// record becomes one event, however often it is brought.
public final class OutsideRecords {
    private final Database database;
    private final EventStore events;

    OutsideRecords(Database database, EventStore events) {
        this.database = database;
        this.events = events;
    }

    /// Append the event of a record unless the log has it already.
    ///
    /// @param record identifies what happened, once and for all
    /// @return whether it was new
    public boolean append(String record, EventDraft draft) throws FaultException {
        return database.write(connection -> {
            boolean known =
                    Sql.first(
                                    connection,
                                    row -> true,
                                    "SELECT 1 FROM outside_record WHERE record = ?",
                                    record)
                            .isPresent();
            if (!known) {
                Sql.update(
                        connection,
                        "INSERT INTO outside_record (record, seq) VALUES (?, ?)",
                        record,
                        events.append(connection, draft).sequence());
            }
            return !known;
        });
    }
}
