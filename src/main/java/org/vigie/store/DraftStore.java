package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.vigie.review.Drafts;
import org.vigie.review.FaultException;

/// Drafts on disk, each sealed with the key of its generation: erasing that key erases the draft.
public final class DraftStore implements Drafts {
    private final Database database;
    private final Vault vault;
    private final InstantSource now;

    DraftStore(Database database, Vault vault, InstantSource now) {
        this.database = database;
        this.vault = vault;
        this.now = now;
    }

    @Override
    public Optional<Draft> draft(String generationId) throws FaultException {
        return database.read(connection -> {
            Optional<byte[]> sealed =
                    Sql.first(
                            connection,
                            row -> row.getBytes(1),
                            "SELECT sealed FROM draft WHERE generation_id = ?",
                            generationId);
            return sealed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(open(connection, generationId, sealed.get()));
        });
    }

    private Draft open(Connection connection, String id, byte[] sealed)
            throws SQLException, FaultException {
        return Json.draft(vault.sealer(connection, id).open(sealed, "draft", id));
    }

    @Override
    public void keep(String generationId, Draft draft) throws FaultException {
        database.write(connection ->
                draft.nothing()
                        ? drop(connection, generationId)
                        : keep(connection, generationId, draft));
    }

    private static int drop(Connection connection, String id) throws SQLException {
        return Sql.update(connection, "DELETE FROM draft WHERE generation_id = ?", id);
    }

    /// A draft that comes after its decision is kept no more.
    private int keep(Connection connection, String id, Draft draft)
            throws SQLException, FaultException {
        byte[] sealed = vault.sealer(connection, id).seal(Json.bytes(draft), "draft", id);
        return Sql.update(
                connection,
                "INSERT INTO draft SELECT id, ?, ? FROM generation WHERE id = ? AND state = 'open'"
                        + " ON CONFLICT (generation_id)"
                        + " DO UPDATE SET at = excluded.at, sealed = excluded.sealed",
                now.instant().toEpochMilli(),
                sealed,
                id);
    }
}
