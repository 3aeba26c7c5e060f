package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;

/// What the log says about how somebody worked: looks, deeds, breaks and bounds reached. Everything
/// is read again from the log, so a restart loses nothing.
public final class Exposures {
    private static final String ACTOR = "CAST(e.bytes AS TEXT) ->> '$.actor'";

    private static final String LOOKS =
            "SELECT e.at, r.rung, r.millis, r.area_permille, g.severity, d.category, r.ended_by"
                    + " FROM reveal r JOIN event e ON e.seq = r.seq"
                    + " JOIN generation g ON g.id = r.generation_id"
                    + " LEFT JOIN decision d"
                    + " ON d.generation_id = r.generation_id AND d.undone_by IS NULL"
                    + " WHERE r.seq >= ? AND e.at >= ? AND (? IS NULL OR "
                    + ACTOR
                    + " = ?) ORDER BY r.seq";

    private static final String DEEDS =
            "SELECT e.at FROM event e WHERE e.seq >= ? AND e.at >= ? AND e.type IN"
                    + " ('reveal', 'reveal_end', 'decision', 'undo', 'skip', 'hold', 'escalate',"
                    + " 'hand_over', 'routed', 'second_opinion', 'retract', 'quality', 'note',"
                    + " 'adjudicate') AND "
                    + ACTOR
                    + " = ? ORDER BY e.at";

    private static final String MARKS =
            "SELECT e.at, CAST(e.bytes AS TEXT) ->> ? FROM event e"
                    + " WHERE e.seq >= ? AND e.at >= ? AND e.type = ? AND "
                    + ACTOR
                    + " = ? ORDER BY e.at";

    private final Database database;
    private final EventStore events;

    Exposures(Database database, EventStore events) {
        this.database = database;
        this.events = events;
    }

    /// One look as the log has it.
    ///
    /// @param millis how long it lasted, null while its end is not in the log
    /// @param severity the case was announced with
    /// @param category it was found to be of, null while no decision stands
    public record Look(
            Instant began,
            Rung rung,
            @Nullable Long millis,
            int areaPermille,
            int severity,
            @Nullable String category) {}

    /// A moment and a word, such as when which bound was reached.
    public record Mark(Instant at, String word) {}

    /// What one person did since a moment.
    ///
    /// @param deeds when anything was done, oldest first
    /// @param settled standing decisions by the number of the rung they were taken at
    /// @param breaks when breaks ended, oldest first
    /// @param bounds which bounds were reached when, oldest first
    public record Share(
            List<Look> looks,
            List<Instant> deeds,
            Map<Integer, Integer> settled,
            List<Instant> breaks,
            List<Mark> bounds) {
        public Share {
            looks = List.copyOf(looks);
            deeds = List.copyOf(deeds);
            settled = Map.copyOf(settled);
            breaks = List.copyOf(breaks);
            bounds = List.copyOf(bounds);
        }
    }

    /// Return what one person did.
    ///
    /// @param actor pseudonymous code
    /// @param looksSince how far back looks are read
    /// @param daySince how far back everything else is
    public Share share(String actor, Instant looksSince, Instant daySince) throws FaultException {
        return database.read(connection -> {
            long day = first(connection, daySince);
            return new Share(
                    Sql.list(
                            connection,
                            Exposures::look,
                            LOOKS,
                            first(connection, looksSince),
                            looksSince.toEpochMilli(),
                            actor,
                            actor),
                    Sql.list(
                            connection,
                            row -> Instant.ofEpochMilli(row.getLong(1)),
                            DEEDS,
                            day,
                            daySince.toEpochMilli(),
                            actor),
                    settled(connection, actor, daySince),
                    marks(connection, EventType.BREAK, "$.body.what", day, daySince, actor).stream()
                            .filter(mark -> mark.word().equals("taken"))
                            .map(Mark::at)
                            .toList(),
                    marks(connection, EventType.CAP, "$.body.cap", day, daySince, actor));
        });
    }

