package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Ceiling;
import org.vigie.review.Colleagues.Agreement;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;

/// Looks, as they begin and end. Nothing is looked at above its ceiling but on an agreement that
/// stands in the log, to this very medium, and has not ended.
final class Reveals {
    private final EventStore events;

    Reveals(EventStore events) {
        this.events = events;
    }

    Saved agree(Connection connection, String id, String sha256, String second, long seconds)
            throws SQLException, FaultException {
        requireShowable(connection, id, sha256);
        return events.append(
                connection,
                new EventDraft(
                        EventType.SECOND_PERSON,
                        id,
                        Map.of("second", second, "seconds", seconds),
                        Map.of(),
                        sha256));
    }

    Saved begin(
            Connection connection,
            String id,
            String sha256,
            Rung rung,
            Ceiling ceiling,
            Optional<Agreement> agreement)
            throws SQLException, FaultException {
        requireShowable(connection, id, sha256);
        Map<String, Object> body = new TreeMap<>();
        body.put("rung", rung.number());
        if (ceiling.cause() != Ceiling.Cause.NONE) {
            body.put("ceiling", ceiling.rung().number());
        }
        if (ceiling.bars(rung)) {
            body.put("agreed", agreed(connection, id, sha256, agreement));
        }
        Saved saved =
                events.append(
                        connection, new EventDraft(EventType.REVEAL, id, body, Map.of(), sha256));
        Sql.update(
                connection,
                "INSERT INTO reveal (seq, generation_id, sha256, rung) VALUES (?, ?, ?, ?)",
                saved.sequence(),
                id,
                sha256,
                rung.number());
        return saved;
    }

    private long agreed(
            Connection connection, String id, String sha256, Optional<Agreement> agreement)
            throws SQLException, FaultException {
        Agreement given =
                agreement.orElseThrow(
                        () -> new FaultException(Fault.of("reveal-needs-second-person")));
        long sequence = given.saved().sequence();
        byte[] bytes =
                Sql.first(
                                connection,
                                row -> row.getBytes(1),
                                "SELECT bytes FROM event WHERE seq = ? AND type = ?",
                                sequence,
                                EventType.SECOND_PERSON.word())
                        .orElseThrow(() -> new FaultException(Fault.of("second-person-over")));
        if (!covers(Envelope.read(bytes), id, sha256, events.now())) {
            throw new FaultException(Fault.of("second-person-over"));
        }
        return sequence;
    }

    private static boolean covers(Envelope event, String id, String sha256, Instant at) {
        Instant from = Instant.parse(event.device());
        long seconds = event.body().get("seconds") instanceof Number n ? n.longValue() : 0;
        return id.equals(event.generationId())
                && sha256.equals(event.contentSha256())
                && !at.isBefore(from)
                && !at.isAfter(from.plusSeconds(seconds));
    }

    private static void requireShowable(Connection connection, String id, String sha256)
            throws SQLException, FaultException {
        boolean keyed =
                Sql.first(
                                connection,
                                row -> row.getBoolean(1),
                                "SELECT EXISTS (SELECT 1 FROM generation_key"
                                        + " WHERE generation_id = m.generation_id)"
                                        + " FROM medium m WHERE generation_id = ? AND sha256 = ?",
                                id,
                                sha256)
                        .orElseThrow(() -> new FaultException(Fault.of("medium-unknown")));
        if (!keyed) {
            throw new FaultException(Fault.of("generation-erased"));
        }
    }

    Saved end(Connection connection, Saved reveal, long millis, int areaPermille)
            throws SQLException, FaultException {
        record Shown(String sha256, long endedBy) {}
        Shown shown =
                Sql.first(
                                connection,
                                row -> new Shown(row.getString(1), row.getLong(2)),
                                "SELECT sha256, coalesce(ended_by, 0) FROM reveal"
                                        + " WHERE seq = ? AND generation_id = ?",
                                reveal.sequence(),
                                reveal.generationId())
                        .orElseThrow(() -> new FaultException(Fault.of("reveal-unknown")));
        if (shown.endedBy() != 0) {
            return receipt(connection, shown.endedBy(), reveal.generationId());
        }
        long time = Math.clamp(millis, 0, Integer.MAX_VALUE);
        int area = Math.clamp(areaPermille, 0, 1_000);
        Map<String, Object> body =
                Map.of("reveal", reveal.sequence(), "millis", time, "area_permille", area);
        Saved saved =
                events.append(
                        connection,
                        new EventDraft(
                                EventType.REVEAL_END,
                                reveal.generationId(),
                                body,
                                Map.of(),
                                shown.sha256()));
        Sql.update(
                connection,
                "UPDATE reveal SET ended_by = ?, millis = ?, area_permille = ? WHERE seq = ?",
                saved.sequence(),
                time,
                area,
                reveal.sequence());
        return saved;
    }

    private static Saved receipt(Connection connection, long sequence, String id)
            throws SQLException, FaultException {
        return Sql.first(
                        connection,
                        row ->
                                new Saved(
                                        row.getString(1),
                                        sequence,
                                        id,
                                        Instant.ofEpochMilli(row.getLong(2))),
                        "SELECT event_id, at FROM event WHERE seq = ?",
                        sequence)
                .orElseThrow(() -> new FaultException(Fault.of("reveal-unknown")));
    }
}
