package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Quality.Conflict;
import org.vigie.review.Quality.Pair;
import org.vigie.review.Quality.Waiting;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// Decisions judged a second time: each draw, judgement and settlement one event with its effect in
/// one synced commit.
public final class QualityStore {
    private final Database database;
    private final EventStore events;
    private final Identity identity;

    QualityStore(Database database, EventStore events, Identity identity) {
        this.database = database;
        this.events = events;
        this.identity = identity;
    }

    /// A decision that stands and may be drawn.
    public record Candidate(
            long sequence, String eventId, String category, String actor, boolean differs) {}

    /// Return the decisions that stand since a moment.
    public List<Candidate> candidates(Instant since) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row ->
                                new Candidate(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getBoolean(5)),
                        "SELECT d.seq, d.event_id, d.category, d.actor, d.category <> g.hint"
                                + " FROM decision d JOIN generation g ON g.id = d.generation_id"
                                + " WHERE d.undone_by IS NULL AND d.at >= ? ORDER BY d.seq",
                        since.toEpochMilli()));
    }

    /// Record a draw.
    ///
    /// @param plan what it was drawn by, in the canonical subset
    /// @return how many were not waiting already, with the receipt
    public Drawn draw(Map<String, ?> plan, List<Long> decisions) throws FaultException {
        return database.write(connection -> {
            Map<String, Object> body = new TreeMap<>(plan);
            body.put("kind", "draw");
            body.put("drawn", decisions.size());
            Saved saved =
                    events.append(
                            connection,
                            new EventDraft(EventType.QUALITY, null, body, Map.of(), ""));
            Sql.update(
                    connection,
                    "INSERT INTO sampling (seq, at, plan) VALUES (?, ?, ?)",
                    saved.sequence(),
                    saved.at().toEpochMilli(),
                    Json.text(body));
            int newly = 0;
            for (long decision : decisions) {
                newly +=
                        Sql.update(
                                connection,
                                "INSERT OR IGNORE INTO sample (decision, sampling) VALUES (?, ?)",
                                decision,
                                saved.sequence());
            }
            return new Drawn(saved, newly);
        });
    }

    /// What a draw brought.
    public record Drawn(Saved saved, int newly) {}

    /// Return cases waiting for the person at this desk.
    public List<Waiting> waiting(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        QualityStore::waiting,
                        "SELECT d.seq, d.generation_id, d.rung FROM sample s"
                                + " JOIN decision d ON d.seq = s.decision"
                                + " WHERE d.undone_by IS NULL AND d.actor <> ? AND NOT EXISTS"
                                + " (SELECT 1 FROM judgement j WHERE j.decision = d.seq)"
                                + " AND NOT EXISTS (SELECT 1 FROM calibration c"
                                + " WHERE c.decision = d.seq AND c.withdrawn_by IS NULL)"
                                + " ORDER BY s.sampling, d.seq LIMIT ?",
                        identity.actor(),
                        limit));
    }

    /// Read a decision, its case and its rung.
    static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(row.getLong(1), row.getString(2), Rung.values()[row.getInt(3)]);
    }

    private record First(String generationId, String actor, String content, boolean stands) {}

    private static First first(Connection connection, long decision)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row ->
                                new First(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getBoolean(4)),
                        "SELECT d.generation_id, d.actor, g.content_sha256, d.undone_by IS NULL"
                                + " FROM decision d JOIN generation g ON g.id = d.generation_id"
                                + " WHERE d.seq = ?",
                        decision)
                .orElseThrow(() -> new FaultException(Fault.of("quality-unknown")));
    }

    /// Record a blind second judgement.
    ///
    /// @throws FaultException `quality-unknown`, `quality-own-decision`, `quality-judged`
    public Saved judge(long decision, Verdict verdict) throws FaultException {
        return database.write(connection -> {
            First first = first(connection, decision);
            requireStanding(first);
            if (first.actor().equals(identity.actor())) {
                throw new FaultException(Fault.of("quality-own-decision"));
            }
            if (already(connection, decision)) {
                throw new FaultException(Fault.of("quality-judged"));
            }
            Map<String, Object> body = body("judgement", decision, verdict);
            return judged(connection, first, decision, verdict, body, Map.of(), false);
        });
    }

    private static void requireStanding(First first) throws FaultException {
        if (!first.stands()) {
            throw new FaultException(Fault.of("quality-unknown"));
        }
    }

    private boolean already(Connection connection, long decision)
            throws SQLException, FaultException {
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM judgement"
                                + " WHERE decision = ? AND actor = ? AND settles = 0",
                        decision,
                        identity.actor())
                > 0;
    }

    private static long count(Connection connection, long decision, String more)
            throws SQLException, FaultException {
        return Sql.number(
                connection, "SELECT count(*) FROM judgement WHERE decision = ?" + more, decision);
    }

    private static Map<String, Object> body(String kind, long decision, Verdict verdict) {
        Map<String, Object> body = new TreeMap<>();
        body.put("kind", kind);
        body.put("decision", decision);
        body.put("category", verdict.categoryId());
        body.put("actions", verdict.actionIds());
        body.put("rung", verdict.rung().number());
        return body;
    }

    private Saved judged(
            Connection connection,
            First first,
            long decision,
            Verdict verdict,
            Map<String, Object> body,
            Map<String, String> texts,
            boolean settles)
            throws SQLException, FaultException {
        EventType type = settles ? EventType.ADJUDICATE : EventType.QUALITY;
        Saved saved =
                events.append(
                        connection,
                        new EventDraft(type, first.generationId(), body, texts, first.content()));
        Sql.update(
                connection,
                "INSERT INTO judgement (seq, decision, at, actor, category, actions, rung,"
                        + " settles) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                saved.sequence(),
                decision,
                saved.at().toEpochMilli(),
                identity.actor(),
                verdict.categoryId(),
                Json.text(verdict.actionIds()),
                verdict.rung().number(),
                settles ? 1 : 0);
        return saved;
    }

    /// Settle a decision that was judged differently.
    ///
    /// @throws FaultException `quality-unknown`, `quality-settled`
    public Saved settle(long decision, String categoryId, List<String> actionIds, String reason)
            throws FaultException {
        return database.write(connection -> {
            First first = first(connection, decision);
            requireStanding(first);
            if (count(connection, decision, " AND settles = 0") == 0) {
                throw new FaultException(Fault.of("quality-unknown"));
            }
            if (count(connection, decision, " AND settles = 1") > 0) {
                throw new FaultException(Fault.of("quality-settled"));
            }
            Verdict verdict =
                    new Verdict(first.generationId(), categoryId, actionIds, reason, Rung.EVIDENCE);
            return judged(
                    connection,
                    first,
                    decision,
                    verdict,
                    body("settlement", decision, verdict),
                    Map.of("reason", reason),
                    true);
        });
    }

    /// Return decisions judged differently that nobody settled, the latest first.
    public List<Conflict> conflicts(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        QualityStore::conflict,
                        "SELECT d.seq, d.generation_id, d.actor, d.category, d.actions, j.actor,"
                                + " j.category, j.actions, j.at FROM judgement j"
                                + " JOIN decision d ON d.seq = j.decision"
                                + " WHERE j.settles = 0 AND j.category <> d.category"
                                + " AND d.undone_by IS NULL AND NOT EXISTS (SELECT 1 FROM"
                                + " judgement s WHERE s.decision = d.seq AND s.settles = 1)"
                                + " ORDER BY j.seq DESC LIMIT ?",
                        limit));
    }

    private static Conflict conflict(ResultSet row) throws SQLException, FaultException {
        return new Conflict(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Json.words(row.getString(5)),
                row.getString(6),
                row.getString(7),
                Json.words(row.getString(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    /// Return first and second category of each decision judged blind.
    public List<Pair> pairs() throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row -> new Pair(row.getString(1), row.getString(2)),
                        "SELECT d.category, j.category FROM judgement j"
                                + " JOIN decision d ON d.seq = j.decision"
                                + " WHERE j.settles = 0 ORDER BY j.seq"));
    }

    /// A decision that stands, and what its case was found to be in the end.
    public record Truth(long decision, String generationId, Instant at, String category) {}

    /// Return the latest decisions that stand with what a lead settled, where one did.
    public List<Truth> truths(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        row ->
                                new Truth(
                                        row.getLong(1),
                                        row.getString(2),
                                        Instant.ofEpochMilli(row.getLong(3)),
                                        row.getString(4)),
                        "SELECT d.seq, d.generation_id, d.at, coalesce((SELECT j.category FROM"
                                + " judgement j WHERE j.decision = d.seq AND j.settles = 1),"
                                + " d.category) FROM decision d WHERE d.undone_by IS NULL"
                                + " ORDER BY d.seq DESC LIMIT ?",
                        limit));
    }
}
