package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.ledger.Commitment;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Calibration;
import org.vigie.review.Calibration.Known;
import org.vigie.review.Calibration.Standing;
import org.vigie.review.Calibration.Told;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Quality.Waiting;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// Items with a known answer and what was answered, each one event with its effect in one synced
/// commit. The methods mean what they mean in [Calibration].
public final class CalibrationStore {
    /// A decision that stands whose answer two people found, or a lead settled.
    private static final String KNOWN =
            "SELECT d.seq, d.generation_id, d.at, coalesce(s.category, d.category),"
                    + " coalesce(s.actions, d.actions), s.seq IS NOT NULL, EXISTS (SELECT 1 FROM"
                    + " calibration c WHERE c.decision = d.seq AND c.withdrawn_by IS NULL)"
                    + " FROM decision d LEFT JOIN judgement s ON s.decision = d.seq"
                    + " AND s.settles = 1 WHERE d.undone_by IS NULL AND (s.seq IS NOT NULL"
                    + " OR EXISTS (SELECT 1 FROM judgement j WHERE j.decision = d.seq"
                    + " AND j.settles = 0 AND j.category = d.category) AND NOT EXISTS (SELECT 1"
                    + " FROM judgement j WHERE j.decision = d.seq AND j.settles = 0"
                    + " AND j.category <> d.category))";

    /// Items an actor may answer.
    private static final String WAITING =
            " FROM calibration c JOIN decision d ON d.seq = c.decision"
                    + " JOIN generation_key k ON k.generation_id = d.generation_id"
                    + " WHERE c.withdrawn_by IS NULL AND d.undone_by IS NULL"
                    + " AND d.actor <> ?1 AND c.actor <> ?1 AND NOT EXISTS (SELECT 1"
                    + " FROM judgement j WHERE j.decision = d.seq AND j.actor = ?1)"
                    + " AND NOT EXISTS (SELECT 1 FROM calibration_answer a"
                    + " WHERE a.decision = d.seq AND a.actor = ?1)";

    /// Whether a decision is one of them, by its key alone.
    static final String WAITS = "SELECT EXISTS (SELECT 1" + WAITING + " AND c.decision = ?2)";

    private final Database database;
    private final EventStore events;
    private final Identity identity;

    CalibrationStore(Database database, EventStore events, Identity identity) {
        this.database = database;
        this.events = events;
        this.identity = identity;
    }

