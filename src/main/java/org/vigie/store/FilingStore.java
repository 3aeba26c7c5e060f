package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Commitment;
import org.vigie.review.Clock;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;

/// What filings are made of, read only: decisions that stand, with the case and what was seen of it
/// before.
public final class FilingStore {
    private static final String DEADLINES =
            "SELECT c.rule_id, c.jurisdiction, c.start_at, c.due_at, c.verified, d.at,"
                    + " g.admitted_at, g.jurisdictions, (SELECT json_group_array(DISTINCT e.type)"
                    + " FROM event e WHERE e.generation_id = g.id AND e.at < c.due_at"
                    + " AND e.seq < coalesce(d.seq, 9007199254740991))"
                    + " FROM clock c JOIN generation g ON g.id = c.generation_id"
                    + " LEFT JOIN decision d ON d.generation_id = g.id AND d.undone_by IS NULL"
                    + " WHERE (d.at >= ? AND d.at < ? AND c.start_at <= d.at)"
                    + " OR (d.at IS NULL AND c.due_at >= ? AND c.due_at < ?)"
                    + " ORDER BY c.rule_id, c.due_at";

    private static final String TAKEN =
            "SELECT d.at, g.flagged_at, g.admitted_at, (SELECT min(c.due_at) FROM clock c"
                    + " WHERE c.generation_id = g.id AND c.start_at <= d.at AND (? OR"
                    + " c.jurisdiction IN (SELECT value FROM json_each(?)))), d.category,"
                    + " d.actions, d.rung, d.batch <> '', d.undone_by IS NOT NULL,"
                    + " g.jurisdictions FROM decision d"
                    + " JOIN generation g ON g.id = d.generation_id"
                    + " WHERE d.at >= ? AND d.at < ? ORDER BY d.seq";

    private final Database database;
    private final EventStore events;
    private final Wholes wholes;

    FilingStore(Database database, Vault vault, EventStore events) {
        this.database = database;
        this.events = events;
        wholes = new Wholes(vault);
    }

    /// A reveal.
    ///
    /// @param areaPermille 0 where the end was not recorded: what is not known is not claimed
    /// @param ended whether the end was recorded
    public record Look(String sha256, int rung, int areaPermille, long millis, boolean ended) {}

    /// One decision with its case.
    ///
    /// @param hashes by medium SHA-256: MD5 and PDQ in lower-case hex, by their name
    /// @param qualities by medium SHA-256: of the PDQ hash
    /// @param carried whether it was carried over from another case of its family
    public record Case(
            long sequence,
            String eventId,
            String reason,
            Generation generation,
            List<Look> looks,
            Map<String, Map<String, String>> hashes,
            Map<String, Integer> qualities,
            boolean carried) {}

