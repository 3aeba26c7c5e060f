package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.History;

/// Puts a case file together from its rows.
final class CaseFiles {
    private static final String CLOCKS =
            "SELECT rule_id, jurisdiction, start_at, due_at, verified FROM clock"
                    + " WHERE generation_id = ? ORDER BY due_at, rule_id, jurisdiction, start_at"
                    + " LIMIT ?";

    private final Vault vault;
    private final Findings findings;
    private final Decisions decisions;
    private final GenerationText texts;

    CaseFiles(Vault vault, Findings findings, Decisions decisions) {
        this.vault = vault;
        this.findings = findings;
        this.decisions = decisions;
        texts = new GenerationText(vault);
    }

    /// Read only what a ceiling depends on.
    CaseFile glance(Connection connection, String id) throws SQLException, FaultException {
        Kinship.Root root = Kinship.root(connection, id).orElse(null);
        return new CaseFile(
                withAll(connection, texts.generation(connection, id)),
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
                withAll(connection, texts.generation(connection, id)),
                hint,
                Sql.list(connection, CaseFiles::clock, CLOCKS, id, Integer.MAX_VALUE),
                findings.evidence(connection, sealer, id),
                shown.veils(),
                shown.faults(),
                decisions.standing(connection, id).orElse(null),
                root == null ? null : Kinship.family(connection, root),
                root == null ? History.NONE : Histories.history(connection, root),
                Examinations.gaps(connection, id));
    }

    static @Nullable Clock nearest(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(connection, CaseFiles::clock, CLOCKS, id, 1).orElse(null);
    }

    private static Clock clock(ResultSet row) throws SQLException {
        return new Clock(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getBoolean(5));
    }

    /// Whoever complained about another delivery of the same pictures complained about this case.
    private Generation withAll(Connection connection, Generation own)
            throws SQLException, FaultException {
        List<Complaint> complaints = new ArrayList<>(own.complaints());
        texts.aliases(connection, own.id()).forEach(alias -> complaints.addAll(alias.complaints()));
        return new Generation(
                own.id(),
                own.service(),
                own.generatedAt(),
                own.flaggedAt(),
                own.prompt(),
                own.media(),
                own.requester(),
                own.publication(),
                complaints.stream().distinct().toList(),
                own.signals(),
                own.attempts(),
                own.jurisdictions(),
                own.unknownFields());
    }
}