    /// Return cases that may become items, the latest first.
    public List<Known> known(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        CalibrationStore::known,
                        KNOWN + " ORDER BY d.seq DESC LIMIT ?",
                        limit));
    }

    private static Known known(ResultSet row) throws SQLException, FaultException {
        return new Known(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                Json.words(row.getString(5)),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    /// Make a case an item.
    ///
    /// @throws FaultException `calibration-not-agreed`, `calibration-known`
    public Saved add(long decision, String reason) throws FaultException {
        return database.write(connection -> {
            Known known =
                    Sql.first(
                                    connection,
                                    CalibrationStore::known,
                                    KNOWN + " AND d.seq = ?",
                                    decision)
                            .orElseThrow(
                                    () -> new FaultException(Fault.of("calibration-not-agreed")));
            if (known.item()) {
                throw new FaultException(Fault.of("calibration-known"));
            }
            Map<String, Object> body = body("calibration-item", decision);
            body.put("category", known.category());
            body.put("actions", known.actions());
            Saved saved = append(connection, known.generationId(), body, Map.of("reason", reason));
            Sql.update(
                    connection,
                    "INSERT INTO calibration (decision, seq, at, actor, category, actions)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (decision) DO UPDATE SET"
                            + " seq = excluded.seq, at = excluded.at, actor = excluded.actor,"
                            + " category = excluded.category, actions = excluded.actions,"
                            + " withdrawn_by = NULL",
                    decision,
                    saved.sequence(),
                    saved.at().toEpochMilli(),
                    identity.actor(),
                    known.category(),
                    Json.text(known.actions()));
            return saved;
        });
    }

    private static Map<String, Object> body(String kind, long decision) {
        Map<String, Object> body = new TreeMap<>();
        body.put("kind", kind);
        body.put("decision", decision);
        return body;
    }

    private Saved append(
            Connection connection, String id, Map<String, ?> body, Map<String, String> texts)
            throws SQLException, FaultException {
        String content = Docket.find(connection, id).contentSha256();
        return events.append(
                connection, new EventDraft(EventType.QUALITY, id, body, texts, content));
    }

    /// Take an item out.
    ///
    /// @throws FaultException `calibration-unknown`
    public Saved withdraw(long decision) throws FaultException {
        return database.write(connection -> {
            String id = item(connection, decision);
            Saved saved = append(connection, id, body("calibration-withdrawn", decision), Map.of());
            Sql.update(
                    connection,
                    "UPDATE calibration SET withdrawn_by = ? WHERE decision = ?",
                    saved.sequence(),
                    decision);
            return saved;
        });
    }

    private static String item(Connection connection, long decision)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT d.generation_id FROM calibration c JOIN decision d"
                                + " ON d.seq = c.decision WHERE c.decision = ?"
                                + " AND c.withdrawn_by IS NULL AND d.undone_by IS NULL",
                        decision)
                .orElseThrow(() -> new FaultException(Fault.of("calibration-unknown")));
    }

    /// Return the items the person at this desk may answer: not those they decided, judged, chose
    /// or answered.
    public List<Waiting> waiting(int limit) throws FaultException {
        return database.read(connection ->
                Sql.list(
                        connection,
                        QualityStore::waiting,
                        "SELECT d.seq, d.generation_id, d.rung"
                                + WAITING
                                + " ORDER BY d.event_id LIMIT ?2",
                        identity.actor(),
                        limit));
    }

    /// Return whether a decision is an item waiting for the person at this desk.
    public boolean waits(long decision) throws FaultException {
        return database.read(
                connection -> Sql.number(connection, WAITS, identity.actor(), decision) == 1);
    }

    /// Record an answer. What it was is in the log as a commitment only.
    ///
    /// @throws FaultException `calibration-unknown`, `quality-judged`
    public Saved answer(long decision, Verdict verdict) throws FaultException {
        return database.write(connection -> {
            String id = item(connection, decision);
            boolean already =
                    Sql.number(
                                    connection,
                                    "SELECT count(*) FROM calibration_answer"
                                            + " WHERE decision = ? AND actor = ?",
                                    decision,
                                    identity.actor())
                            > 0;
            if (already) {
                throw new FaultException(Fault.of("quality-judged"));
            }
            String answer = verdict.categoryId() + ' ' + String.join(",", verdict.actionIds());
            Map<String, Object> body = body("calibration", decision);
            body.put("rung", verdict.rung().number());
            Saved saved = append(connection, id, body, Map.of("answer", answer));
            Sql.update(
                    connection,
                    "INSERT INTO calibration_answer (seq, decision, at, actor, category, actions,"
                            + " rung) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    saved.sequence(),
                    decision,
                    saved.at().toEpochMilli(),
                    identity.actor(),
                    verdict.categoryId(),
                    Json.text(verdict.actionIds()),
                    verdict.rung().number());
            return saved;
        });
    }

    /// Return the items in use and what all answers come to.
    public Standing standing() throws FaultException {
        return database.read(connection -> {
            int items =
                    (int)
                            Sql.number(
                                    connection,
                                    "SELECT count(*) FROM calibration WHERE withdrawn_by IS NULL");
            return Sql.first(
                            connection,
                            row -> {
                                int people = row.getInt(1);
                                boolean telling = people >= Calibration.LEAST_PEOPLE;
                                return new Standing(
                                        items,
                                        people,
                                        telling ? row.getInt(2) : 0,
                                        telling ? row.getInt(3) : 0);
                            },
                            "SELECT count(DISTINCT a.actor), count(*),"
                                    + " coalesce(sum(a.category = c.category), 0)"
                                    + " FROM calibration_answer a JOIN calibration c"
                                    + " ON c.decision = a.decision")
                    .orElseThrow();
        });
    }

    /// Return what the person at this desk is told about an answer of theirs.
    public Optional<Told> told(Saved answer) throws FaultException {
        return database.read(connection ->
                Sql.first(
                        connection,
                        row -> told(connection, row),
                        "SELECT d.generation_id, a.category, c.category, c.actions, c.seq FROM"
                                + " calibration_answer a JOIN calibration c"
                                + " ON c.decision = a.decision JOIN decision d"
                                + " ON d.seq = a.decision WHERE a.seq = ? AND a.actor = ?",
                        answer.sequence(),
                        identity.actor()));
    }

    private Told told(Connection connection, ResultSet row) throws SQLException, FaultException {
        record Own(int answers, int alike) {}
        Own own =
                Sql.first(
                                connection,
                                sums -> new Own(sums.getInt(1), sums.getInt(2)),
                                "SELECT count(*), coalesce(sum(a.category = c.category), 0)"
                                        + " FROM calibration_answer a JOIN calibration c"
                                        + " ON c.decision = a.decision WHERE a.actor = ?",
                                identity.actor())
                        .orElseThrow();
        return new Told(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Json.words(row.getString(4)),
                events.disclosure(connection, row.getLong(5), "reason")
                        .map(Commitment::text)
                        .orElse(""),
                own.answers(),
                own.alike());
    }
}
