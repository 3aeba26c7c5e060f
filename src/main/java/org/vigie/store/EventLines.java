package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.ledger.Commitment;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.review.EventLog.Filter;
import org.vigie.review.EventLog.Line;
import org.vigie.review.EventLog.Words;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Every event of this desk, read only. The methods mean what they mean in
/// [org.vigie.review.EventLog].
public final class EventLines {
    private static final String LINE =
            "SELECT e.seq, e.at, e.type, w.word, coalesce(e.generation_id, ''),"
                    + " (SELECT effect FROM event_effect f WHERE f.seq = e.seq) FROM event_line l"
                    + " JOIN event e ON e.seq = l.seq JOIN logbook_word w ON w.id = l.actor";

    private final Database database;
    private final EventStore events;

    EventLines(Database database, EventStore events) {
        this.database = database;
        this.events = events;
    }

    /// Return how many events a filter lets through.
    public long count(Filter filter) throws FaultException {
        return database.read(
                connection -> rows(connection, filter).count(connection, "event_line"));
    }

    private LogbookFilter rows(Connection connection, Filter filter)
            throws SQLException, FaultException {
        return new LogbookFilter(filter, events.deliveries().highWater(connection));
    }

    /// Return events, the latest first.
    public List<Line> page(Filter filter, long offset, int limit) throws FaultException {
        return database.read(connection -> {
            LogbookFilter rows = rows(connection, filter);
            long highWater = events.deliveries().highWater(connection);
            return Sql.list(
                    connection,
                    row -> line(row, highWater),
                    LINE + rows.page("event_line"),
                    rows.values(limit, offset));
        });
    }

    private static Line line(ResultSet row, long highWater) throws SQLException {
        return new Line(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                LogbookStore.reach(row.getString(6), row.getLong(1), highWater));
    }

    /// Return the words there are to filter by.
    public Words words() throws FaultException {
        return database.read(connection ->
                new Words(
                        LogbookStore.used(connection, "author"),
                        LogbookStore.used(connection, "type")));
    }

    /// What is kept of one event.
    ///
    /// @param said text by field, of the commitments whose disclosure is kept
    public record Record(Line line, Envelope event, String leaf, Map<String, String> said) {}

    /// Return what is kept of one event.
    ///
    /// @throws FaultException `event-unknown`
    public Record record(long sequence) throws FaultException {
        return database.read(connection -> {
            long highWater = events.deliveries().highWater(connection);
            Line line =
                    Sql.first(
                                    connection,
                                    row -> line(row, highWater),
                                    LINE + " WHERE l.seq = ?",
                                    sequence)
                            .orElseThrow(() -> new FaultException(Fault.of("event-unknown")));
            Entry entry = entry(connection, sequence);
            Envelope event = Envelope.read(entry.bytes());
            Map<String, String> said = new TreeMap<>();
            for (String field : event.commitments().keySet()) {
                Optional<Commitment> kept = events.disclosure(connection, sequence, field);
                kept.ifPresent(commitment -> said.put(field, commitment.text()));
            }
            return new Record(line, event, HexFormat.of().formatHex(entry.leafHash()), said);
        });
    }

    private static Entry entry(Connection connection, long sequence)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row -> new Entry(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                        "SELECT seq, bytes, leaf FROM event WHERE seq = ?",
                        sequence)
                .orElseThrow(() -> new FaultException(Fault.of("event-unknown")));
    }
}
