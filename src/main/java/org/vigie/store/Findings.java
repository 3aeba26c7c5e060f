package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Veil;

/// Veils, faults and evidence of a generation; veils and evidence are sealed with its data key.
final class Findings {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Vault vault;
    private final EventStore events;

    Findings(Vault vault, EventStore events) {
        this.vault = vault;
        this.events = events;
    }

    /// Keep what was made and found, mark the generation examined when no medium is left out.
    long keep(
            Connection connection,
            String id,
            Map<String, Veil> veils,
            Map<String, Fault> faults,
            Map<String, Fingerprint> fingerprints,
            List<Evidence> evidence)
            throws SQLException, FaultException {
        String content =
                Sql.first(
                                connection,
                                row -> row.getString(1),
                                "SELECT content_sha256 FROM generation WHERE id = ?",
                                id)
                        .orElseThrow(() -> new FaultException(Fault.of("case-unknown")));
        Sealer sealer = vault.sealer(connection, id);
        for (var veil : veils.entrySet()) {
            keepVeil(connection, sealer, id, veil.getKey(), veil.getValue());
        }
        for (var fault : faults.entrySet()) {
            keepFault(connection, id, fault.getKey(), fault.getValue());
        }
        for (var fingerprint : fingerprints.entrySet()) {
            keepFingerprint(connection, id, fingerprint.getKey(), fingerprint.getValue());
        }
        List<String> models = models(veils, evidence);
        keepEvidence(connection, sealer, id, models, evidence);
        markPrepared(connection, id);
        return events.append(connection, examined(id, veils, faults, evidence, models, content))
                .sequence();
    }

    private static void keepVeil(
            Connection connection, Sealer sealer, String id, String sha256, Veil veil)
            throws SQLException, FaultException {
        requireMedium(connection, id, sha256);
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO veil VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)",
                id,
                sha256,
                veil.columns(),
                veil.rows(),
                veil.modelSha256(),
                sealer.seal(veil.rgb(), "veil", id, sha256));
    }

    private static void keepFault(Connection connection, String id, String sha256, Fault fault)
            throws SQLException, FaultException {
        requireMedium(connection, id, sha256);
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO veil VALUES (?, ?, NULL, NULL, NULL, NULL, ?, ?)",
                id,
                sha256,
                fault.code(),
                Json.text(fault.details()));
    }

    private static void keepFingerprint(
            Connection connection, String id, String sha256, Fingerprint found)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO fingerprint VALUES (?, ?, ?, ?, ?)",
                id,
                sha256,
                HexFormat.of().parseHex(found.pdq()),
                found.quality(),
                HexFormat.of().parseHex(found.md5()));
    }

    private static void requireMedium(Connection connection, String id, String sha256)
            throws SQLException, FaultException {
        String sql = "SELECT count(*) FROM medium WHERE generation_id = ? AND sha256 = ?";
        if (Sql.number(connection, sql, id, sha256) == 0) {
            throw new FaultException(Fault.of("medium-unknown"));
        }
    }

    private static void keepEvidence(
            Connection connection,
            Sealer sealer,
            String id,
            List<String> models,
            List<Evidence> evidence)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT OR REPLACE INTO evidence VALUES (?, ?, ?)",
                id,
                Json.text(models),
                sealer.seal(Deflated.of(Json.bytes(evidence)), "evidence", id));
    }

    private static void markPrepared(Connection connection, String id) throws SQLException {
        Sql.update(
                connection,
                """
                UPDATE generation SET prepared = NOT EXISTS (
                  SELECT 1 FROM medium m LEFT JOIN veil v USING (generation_id, sha256)
                  WHERE m.generation_id = generation.id AND v.sha256 IS NULL)
                WHERE id = ?\
                """,
                id);
    }

    private static List<String> models(Map<String, Veil> veils, List<Evidence> evidence) {
        return Stream.concat(
                        veils.values().stream().map(Veil::modelSha256),
                        evidence.stream().map(Evidence::modelSha256))
                .filter(digest -> DIGEST.matcher(digest).matches())
                .distinct()
                .sorted()
                .toList();
    }

    private static EventDraft examined(
            String id,
            Map<String, Veil> veils,
            Map<String, Fault> faults,
            List<Evidence> evidence,
            List<String> models,
            String content) {
        Map<String, String> outcomes = new TreeMap<>();
        faults.forEach((sha256, fault) -> outcomes.put(sha256, fault.code()));
        veils.keySet().forEach(sha256 -> outcomes.put(sha256, "veiled"));
        return new EventDraft(
                EventType.EXAMINED,
                id,
                Map.of("media", outcomes, "findings", evidence.size()),
                Map.of(),
                content,
                models);
    }

    /// Return the models whose findings stand for a generation.
    static List<String> models(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> Json.words(row.getString(1)),
                        "SELECT models FROM evidence WHERE generation_id = ?",
                        id)
                .orElse(List.of());
    }

    List<Evidence> evidence(Connection connection, Sealer sealer, String id)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row ->
                                Json.evidence(
                                        Deflated.inflate(
                                                sealer.open(row.getBytes(1), "evidence", id))),
                        "SELECT sealed FROM evidence WHERE generation_id = ?",
                        id)
                .orElse(List.of());
    }

    /// What can be shown of a generation's media.
    record Shown(Map<String, Veil> veils, Map<String, Fault> faults) {}

    Shown shown(Connection connection, Sealer sealer, String id)
            throws SQLException, FaultException {
        Shown shown = new Shown(new HashMap<>(), new HashMap<>());
        Sql.list(
                        connection,
                        row -> Map.entry(row.getString(1), veil(row, sealer, id)),
                        "SELECT sha256, columns, rows, model_sha256, sealed FROM veil"
                                + " WHERE generation_id = ? AND fault IS NULL",
                        id)
                .forEach(entry -> shown.veils().put(entry.getKey(), entry.getValue()));
        Sql.list(
                        connection,
                        row ->
                                Map.entry(
                                        row.getString(1),
                                        new Fault(
                                                row.getString(2), Json.details(row.getString(3)))),
                        "SELECT sha256, fault, details FROM veil"
                                + " WHERE generation_id = ? AND fault IS NOT NULL",
                        id)
                .forEach(entry -> shown.faults().put(entry.getKey(), entry.getValue()));
        return shown;
    }

    /// Read a veil from a row of sha256, columns, rows, model_sha256, sealed.
    static Veil veil(ResultSet row, Sealer sealer, String id) throws SQLException, FaultException {
        return new Veil(
                row.getInt("columns"),
                row.getInt("rows"),
                sealer.open(row.getBytes("sealed"), "veil", id, row.getString("sha256")),
                row.getString("model_sha256"));
    }
}
