package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Commitment;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Logbook.Happened;
import org.vigie.review.Logbook.Line;
import org.vigie.review.Logbook.Reach;
import org.vigie.review.Logbook.Seen;
import org.vigie.review.Logbook.Summary;
import org.vigie.review.Logbook.Words;
import org.vigie.review.Rung;

/// The decisions of this desk, read only. The methods mean what they mean in
/// [org.vigie.review.Logbook].
public final class LogbookStore {
    private static final String LINE =
            "SELECT l.seq, d.generation_id, l.at, l.actor, l.category, l.hint, l.actions, l.rung,"
                    + " l.spare, l.taken_back, (SELECT effect FROM event_effect e"
                    + " WHERE e.seq = l.seq) FROM logbook l JOIN decision d ON d.seq = l.seq";

    private final Database database;
    private final Vault vault;
    private final EventStore events;

    LogbookStore(Database database, Vault vault, EventStore events) {
        this.database = database;
        this.vault = vault;
        this.events = events;
    }

    /// Return how many decisions a filter lets through.
    public long count(Filter filter) throws FaultException {
        return database.read(connection -> rows(connection, filter).count(connection, "logbook"));
    }

    private LogbookFilter rows(Connection connection, Filter filter)
            throws SQLException, FaultException {
        return new LogbookFilter(filter, events.deliveries().highWater(connection));
    }

    /// Return decisions, the latest first.
    public List<Line> page(Filter filter, long offset, int limit) throws FaultException {
        return database.read(connection -> {
            LogbookFilter rows = rows(connection, filter);
            Map<Integer, String> words = wordsById(connection);
            long highWater = events.deliveries().highWater(connection);
            return Sql.list(
                    connection,
                    row -> line(row, words, highWater),
                    LINE + rows.page("logbook"),
                    rows.values(limit, offset));
        });
    }

