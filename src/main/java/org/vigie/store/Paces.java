package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.vigie.review.FaultException;

/// How long things take at this desk, read from its log: nothing is measured for it, and nobody is
/// named.
public final class Paces {
    /// Decisions looked back on.
    private static final int DECISIONS = 500;

    /// Events looked back on for what came before a decision.
    private static final int BEFORE = 500;

    /// Longer than this between two deeds, somebody was away.
    private static final Duration AWAY = Duration.ofMinutes(30);

    /// Shorter than this, it was one look that settled several.
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static final String HANDLED =
            """
            SELECT g.hint, d.at - (SELECT e.at FROM event e
              WHERE e.seq < d.seq AND e.seq > d.seq - ? AND e.type IN
                ('decision', 'undo', 'retract', 'skip', 'hold', 'escalate', 'hand_over', 'routed',
                 'second_opinion', 'signed_in', 'break')
              ORDER BY e.seq DESC LIMIT 1)
            FROM (SELECT seq, at, generation_id FROM decision WHERE batch = ''
              ORDER BY seq DESC LIMIT ?) d
            JOIN generation g ON g.id = d.generation_id\
            """;

    private final Database database;
    private final Deliveries deliveries;
    private final InstantSource now;
    private final Instant opened;

    Paces(Database database, EventStore events, InstantSource now) {
        this.database = database;
        this.now = now;
        deliveries = events.deliveries();
        opened = now.instant();
    }

    /// How long one decision took.
    ///
    /// @param category the case was held to be of before
    /// @param took since the deed before it
    public record Handled(String category, Duration took) {}

    /// Return how long the latest decisions took that were made one by one, breaks left out.
    public List<Handled> handled() throws FaultException {
        return database
                .read(connection ->
                        Sql.list(
                                connection,
                                row ->
                                        new Handled(
                                                row.getString(1),
                                                Duration.ofMillis(row.getLong(2))),
                                HANDLED,
                                BEFORE,
                                DECISIONS))
                .stream()
                .filter(one -> one.took().compareTo(AT_ONCE) >= 0)
                .filter(one -> one.took().compareTo(AWAY) <= 0)
                .toList();
    }

    /// Return how long the latest deliveries took, from an event to its acknowledgement, since this
    /// desk was opened.
    public List<Duration> delivered() {
        return deliveries.delays();
    }

    /// Return for how long the oldest event has been waiting to be delivered since this desk was
    /// opened; nothing when none waits.
    public Duration waiting() throws FaultException {
        return database.read(this::waiting);
    }

    private Duration waiting(Connection connection) throws SQLException, FaultException {
        if (deliveries.waiting(connection) == 0) {
            return Duration.ZERO;
        }
        long next = deliveries.highWater(connection) + 1;
        Instant since =
                Instant.ofEpochMilli(
                        Sql.number(connection, "SELECT at FROM event WHERE seq = ?", next));
        Duration waiting = Duration.between(since.isBefore(opened) ? opened : since, now.instant());
        return waiting.isNegative() ? Duration.ZERO : waiting;
    }
}