    /// Return the sequences of decisions that stand in a period, the earliest first.
    ///
    /// @param until the moment it ends before
    public List<Long> decisions(Instant since, Instant until) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> row.getLong(1),
                        "SELECT seq FROM decision WHERE at >= ? AND at < ?"
                                + " AND undone_by IS NULL ORDER BY seq",
                        since.toEpochMilli(),
                        until.toEpochMilli()));
    }

    /// A decision of a period, taken back or not, as figures need it.
    ///
    /// @param admittedAt when the case came in
    /// @param dueAt its first deadline under the rules asked for, null without one
    /// @param batch whether it was settled together with others of its family
    public record Taken(
            Instant at,
            Instant flaggedAt,
            Instant admittedAt,
            @Nullable Instant dueAt,
            String category,
            List<String> actions,
            int rung,
            boolean batch,
            boolean takenBack,
            List<String> jurisdictions) {}

    /// Return the decisions of a period, taken back ones too, the earliest first.
    ///
    /// @param rules jurisdictions of the clocks to count by, all when empty
    public List<Taken> taken(Instant since, Instant until, Set<String> rules)
            throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        FilingStore::taken,
                        TAKEN,
                        rules.isEmpty(),
                        Json.text(rules),
                        since.toEpochMilli(),
                        until.toEpochMilli()));
    }

    private static Taken taken(ResultSet row) throws SQLException, FaultException {
        Instant at = Instant.ofEpochMilli(row.getLong(1));
        long first = row.getLong(4);
        Instant due = row.wasNull() ? null : Instant.ofEpochMilli(first);
        return new Taken(
                at,
                Instant.ofEpochMilli(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                due,
                row.getString(5),
                Json.words(row.getString(6)),
                row.getInt(7),
                row.getBoolean(8),
                row.getBoolean(9),
                Json.words(row.getString(10)));
    }

    /// One legal clock on a case that was decided in a period, or is open and was due in it.
    ///
    /// @param decided null while the case is open
    /// @param happened words of the events about the case before the deadline and its decision
    public record Deadline(
            Clock clock,
            @Nullable Instant decided,
            Instant admitted,
            List<String> jurisdictions,
            List<String> happened) {}

    /// Return the clocks of a period. A clock that a complaint started after the decision is not
    /// among them, nor one that has not passed on an open case.
    ///
    /// @param now when it is asked
    public List<Deadline> deadlines(Instant since, Instant until, Instant now)
            throws FaultException {
        Instant passed = until.isBefore(now) ? until : now;
        return database.read(connection ->
                Sql.list(
                        connection,
                        FilingStore::deadline,
                        DEADLINES,
                        since.toEpochMilli(),
                        until.toEpochMilli(),
                        since.toEpochMilli(),
                        passed.toEpochMilli()));
    }

    private static Deadline deadline(ResultSet row) throws SQLException, FaultException {
        long decided = row.getLong(6);
        Instant at = row.wasNull() ? null : Instant.ofEpochMilli(decided);
        return new Deadline(
                new Clock(
                        row.getString(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getBoolean(5)),
                at,
                Instant.ofEpochMilli(row.getLong(7)),
                Json.words(row.getString(8)),
                Json.words(row.getString(9)));
    }

    /// A second judgement of a period.
    ///
    /// @param settles whether a lead settled it, else a blind judgement
    public record Judged(boolean settles, boolean differs, List<String> jurisdictions) {}

    /// Return the second judgements of a period.
    public List<Judged> judged(Instant since, Instant until) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row ->
                                new Judged(
                                        row.getBoolean(1),
                                        row.getBoolean(2),
                                        Json.words(row.getString(3))),
                        "SELECT j.settles, j.category <> d.category, g.jurisdictions"
                                + " FROM judgement j JOIN decision d ON d.seq = j.decision"
                                + " JOIN generation g ON g.id = d.generation_id"
                                + " WHERE j.at >= ? AND j.at < ?",
                        since.toEpochMilli(),
                        until.toEpochMilli()));
    }

    /// Return the decision that stands for a case.
    ///
    /// @throws FaultException `decision-unknown`
    public long decision(String generationId) throws FaultException {
        return database.read(connection ->
                Sql.first(
                                connection,
                                row -> row.getLong(1),
                                "SELECT seq FROM decision"
                                        + " WHERE generation_id = ? AND undone_by IS NULL",
                                generationId)
                        .orElseThrow(() -> new FaultException(Fault.of("decision-unknown"))));
    }

    /// Return one decision with its case.
    ///
    /// @throws FaultException `decision-unknown`, `generation-erased`
    public Case of(long sequence) throws FaultException {
        return database.read(connection -> {
            record Known(String eventId, String generationId) {}
            Known known =
                    Sql.first(
                                    connection,
                                    row -> new Known(row.getString(1), row.getString(2)),
                                    "SELECT event_id, generation_id FROM decision WHERE seq = ?",
                                    sequence)
                            .orElseThrow(() -> new FaultException(Fault.of("decision-unknown")));
            String id = known.generationId();
            return new Case(
                    sequence,
                    known.eventId(),
                    events.disclosure(connection, sequence, "reason")
                            .map(Commitment::text)
                            .orElse(""),
                    wholes.of(connection, id),
                    looks(connection, id),
                    hashes(connection, id),
                    qualities(connection, id),
                    carried(connection, sequence));
        });
    }

    private static List<Look> looks(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row ->
                        new Look(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getLong(4),
                                row.getBoolean(5)),
                "SELECT sha256, rung, coalesce(area_permille, 0), coalesce(millis, 0),"
                        + " ended_by IS NOT NULL FROM reveal WHERE generation_id = ? ORDER BY seq",
                id);
    }

    private static boolean carried(Connection connection, long sequence)
            throws SQLException, FaultException {
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM event WHERE seq = ?"
                                + " AND CAST(bytes AS TEXT) ->> '$.body.from' <> generation_id",
                        sequence)
                == 1;
    }

    private static Map<String, Integer> qualities(Connection connection, String id)
            throws SQLException, FaultException {
        Map<String, Integer> qualities = new HashMap<>();
        Sql.list(
                connection,
                row -> qualities.put(row.getString(1), row.getInt(2)),
                "SELECT sha256, quality FROM fingerprint WHERE generation_id = ?",
                id);
        return qualities;
    }

    private static Map<String, Map<String, String>> hashes(Connection connection, String id)
            throws SQLException, FaultException {
        Map<String, Map<String, String>> hashes = new HashMap<>();
        HexFormat hex = HexFormat.of();
        Sql.list(
                        connection,
                        row ->
                                Map.entry(
                                        row.getString(1),
                                        Map.of(
                                                "MD5", hex.formatHex(row.getBytes(2)),
                                                "PDQ", hex.formatHex(row.getBytes(3)))),
                        "SELECT sha256, md5, pdq FROM fingerprint WHERE generation_id = ?",
                        id)
                .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
        return hashes;
    }
}
