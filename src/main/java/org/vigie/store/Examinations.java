package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Outcome;

/// What analyzers found, sealed with the data key of the generation. A newer outcome of an analyzer
/// stands in front of the older ones, which are kept.
final class Examinations {
    /// Sealed before outcomes were kept one by one.
    private static final String TOGETHER = "";

    private final String policyDigest;

    Examinations(String policyDigest) {
        this.policyDigest = policyDigest;
    }

    void keep(Connection connection, Sealer sealer, String id, List<Outcome> outcomes, Instant at)
            throws SQLException {
        for (Outcome outcome : outcomes) {
            Sql.update(
                    connection,
                    "UPDATE examination SET stands = 0"
                            + " WHERE generation_id = ? AND stands = 1 AND analyzer IN (?, ?)",
                    id,
                    outcome.analyzer(),
                    TOGETHER);
            Sql.update(
                    connection,
                    "INSERT INTO examination"
                            + " (generation_id, analyzer, version, policy, models, at, gap, sealed)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    outcome.analyzer(),
                    outcome.version(),
                    policyDigest,
                    Json.text(outcome.digests().distinct().sorted().toList()),
                    at.toEpochMilli(),
                    outcome.gap(),
                    sealer.seal(
                            Deflated.of(Json.bytes(outcome.evidence())),
                            associated(id, outcome.analyzer())));
        }
    }

    private static String[] associated(String id, String analyzer) {
        return analyzer.equals(TOGETHER)
                ? new String[] {"evidence", id}
                : new String[] {"evidence", id, analyzer};
    }

    /// Return the evidence that stands, in the order it was found.
    List<Evidence> evidence(Connection connection, Sealer sealer, String id)
            throws SQLException, FaultException {
        List<Evidence> all = new ArrayList<>();
        Sql.list(
                        connection,
                        row -> evidence(row, sealer, id),
                        "SELECT analyzer, sealed FROM examination"
                                + " WHERE generation_id = ? AND stands = 1 ORDER BY id",
                        id)
                .forEach(all::addAll);
        return all;
    }

    /// Return the evidence that stood at a moment, in the order it was found.
    static List<Evidence> evidenceAt(Connection connection, Sealer sealer, String id, Instant at)
            throws SQLException, FaultException {
        List<Evidence> all = new ArrayList<>();
        Sql.list(
                        connection,
                        row -> evidence(row, sealer, id),
                        "SELECT analyzer, sealed FROM examination x"
                                + " WHERE generation_id = ? AND id = (SELECT max(id)"
                                + " FROM examination y WHERE y.generation_id = x.generation_id"
                                + " AND y.analyzer = x.analyzer AND y.at <= ?)"
                                + " ORDER BY id",
                        id,
                        at.toEpochMilli())
                .forEach(all::addAll);
        return all;
    }

    private static List<Evidence> evidence(ResultSet row, Sealer sealer, String id)
            throws SQLException, FaultException {
        byte[] opened = sealer.open(row.getBytes("sealed"), associated(id, row.getString(1)));
        return Json.evidence(Deflated.inflate(opened));
    }

    /// Return what stands: versions by analyzer id. Who ran out of time may have more another time.
    static Map<String, String> standing(Connection connection, String id)
            throws SQLException, FaultException {
        Map<String, String> standing = new HashMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        "SELECT analyzer, version FROM examination"
                                + " WHERE generation_id = ? AND stands = 1"
                                + " AND gap <> 'examination-out-of-time'",
                        id)
                .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
        return standing;
    }

    /// Return what stands without having found anything because something failed: fault codes by
    /// analyzer id.
    static Map<String, String> gaps(Connection connection, String id)
            throws SQLException, FaultException {
        Map<String, String> gaps = new HashMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        "SELECT analyzer, gap FROM examination"
                                + " WHERE generation_id = ? AND stands = 1 AND gap <> ''",
                        id)
                .forEach(entry -> gaps.put(entry.getKey(), entry.getValue()));
        return gaps;
    }

    /// Return the models whose findings stand for a generation, those of its veils among them.
    static List<String> models(Connection connection, String id)
            throws SQLException, FaultException {
        TreeSet<String> models =
                new TreeSet<>(
                        Sql.list(
                                connection,
                                row -> row.getString(1),
                                "SELECT DISTINCT model_sha256 FROM veil"
                                        + " WHERE generation_id = ? AND model_sha256 IS NOT NULL",
                                id));
        Sql.list(
                        connection,
                        row -> Json.words(row.getString(1)),
                        "SELECT models FROM examination WHERE generation_id = ? AND stands = 1",
                        id)
                .forEach(models::addAll);
        return List.copyOf(models);
    }
}
