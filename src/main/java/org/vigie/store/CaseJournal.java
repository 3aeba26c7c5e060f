package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigie.ledger.EventType;
import org.vigie.review.CaseWork;
import org.vigie.review.CaseWork.Away;
import org.vigie.review.CaseWork.Cause;
import org.vigie.review.CaseWork.Deed;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.CaseWork.Returned;
import org.vigie.review.CaseWork.Trail;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;
import org.vigie.store.Steps.Facts;

/// What people do with cases beside deciding them. The methods mean what they mean in [CaseWork].
public final class CaseJournal {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Database database;
    private final Identity identity;
    private final InstantSource now;
    private final Steps steps;
    private final DecisionRows decisions;

    CaseJournal(
            Database database,
            EventStore events,
            DecisionRows decisions,
            Identity identity,
            InstantSource now) {
        this.database = database;
        this.identity = identity;
        this.now = now;
        this.decisions = decisions;
        steps = new Steps(events, identity);
    }

    public Saved hold(String generationId, Instant until, String note) throws FaultException {
        Instant moment = until.truncatedTo(ChronoUnit.MILLIS);
        Instant start = now.instant();
        if (!moment.isAfter(start) || moment.isAfter(start.plus(LONGEST))) {
            throw new FaultException(Fault.of("hold-too-long", "days", LONGEST.toDays()));
        }
        return database.write(connection -> {
            Docket docket = Docket.mine(connection, generationId);
            if (near(docket.dueAt(), start)) {
                throw new FaultException(Fault.of("hold-too-close"));
            }
            return move(connection, docket, Deed.HELD, new Facts(moment, "", null), note);
        });
    }

    /// Give cases to a colleague, or to the leads, in one commit: an event for each.
    ///
    /// @param colleague their code, empty for the leads
    /// @return those that were given; a case that was decided or given away meanwhile is left out
    /// @throws FaultException `colleague-unusable`, `colleague-is-you`
    public List<String> route(List<String> generationIds, String colleague) throws FaultException {
        boolean toLeads = colleague.isBlank();
        Facts facts = toLeads ? Facts.NONE : new Facts(null, other(colleague), null);
        Place place = toLeads ? Place.ESCALATED : Place.HANDED_OVER;
        return database.write(connection -> {
            List<String> given = new ArrayList<>();
            for (String id : generationIds) {
                Docket docket = Docket.find(connection, id);
                if (!docket.decided() && docket.place() == Place.DESK) {
                    steps.append(connection, Deed.ROUTED, docket, facts, "");
                    Docket.move(connection, id, place);
                    given.add(id);
                }
            }
            return given;
        });
    }

    /// Bring cases back that are with somebody else, in one commit: an event for each.
    ///
    /// @return how many came; one that is decided or here already is left out
    public int bringBack(List<String> generationIds) throws FaultException {
        return database.write(connection -> {
            int back = 0;
            for (String id : generationIds) {
                Docket docket = Docket.find(connection, id);
                if (!docket.decided() && docket.place() != Place.DESK) {
                    resume(connection, docket, Cause.ASKED);
                    back++;
                }
            }
            return back;
        });
    }

    private static boolean near(long dueAt, Instant moment) {
        return dueAt <= moment.plus(CaseWork.AHEAD).toEpochMilli();
    }

    public Saved escalate(String generationId, String note) throws FaultException {
        require(note);
        return database.write(connection ->
                move(
                        connection,
                        Docket.mine(connection, generationId),
                        Deed.ESCALATED,
                        Facts.NONE,
                        note));
    }

    public Saved handOver(String generationId, String colleague, String note)
            throws FaultException {
        Facts facts = new Facts(null, other(colleague), null);
        return database.write(connection ->
                move(
                        connection,
                        Docket.mine(connection, generationId),
                        Deed.HANDED_OVER,
                        facts,
                        note));
    }

    private Saved move(Connection connection, Docket docket, Deed deed, Facts facts, String note)
            throws SQLException, FaultException {
        Place place =
                switch (deed) {
                    case HELD -> Place.HELD;
                    case ESCALATED -> Place.ESCALATED;
                    case HANDED_OVER -> Place.HANDED_OVER;
                    default -> Place.DESK;
                };
        Saved saved = steps.append(connection, deed, docket, facts, bounded(note));
        Docket.move(connection, docket.generationId(), place);
        return saved;
    }

