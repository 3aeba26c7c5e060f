package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;

/// The words of generations: prompts, addresses, accounts. Deflated and sealed with the
/// generation's data key.
final class GenerationText {
    private final Vault vault;

    GenerationText(Vault vault) {
        this.vault = vault;
    }

    static byte[] seal(Sealer sealer, byte[] text, String what, String id) {
        return sealer.seal(Deflated.of(text), what, id);
    }

    static Generation open(Sealer sealer, byte[] sealed, String id) throws FaultException {
        return Json.generation(Deflated.inflate(sealer.open(sealed, "generation", id)));
    }

    /// Return a generation as delivered, a case or one that became part of a case.
    Generation generation(Connection connection, String id) throws SQLException, FaultException {
        var own =
                Sql.first(
                        connection,
                        row -> open(vault.sealer(connection, id), row.getBytes(1), id),
                        "SELECT generation FROM generation_text WHERE generation_id = ?",
                        id);
        if (own.isPresent()) {
            return own.get();
        }
        return Sql.first(
                        connection,
                        row ->
                                open(
                                        vault.sealer(connection, row.getString(2)),
                                        row.getBytes(1),
                                        id),
                        "SELECT generation, generation_id FROM alias WHERE id = ?",
                        id)
                .orElseThrow(() -> new FaultException(Fault.of("case-unknown")));
    }

    /// Return the later deliveries of a case, in the order they came: under another id, or under
    /// its own with more to say.
    List<Generation> later(Connection connection, String id) throws SQLException, FaultException {
        return Sql.list(
                connection,
                row -> open(vault.sealer(connection, id), row.getBytes(1), row.getString(2)),
                "SELECT generation, id FROM alias WHERE generation_id = ? ORDER BY rowid",
                id);
    }
}
