package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;

/// The media of generations, each sealed with the data key of its generation. Plain bytes exist in
/// memory only.
public final class Vault {
    private final Database database;
    private final Keyring keyring;
    private final EventStore events;
    private final VaultFiles files;

    Vault(DataFolder folder, Database database, Keyring keyring, EventStore events) {
        this.database = database;
        this.keyring = keyring;
        this.events = events;
        files = new VaultFiles(folder.vault(), keyring.random());
    }

    /// Return the bytes of a medium as delivered.
    ///
    /// @throws FaultException `medium-unknown`, `medium-lost`, `generation-erased`, or
    ///   `sealed-damaged` when they are not the bytes that were admitted
    public byte[] medium(String generationId, String sha256) throws FaultException {
        record Place(Sealer sealer, String file) {}
        Place place =
                database.read(connection ->
                        new Place(
                                sealer(connection, generationId),
                                file(connection, generationId, sha256)));
        byte[] sealed = files.read(place.file(), sha256);
        byte[] medium = place.sealer().open(sealed, "medium", generationId, sha256);
        if (!Digests.sha256(medium).equals(sha256)) {
            throw new FaultException(Fault.of("sealed-damaged", "what", "medium"));
        }
        return medium;
    }

    /// Erase the key of a generation, and with it its media, its prompt and everything else that
    /// was sealed with it. The log and the decisions stay.
    public void erase(String generationId) throws FaultException {
        erase(generationId, Map.of());
    }

    /// Erase it, and bind the log to why.
    Saved erase(String generationId, Map<String, String> texts) throws FaultException {
        record Erased(Saved saved, List<String> files) {}
        Erased erased =
                database.write(connection -> {
                    sealer(connection, generationId);
                    Sql.update(
                            connection,
                            "DELETE FROM generation_key WHERE generation_id = ?",
                            generationId);
                    Saved saved =
                            events.append(
                                    connection,
                                    new EventDraft(
                                            EventType.ERASED, generationId, Map.of(), texts, ""));
                    return new Erased(
                            saved,
                            Sql.list(
                                    connection,
                                    row -> row.getString(1),
                                    "SELECT file FROM medium WHERE generation_id = ?",
                                    generationId));
                });
        try {
            database.settle();
        } finally {
            files.delete(erased.files());
        }
        return erased.saved();
    }

    private static String file(Connection connection, String generationId, String sha256)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT file FROM medium WHERE generation_id = ? AND sha256 = ?",
                        generationId,
                        sha256)
                .orElseThrow(() -> new FaultException(Fault.of("medium-unknown")));
    }

    /// Return what opens everything of one generation.
    ///
    /// @throws FaultException `generation-erased`
    Sealer sealer(Connection connection, String generationId) throws SQLException, FaultException {
        byte[] wrapped =
                Sql.first(
                                connection,
                                row -> row.getBytes(1),
                                "SELECT wrapped FROM generation_key WHERE generation_id = ?",
                                generationId)
                        .orElseThrow(() -> new FaultException(Fault.of("generation-erased")));
        return unwrapped(wrapped, generationId);
    }

    Sealer unwrapped(byte[] wrapped, String generationId) throws FaultException {
        return Sealer.of(keyring.sealer().open(wrapped, "data-key", generationId));
    }

    byte[] wrapped(byte[] dataKey, String generationId) {
        return keyring.sealer().seal(dataKey, "data-key", generationId);
    }

    VaultFiles files() {
        return files;
    }

    /// Delete what a crash left behind: unfinished files, and finished ones no row names. With no
    /// row at all nothing is deleted: the database may have been put aside.
    void sweep() throws FaultException {
        boolean some =
                database.read(connection ->
                        Sql.number(connection, "SELECT EXISTS (SELECT 1 FROM medium)") == 1);
        if (some) {
            for (String shelf : files.shelves()) {
                Set<String> orphans = files.files(shelf);
                orphans.removeAll(named(shelf));
                files.delete(List.copyOf(orphans));
            }
        }
    }

    private List<String> named(String shelf) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT file FROM medium WHERE file >= ? AND file < ?",
                        shelf + "/",
                        shelf + "0"));
    }
}