    private static Look look(ResultSet row) throws SQLException {
        long millis = row.getLong(3);
        boolean open = row.wasNull();
        return new Look(
                Instant.ofEpochMilli(row.getLong(1)),
                Rung.values()[row.getInt(2)],
                open ? null : millis,
                open ? 1_000 : row.getInt(4),
                row.getInt(5),
                row.getString(6));
    }

    private static Map<Integer, Integer> settled(
            Connection connection, @Nullable String actor, Instant since)
            throws SQLException, FaultException {
        Map<Integer, Integer> found = new TreeMap<>();
        Sql.list(
                connection,
                row -> found.put(row.getInt(1), row.getInt(2)),
                "SELECT rung, count(*) FROM decision"
                        + " WHERE at >= ? AND (? IS NULL OR actor = ?) AND undone_by IS NULL"
                        + " GROUP BY rung",
                since.toEpochMilli(),
                actor,
                actor);
        return found;
    }

    private static List<Mark> marks(
            Connection connection,
            EventType type,
            String path,
            long from,
            Instant since,
            String actor)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row ->
                        new Mark(
                                Instant.ofEpochMilli(row.getLong(1)),
                                row.getString(2) == null ? "" : row.getString(2)),
                MARKS,
                path,
                from,
                since.toEpochMilli(),
                type.word(),
                actor);
    }

    /// What everybody did together since a moment.
    ///
    /// @param people how many different people looked or decided
    /// @param bounds how often each bound was reached
    public record Team(
            int people,
            List<Look> looks,
            Map<Integer, Integer> settled,
            int breaks,
            Map<String, Integer> bounds) {
        public Team {
            looks = List.copyOf(looks);
            settled = Map.copyOf(settled);
            bounds = Map.copyOf(bounds);
        }
    }

    /// Return what everybody did together, nobody named.
    public Team team(Instant since) throws FaultException {
        return database.read(connection -> {
            long from = first(connection, since);
            long at = since.toEpochMilli();
            int people =
                    (int)
                            Sql.number(
                                    connection,
                                    "SELECT count(DISTINCT "
                                            + ACTOR
                                            + ") FROM event e WHERE e.seq >= ? AND e.at >= ?"
                                            + " AND e.type IN ('reveal', 'decision')",
                                    from,
                                    at);
            return new Team(
                    people,
                    Sql.list(connection, Exposures::look, LOOKS, from, at, null, null),
                    settled(connection, null, since),
                    tally(connection, EventType.BREAK, "$.body.what", from, at)
                            .getOrDefault("taken", 0),
                    tally(connection, EventType.CAP, "$.body.cap", from, at));
        });
    }

    private static Map<String, Integer> tally(
            Connection connection, EventType type, String path, long from, long at)
            throws SQLException, FaultException {
        Map<String, Integer> found = new TreeMap<>();
        Sql.list(
                connection,
                row -> found.put(row.getString(1), row.getInt(2)),
                "SELECT coalesce(CAST(e.bytes AS TEXT) ->> ?, ''), count(*) FROM event e"
                        + " WHERE e.seq >= ? AND e.at >= ? AND e.type = ? GROUP BY 1",
                path,
                from,
                at,
                type.word());
        return found;
    }

    /// Return the first event since a moment, by halving: events stand in the order of their time
    /// but for a clock that was set back, and what is found is filtered by time as well.
    static long first(Connection connection, Instant since) throws SQLException, FaultException {
        long low = 1;
        long high = EventStore.length(connection) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            long at = Sql.number(connection, "SELECT at FROM event WHERE seq = ?", middle);
            if (at < since.toEpochMilli()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Record that a break was taken; it is over now.
    public Saved breakTaken() throws FaultException {
        return events.append(
                new EventDraft(EventType.BREAK, null, Map.of("what", "taken"), Map.of(), ""));
    }

    /// Record that a bound of the policy was reached: which one, and nothing about what was looked
    /// at.
    ///
    /// @param bound `hour` or `day`
    public Saved boundReached(String bound) throws FaultException {
        return events.append(
                new EventDraft(EventType.CAP, null, Map.of("cap", bound), Map.of(), ""));
    }
}
