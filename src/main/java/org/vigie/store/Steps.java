package org.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Commitment;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseWork.Away;
import org.vigie.review.CaseWork.Cause;
import org.vigie.review.CaseWork.Deed;
import org.vigie.review.CaseWork.Step;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;

/// What was done with cases, as rows beside their events. The note is a disclosure of the event.
final class Steps {
    static final String NOTE = "note";
    static final String REASON = "reason";

    private static final Map<Deed, EventType> TYPES =
            Map.of(
                    Deed.HELD, EventType.HOLD,
                    Deed.RESUMED, EventType.RESUMED,
                    Deed.ESCALATED, EventType.ESCALATE,
                    Deed.HANDED_OVER, EventType.HAND_OVER,
                    Deed.ROUTED, EventType.ROUTED,
                    Deed.SECOND_OPINION, EventType.SECOND_OPINION,
                    Deed.COMMENTED, EventType.NOTE,
                    Deed.RETRACTED, EventType.RETRACT);

    private static final String COLUMNS =
            "s.seq, e.event_id, s.generation_id, s.at, s.type, s.actor, s.colleague, s.until,"
                    + " s.cause";

    private final EventStore events;
    private final Identity identity;

    Steps(EventStore events, Identity identity) {
        this.events = events;
        this.identity = identity;
    }

    static EventType type(Deed deed) {
        return TYPES.getOrDefault(deed, EventType.NOTE);
    }

    /// What a step adds to its event.
    record Facts(@Nullable Instant until, String colleague, @Nullable Cause cause) {
        static final Facts NONE = new Facts(null, "", null);
    }

    /// Append the event of a step and its row.
    Saved append(Connection connection, Deed deed, Docket docket, Facts facts, String note)
            throws SQLException, FaultException {
        Saved saved =
                events.append(
                        connection,
                        new EventDraft(
                                type(deed),
                                docket.generationId(),
                                body(facts),
                                note.isBlank() ? Map.of() : Map.of(NOTE, note.strip()),
                                docket.contentSha256()));
        insert(connection, saved, deed, facts);
        return saved;
    }

    /// Note a step whose event is in the log already.
    void insert(Connection connection, Saved saved, Deed deed, Facts facts) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO case_step (seq, generation_id, type, at, actor, until, colleague,"
                        + " cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                saved.sequence(),
                saved.generationId(),
                type(deed).word(),
                saved.at().toEpochMilli(),
                identity.actor(),
                facts.until() == null ? null : facts.until().toEpochMilli(),
                facts.colleague(),
                facts.cause() == null ? "" : word(facts.cause()));
    }

    private static Map<String, Object> body(Facts facts) {
        Map<String, Object> body = new java.util.TreeMap<>();
        if (facts.until() != null) {
            body.put("until", facts.until().toString());
        }
        if (!facts.colleague().isEmpty()) {
            body.put("to", facts.colleague());
        }
        if (facts.cause() != null) {
            body.put("cause", word(facts.cause()));
        }
        return body;
    }

    private static String word(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    /// Return what was done with a case, oldest first.
    List<Step> of(Connection connection, String id) throws SQLException, FaultException {
        return Sql.list(
                connection,
                row -> read(connection, row),
                "SELECT "
                        + COLUMNS
                        + " FROM case_step s JOIN event e USING (seq)"
                        + " WHERE s.generation_id = ? ORDER BY s.seq",
                id);
    }

    /// Return open cases that are elsewhere, the latest moved first.
    List<Away> away(Connection connection, int limit) throws SQLException, FaultException {
        return Sql.list(
                connection,
                row ->
                        new Away(
                                row.getString(3),
                                row.getString(10),
                                Docket.place(row.getString(11)),
                                read(connection, row)),
                "SELECT "
                        + COLUMNS
                        + ", g.hint, g.place FROM generation g JOIN case_step s ON s.seq ="
                        + " (SELECT max(seq) FROM case_step WHERE generation_id = g.id"
                        + " AND type IN ('hold', 'escalate', 'hand_over', 'routed'))"
                        + " JOIN event e ON e.seq = s.seq"
                        + " WHERE g.state = 'open' AND g.place <> 'desk'"
                        + " ORDER BY s.seq DESC LIMIT ?",
                limit);
    }

    private Step read(Connection connection, ResultSet row) throws SQLException, FaultException {
        long sequence = row.getLong(1);
        Deed deed = deed(row.getString(5));
        long until = row.getLong(8);
        String cause = row.getString(9);
        String field = deed == Deed.RETRACTED ? REASON : NOTE;
        return new Step(
                new Saved(
                        row.getString(2),
                        sequence,
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))),
                deed,
                row.getString(6),
                row.getString(7),
                until == 0 ? null : Instant.ofEpochMilli(until),
                cause.isEmpty() ? null : Cause.valueOf(cause.toUpperCase(Locale.ROOT)),
                events.disclosure(connection, sequence, field).map(Commitment::text).orElse(""));
    }

    private static Deed deed(String word) {
        return TYPES.entrySet().stream()
                .filter(entry -> entry.getValue().word().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Deed.COMMENTED);
    }
}