    public Saved resume(String generationId) throws FaultException {
        return database.write(connection -> {
            Docket docket = Docket.find(connection, generationId);
            if (docket.decided() || docket.place() == Place.DESK) {
                throw new FaultException(Fault.of("case-here"));
            }
            return resume(connection, docket, Cause.ASKED);
        });
    }

    private Saved resume(Connection connection, Docket docket, Cause cause)
            throws SQLException, FaultException {
        return move(connection, docket, Deed.RESUMED, new Facts(null, "", cause), "");
    }

    /// Bring back every kept case whose time has come or whose deadline comes within the hour.
    public List<Returned> resumeDue() throws FaultException {
        Instant moment = now.instant();
        if (database.read(connection -> due(connection, moment)).isEmpty()) {
            return List.of();
        }
        return database.write(connection -> {
            List<Returned> back = new ArrayList<>();
            for (String id : due(connection, moment)) {
                Docket docket = Docket.find(connection, id);
                Cause cause = near(docket.dueAt(), moment) ? Cause.DEADLINE : Cause.TIME;
                resume(connection, docket, cause);
                Sql.update(connection, "UPDATE generation SET mark = 'returned' WHERE id = ?", id);
                back.add(new Returned(id, cause));
            }
            return back;
        });
    }

    private static List<String> due(Connection connection, Instant moment)
            throws SQLException, FaultException {
        return Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT g.id FROM generation g JOIN case_step s ON s.seq ="
                        + " (SELECT max(seq) FROM case_step WHERE generation_id = g.id"
                        + " AND type = 'hold')"
                        + " WHERE g.state = 'open' AND g.place = 'held'"
                        + " AND (s.until <= ? OR g.due_at <= ?) ORDER BY g.id",
                moment.toEpochMilli(),
                moment.plus(CaseWork.AHEAD).toEpochMilli());
    }

    public Saved askSecondOpinion(String generationId, String colleague, String note)
            throws FaultException {
        Facts facts = new Facts(null, other(colleague), null);
        return database.write(connection ->
                steps.append(
                        connection,
                        Deed.SECOND_OPINION,
                        Docket.find(connection, generationId),
                        facts,
                        bounded(note)));
    }

    public Saved comment(String generationId, String note) throws FaultException {
        require(note);
        return database.write(connection ->
                steps.append(
                        connection,
                        Deed.COMMENTED,
                        Docket.find(connection, generationId),
                        Facts.NONE,
                        bounded(note)));
    }

    public Saved retract(Saved decision, String reason) throws FaultException {
        require(reason);
        return database.write(connection -> {
            Saved saved =
                    decisions.takeBack(
                            connection,
                            decision,
                            EventType.RETRACT,
                            "retracts",
                            Map.of(Steps.REASON, bounded(reason).strip()));
            steps.insert(connection, saved, Deed.RETRACTED, Facts.NONE);
            return saved;
        });
    }

    public Trail trail(String generationId) throws FaultException {
        return database.read(connection ->
                new Trail(
                        Docket.find(connection, generationId).place(),
                        steps.of(connection, generationId)));
    }

    public List<Away> away(int limit) throws FaultException {
        return database.read(connection -> steps.away(connection, limit));
    }

    private String other(String colleague) throws FaultException {
        String code = colleague.strip();
        if (!CaseWork.CODE.matcher(code).matches()) {
            throw new FaultException(Fault.of("colleague-unusable"));
        }
        if (code.equalsIgnoreCase(identity.actor())) {
            throw new FaultException(Fault.of("colleague-is-you"));
        }
        return code;
    }

    private static void require(String note) throws FaultException {
        if (note.isBlank()) {
            throw new FaultException(Fault.of("note-needed"));
        }
    }

    private static String bounded(String note) throws FaultException {
        if (note.length() > CaseWork.NOTE) {
            throw new FaultException(Fault.of("note-too-long", "most", CaseWork.NOTE));
        }
        return note;
    }
}
