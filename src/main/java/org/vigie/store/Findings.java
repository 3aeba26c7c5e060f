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
import org.vigie.review.Outcome;
import org.vigie.review.Saved;
import org.vigie.review.Veil;

/// Veils, faults, fingerprints and evidence of a generation; veils and evidence are sealed with its
/// data key.
final class Findings {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Vault vault;
    private final EventStore events;

    private final Examinations examinations;

    Findings(Vault vault, EventStore events) {
        this.vault = vault;
        this.events = events;
        this.examinations = new Examinations(events.terms().policyDigest());
    }

    /// Keep what was made of the media and found at first sight; mark the generation prepared when
    /// no medium is left out.
    long keep(
            Connection connection,
            String id,
            Map<String, Veil> veils,
            Map<String, Fault> faults,
            Map<String, Fingerprint> fingerprints,
            List<Outcome> outcomes)
            throws SQLException, FaultException {
        String content = content(connection, id);
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
        markPrepared(connection, id);
        Saved saved = events.append(connection, prepared(id, veils, faults, outcomes, content));
        examinations.keep(connection, sealer, id, outcomes, saved.at());
        return saved.sequence();
    }

    /// Keep what was found at a closer look; mark the generation examined when nothing is left to
    /// look for.
    void keep(Connection connection, String id, List<Outcome> outcomes, boolean complete)
            throws SQLException, FaultException {
        String content = content(connection, id);
        Sealer sealer = vault.sealer(connection, id);
        if (!outcomes.isEmpty()) {
            Saved saved = events.append(connection, examined(id, outcomes, content));
            examinations.keep(connection, sealer, id, outcomes, saved.at());
        }
        if (complete) {
            Sql.update(connection, "UPDATE generation SET examined = 1 WHERE id = ?", id);
        }
    }

    private static String content(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT content_sha256 FROM generation WHERE id = ?",
                        id)
                .orElseThrow(() -> new FaultException(Fault.of("case-unknown")));
    }

    List<Evidence> evidence(Connection connection, Sealer sealer, String id)
            throws SQLException, FaultException {
        return examinations.evidence(connection, sealer, id);
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

    private static EventDraft prepared(
            String id,
            Map<String, Veil> veils,
            Map<String, Fault> faults,
            List<Outcome> outcomes,
            String content) {
        Map<String, String> media = new TreeMap<>();
        faults.forEach((sha256, fault) -> media.put(sha256, fault.code()));
        veils.keySet().forEach(sha256 -> media.put(sha256, "veiled"));
        return new EventDraft(
                EventType.EXAMINED,
                id,
                Map.of("media", media, "findings", count(outcomes), "gaps", gaps(outcomes)),
                Map.of(),
                content,
                models(veils, outcomes));
    }

    private static EventDraft examined(String id, List<Outcome> outcomes, String content) {
        return new EventDraft(
                EventType.EXAMINED,
                id,
                Map.of("findings", count(outcomes), "gaps", gaps(outcomes)),
                Map.of(),
                content,
                models(Map.of(), outcomes));
    }

    private static int count(List<Outcome> outcomes) {
        return outcomes.stream().mapToInt(outcome -> outcome.evidence().size()).sum();
    }

    private static Map<String, String> gaps(List<Outcome> outcomes) {
        Map<String, String> gaps = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            if (!outcome.gap().isEmpty()) {
                gaps.put(outcome.analyzer(), outcome.gap());
            }
        }
        return gaps;
    }

    private static List<String> models(Map<String, Veil> veils, List<Outcome> outcomes) {
        return Stream.concat(
                        veils.values().stream().map(Veil::modelSha256),
                        outcomes.stream().flatMap(Outcome::digests))
                .filter(digest -> DIGEST.matcher(digest).matches())
                .distinct()
                .sorted()
                .toList();
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
