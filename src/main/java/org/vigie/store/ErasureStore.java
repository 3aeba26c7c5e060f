package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;

/// Texts deleted and cases erased, each one event with its effect in one synced commit; what was
/// deleted is gone from the files when a method returns.
public final class ErasureStore {
    private final Database database;
    private final EventStore events;
    private final Vault vault;

    ErasureStore(Database database, EventStore events, Vault vault) {
        this.database = database;
        this.events = events;
        this.vault = vault;
    }

    /// How a case stands.
    ///
    /// @param category of the decision that stands, null while the case is open
    /// @param decidedAt of that decision, null while the case is open
    public record Standing(@Nullable String category, @Nullable Instant decidedAt) {}

    /// Return how a case stands.
    ///
    /// @throws FaultException `case-unknown`
    public Standing standing(String generationId) throws FaultException {
        return database.read(connection -> {
            Docket.find(connection, generationId);
            Optional<Standing> decided =
                    Sql.first(
                            connection,
                            row ->
                                    new Standing(
                                            row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                            "SELECT category, at FROM decision WHERE generation_id = ?"
                                    + " AND undone_by IS NULL",
                            generationId);
            return decided.orElse(new Standing(null, null));
        });
    }

    /// Return when anything last spoke for keeping a case: its latest decision of one of some
    /// categories, taken back or not.
    public Optional<Instant> latest(String generationId, List<String> categories)
            throws FaultException {
        return database.read(connection ->
                Sql.list(
                                connection,
                                row -> Map.entry(row.getString(1), row.getLong(2)),
                                "SELECT category, at FROM decision WHERE generation_id = ?"
                                        + " ORDER BY seq DESC",
                                generationId)
                        .stream()
                        .filter(each -> categories.contains(each.getKey()))
                        .findFirst()
                        .map(each -> Instant.ofEpochMilli(each.getValue())));
    }

    /// Erase the key of a case and all that was sealed with it.
    ///
    /// @throws FaultException `generation-erased`
    public Saved erase(String generationId, String reason) throws FaultException {
        return vault.erase(generationId, Map.of("reason", reason));
    }

    /// Delete a text an event is bound to.
    ///
    /// @throws FaultException `redact-nothing`
    public Saved redact(long sequence, String field, String reason) throws FaultException {
        Saved saved =
                database.write(connection -> {
                    int gone =
                            Sql.update(
                                    connection,
                                    "DELETE FROM disclosure WHERE seq = ? AND field = ?",
                                    sequence,
                                    field);
                    if (gone == 0) {
                        throw new FaultException(Fault.of("redact-nothing"));
                    }
                    return events.append(
                            connection,
                            new EventDraft(
                                    EventType.REDACTED,
                                    about(connection, sequence),
                                    Map.of("sequence", sequence, "field", field),
                                    Map.of("reason", reason),
                                    ""));
                });
        database.settle();
        return saved;
    }

    private static @Nullable String about(Connection connection, long sequence)
            throws SQLException, FaultException {
        String id =
                Sql.first(
                                connection,
                                row -> row.getString(1),
                                "SELECT coalesce(generation_id, '') FROM event WHERE seq = ?",
                                sequence)
                        .orElse("");
        return id.isEmpty() ? null : id;
    }
}
