package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.ledger.Effect;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.SyncState;

/// How far the feed has the log. The high-water mark only rises; an effect is replaced only by a
/// graver one, so acknowledgements may come late, twice or out of order.
final class Deliveries {
    /// Deliveries remembered, for how long they took.
    private static final int REMEMBERED = 20;

    private final Terms terms;
    private final InstantSource now;
    private final Deque<Duration> delays = new ArrayDeque<>();

    Deliveries(Terms terms, InstantSource now) {
        this.terms = terms;
        this.now = now;
    }

    long highWater(Connection connection) throws SQLException, FaultException {
        return Sql.number(connection, "SELECT high_water FROM delivery");
    }

    void acknowledge(Connection connection, long highWater, Map<Long, Effect> effects)
            throws SQLException, FaultException {
        require(connection, highWater);
        for (var effect : new TreeMap<>(effects).entrySet()) {
            require(connection, effect.getKey());
            record(connection, effect.getKey(), effect.getValue().word(), "");
        }
        long before = highWater(connection);
        raise(connection, highWater);
        if (highWater(connection) > before) {
            remember(Sql.number(connection, "SELECT at FROM event WHERE seq = ?", before + 1));
        }
    }

    private void remember(long oldest) {
        Duration delay = Duration.between(Instant.ofEpochMilli(oldest), now.instant());
        synchronized (delays) {
            delays.addLast(delay.isNegative() ? Duration.ZERO : delay);
            if (delays.size() > REMEMBERED) {
                delays.removeFirst();
            }
        }
    }

    /// Return how long the latest deliveries took, for the oldest event of each.
    List<Duration> delays() {
        synchronized (delays) {
            return List.copyOf(delays);
        }
    }

    void refuse(Connection connection, long sequence, String code)
            throws SQLException, FaultException {
        require(connection, sequence);
        record(connection, sequence, "refused", code);
        raise(connection, highWater(connection));
    }

    private static void require(Connection connection, long sequence)
            throws SQLException, FaultException {
        long length = EventStore.length(connection);
        if (sequence > length) {
            throw new FaultException(
                    new Fault(
                            "acknowledged-too-far",
                            Map.of("sequence", "" + sequence, "length", "" + length)));
        }
    }

    /// Order of gravity: duplicate, refused, the effects, conflict. A refused event that the feed
    /// took after all is no longer refused; a conflict stays until it is settled by another event.
    private static void record(Connection connection, long sequence, String effect, String code)
            throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO event_effect (seq, effect, code) VALUES (?, ?, ?)
                ON CONFLICT (seq) DO UPDATE SET effect = excluded.effect, code = excluded.code
                WHERE effect = 'duplicate'
                  OR (effect = 'refused' AND excluded.effect <> 'duplicate')
                  OR (excluded.effect = 'conflict')\
                """,
                sequence,
                effect,
                code);
    }

    private void raise(Connection connection, long highWater) throws SQLException, FaultException {
        long mark = Math.max(highWater, highWater(connection));
        while (refused(connection, mark + 1)) {
            mark++;
        }
        Sql.update(
                connection, "UPDATE delivery SET high_water = ? WHERE high_water < ?", mark, mark);
    }

    private static boolean refused(Connection connection, long sequence)
            throws SQLException, FaultException {
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM event_effect WHERE seq = ? AND effect = 'refused'",
                        sequence)
                == 1;
    }

    /// Return how far one event has travelled.
    SyncState state(Connection connection, long sequence, Instant at)
            throws SQLException, FaultException {
        String effect =
                Sql.first(
                                connection,
                                row -> row.getString(1),
                                "SELECT effect FROM event_effect WHERE seq = ?",
                                sequence)
                        .orElse("");
        if (effect.equals("conflict") || effect.equals("refused")) {
            return SyncState.CONFLICT;
        }
        if (sequence <= highWater(connection)) {
            return SyncState.ACCEPTED;
        }
        boolean held = now.instant().isBefore(at.plus(terms.undoWindow()));
        return terms.delivers() && !held ? SyncState.QUEUED : SyncState.RECORDED;
    }

    long waiting(Connection connection) throws SQLException, FaultException {
        return terms.delivers() ? EventStore.length(connection) - highWater(connection) : 0;
    }

    long needingAttention(Connection connection) throws SQLException, FaultException {
        return Sql.number(
                connection,
                "SELECT count(*) FROM event_effect WHERE effect IN ('conflict', 'refused')");
    }

    List<EventStore.Attention> attention(Connection connection, int limit)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row ->
                        new EventStore.Attention(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                "SELECT f.seq, e.type, coalesce(e.generation_id, ''), f.effect, f.code"
                        + " FROM event_effect f JOIN event e USING (seq)"
                        + " WHERE f.effect IN ('conflict', 'refused') ORDER BY f.seq LIMIT ?",
                limit);
    }
}