    private static Map<Integer, String> wordsById(Connection connection)
            throws SQLException, FaultException {
        Map<Integer, String> words = new HashMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getInt(1), row.getString(2)),
                        "SELECT id, word FROM logbook_word")
                .forEach(entry -> words.put(entry.getKey(), entry.getValue()));
        return words;
    }

    private static Line line(ResultSet row, Map<Integer, String> words, long highWater)
            throws SQLException {
        long spare = row.getLong(9);
        @Nullable Duration left = row.wasNull() ? null : Duration.ofMillis(spare);
        return new Line(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                word(words, row.getInt(4)),
                word(words, row.getInt(5)),
                word(words, row.getInt(6)),
                Arrays.stream(row.getString(7).split(",", -1))
                        .filter(id -> !id.isEmpty())
                        .map(id -> word(words, Integer.parseInt(id)))
                        .toList(),
                Rung.values()[row.getInt(8)],
                left,
                reach(row.getString(11), row.getLong(1), highWater),
                row.getBoolean(10));
    }

    private static String word(Map<Integer, String> words, int id) {
        return words.getOrDefault(id, "");
    }

    static Reach reach(@Nullable String effect, long sequence, long highWater) {
        if ("conflict".equals(effect) || "refused".equals(effect)) {
            return Reach.ATTENTION;
        }
        return sequence <= highWater ? Reach.ACCEPTED : Reach.HERE;
    }

    /// Return what the decisions that stand come to.
    public Summary summary(Filter filter) throws FaultException {
        return database.read(connection -> {
            LogbookFilter rows = rows(connection, filter);
            String standing = rows.whereAlso("l.taken_back = 0");
            record Sums(long all, long clocked, long met, long unseen) {}
            Sums sums =
                    Sql.first(
                                    connection,
                                    row ->
                                            new Sums(
                                                    row.getLong(1),
                                                    row.getLong(2),
                                                    row.getLong(3),
                                                    row.getLong(4)),
                                    "SELECT count(*), count(l.spare), coalesce(sum(l.spare >= 0),"
                                            + " 0), coalesce(sum(l.rung < 3), 0) FROM logbook l"
                                            + " NOT INDEXED"
                                            + standing,
                                    rows.values())
                            .orElseThrow();
            return new Summary(
                    sums.all(),
                    sums.clocked(),
                    sums.met(),
                    median(connection, rows, standing, sums.all()).orElse(null),
                    sums.unseen(),
                    events.deliveries().needingAttention(connection));
        });
    }

    private static Optional<Duration> median(
            Connection connection, LogbookFilter rows, String standing, long all)
            throws SQLException, FaultException {
        return Sql.first(
                connection,
                row -> Duration.ofMillis(row.getLong(1)),
                "SELECT l.took FROM logbook l" + standing + " ORDER BY l.took LIMIT 1 OFFSET ?",
                rows.values(Math.max(0, (all - 1) / 2)));
    }

    /// Return the words there are to filter by.
    public Words words() throws FaultException {
        return database.read(connection ->
                new Words(
                        used(connection, "actor"),
                        used(connection, "category"),
                        used(connection, "action")));
    }

    static List<String> used(Connection connection, String use)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT w.word FROM logbook_use u JOIN logbook_word w ON w.id = u.word"
                        + " WHERE u.use = ? ORDER BY w.word",
                use);
    }

    /// Return one decision.
    ///
    /// @throws FaultException `decision-unknown`
    public Line line(long sequence) throws FaultException {
        return database.read(connection -> line(connection, sequence));
    }

    private Line line(Connection connection, long sequence) throws SQLException, FaultException {
        long highWater = events.deliveries().highWater(connection);
        Map<Integer, String> words = wordsById(connection);
        return Sql.first(
                        connection,
                        row -> line(row, words, highWater),
                        LINE + " WHERE l.seq = ?",
                        sequence)
                .orElseThrow(() -> new FaultException(Fault.of("decision-unknown")));
    }

    /// What is kept about one decision, all but the proof.
    public record Record(
            Line line,
            String reason,
            List<Seen> seen,
            List<Evidence> evidence,
            List<Happened> timeline) {}

    /// Return what is kept about one decision.
    ///
    /// @throws FaultException `decision-unknown`
    public Record record(long sequence) throws FaultException {
        return database.read(connection -> {
            Line line = line(connection, sequence);
            return new Record(
                    line,
                    events.disclosure(connection, sequence, "reason")
                            .map(Commitment::text)
                            .orElse(""),
                    seen(connection, line),
                    evidence(connection, line.generationId(), line.at()),
                    timeline(connection, line.generationId()));
        });
    }

    private static List<Seen> seen(Connection connection, Line line)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row ->
                        new Seen(
                                Rung.values()[row.getInt(1)],
                                row.getLong(2),
                                row.getInt(3),
                                row.getInt(4) == 0),
                "SELECT rung, coalesce(sum(millis), 0), coalesce(max(area_permille), 0),"
                        + " sum(ended_by IS NULL) FROM reveal"
                        + " WHERE generation_id = ? AND seq < ? GROUP BY rung ORDER BY rung",
                line.generationId(),
                line.sequence());
    }

    /// Return the evidence that stood for a generation at a moment, empty when it was erased.
    public List<Evidence> evidence(String generationId, Instant at) throws FaultException {
        return database.read(connection -> evidence(connection, generationId, at));
    }

    private List<Evidence> evidence(Connection connection, String id, Instant at)
            throws SQLException, FaultException {
        byte @Nullable [] wrapped =
                Sql.first(
                                connection,
                                row -> row.getBytes(1),
                                "SELECT wrapped FROM generation_key WHERE generation_id = ?",
                                id)
                        .orElse(null);
        return wrapped == null
                ? List.of()
                : Examinations.evidenceAt(connection, vault.unwrapped(wrapped, id), id, at);
    }

    private static List<Happened> timeline(Connection connection, String id)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row ->
                        new Happened(
                                row.getLong(1),
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                row.getString(4)),
                "SELECT seq, type, at, coalesce(json_extract(CAST(bytes AS TEXT), '$.actor'), '') FROM event"
                        + " WHERE generation_id = ? ORDER BY seq LIMIT 500",
                id);
    }
}
