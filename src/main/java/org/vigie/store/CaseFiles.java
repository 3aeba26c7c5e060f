package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.vigie.review.CaseFile;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.History;

/// Puts a case file together from its rows.
final class CaseFiles {
    private final Vault vault;
    private final Findings findings;
    private final Decisions decisions;
    private final Wholes wholes;

    CaseFiles(Vault vault, Findings findings, Decisions decisions) {
        this.vault = vault;
        this.findings = findings;
        this.decisions = decisions;
        wholes = new Wholes(vault);
    }

    /// Read only what a ceiling depends on.
    CaseFile glance(Connection connection, String id) throws SQLException, FaultException {
        Kinship.Root root = Kinship.root(connection, id).orElse(null);
        return new CaseFile(
                wholes.of(connection, id),
                hint(connection, id),
                List.of(),
                findings.evidence(connection, vault.sealer(connection, id), id),
                Map.of(),
                Map.of(),
                decisions.standing(connection, id).orElse(null),
                root == null ? null : Kinship.tallied(connection, root),
                History.NONE,
                Map.of());
    }

    private static String hint(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT hint FROM generation WHERE id = ?",
                        id)
                .orElseThrow(() -> new FaultException(Fault.of("case-unknown")));
    }

    CaseFile open(Connection connection, String id) throws SQLException, FaultException {
        String hint = hint(connection, id);
        Sealer sealer = vault.sealer(connection, id);
        Findings.Shown shown = findings.shown(connection, sealer, id);
        Kinship.Root root = Kinship.root(connection, id).orElse(null);
        return new CaseFile(
                wholes.of(connection, id),
                hint,
                ClockRows.running(connection, id),
                findings.evidence(connection, sealer, id),
                shown.veils(),
                shown.faults(),
                decisions.standing(connection, id).orElse(null),
                root == null ? null : Kinship.family(connection, root),
                root == null ? History.NONE : Histories.history(connection, root),
                Examinations.gaps(connection, id));
    }
}
