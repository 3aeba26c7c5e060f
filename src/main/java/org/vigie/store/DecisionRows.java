package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// Decisions and what takes them back, each event with its effect.
final class DecisionRows {
    private final EventStore events;
    private final Identity identity;
    private final ClockRows clocks;

    DecisionRows(EventStore events, Identity identity, ClockRows clocks) {
        this.events = events;
        this.identity = identity;
        this.clocks = clocks;
    }

    /// Decide a case that is open here.
    ///
    /// @param more what the body says beside category, actions and rung
    /// @param batch what it was settled with, empty for a decision on its own
    Saved decide(Connection connection, Verdict verdict, Map<String, ?> more, String batch)
            throws SQLException, FaultException {
        String id = verdict.generationId();
        Docket docket = Docket.mine(connection, id);
        Saved saved = events.append(connection, decision(connection, verdict, more, docket));
        Sql.update(
                connection,
                "INSERT INTO decision (seq, generation_id, event_id, at, actor, category, actions,"
                        + " rung, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                saved.sequence(),
                id,
                saved.eventId(),
                saved.at().toEpochMilli(),
                identity.actor(),
                verdict.categoryId(),
                Json.text(verdict.actionIds()),
                verdict.rung().number(),
                batch);
        Sql.update(
                connection,
                "UPDATE generation SET state = 'decided', place = 'desk', mark = '' WHERE id = ?",
                id);
        Sql.update(connection, "DELETE FROM draft WHERE generation_id = ?", id);
        return saved;
    }

    private EventDraft decision(
            Connection connection, Verdict verdict, Map<String, ?> more, Docket docket)
            throws SQLException, FaultException {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("category", verdict.categoryId());
        body.put("actions", verdict.actionIds());
        body.put("rung", verdict.rung().number());
        if (clocks.reckoning().known()) {
            body.put("clocks", clocks.reckoning().digest());
        }
        return new EventDraft(
                EventType.DECISION,
                verdict.generationId(),
                body,
                verdict.reason().isBlank() ? Map.of() : Map.of("reason", verdict.reason()),
                docket.contentSha256(),
                Examinations.models(connection, verdict.generationId()));
    }

    /// Take a decision back; its case is open again.
    ///
    /// @param verb `undoes` or `retracts`
    /// @throws FaultException `decision-unknown`, `already-undone`
    Saved takeBack(
            Connection connection,
            Saved decision,
            EventType type,
            String verb,
            Map<String, String> disclosures)
            throws SQLException, FaultException {
        String id = decision.generationId();
        requireStanding(connection, decision);
        Map<String, Object> body =
                Map.of(verb, decision.sequence(), verb + "_event", decision.eventId());
        String content = Docket.find(connection, id).contentSha256();
        Saved saved =
                events.append(connection, new EventDraft(type, id, body, disclosures, content));
        Sql.update(
                connection,
                "UPDATE decision SET undone_by = ? WHERE seq = ?",
                saved.sequence(),
                decision.sequence());
        Sql.update(connection, "UPDATE generation SET state = 'open' WHERE id = ?", id);
        clocks.renewKnown(connection, id);
        return saved;
    }

    private static void requireStanding(Connection connection, Saved decision)
            throws SQLException, FaultException {
        Optional<Boolean> stands =
                Sql.first(
                        connection,
                        row -> row.getBoolean(1),
                        "SELECT undone_by IS NULL FROM decision"
                                + " WHERE seq = ? AND event_id = ? AND generation_id = ?",
                        decision.sequence(),
                        decision.eventId(),
                        decision.generationId());
        if (!stands.orElseThrow(() -> new FaultException(Fault.of("decision-unknown")))) {
            throw new FaultException(Fault.of("already-undone"));
        }
    }
}
