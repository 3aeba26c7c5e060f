package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;

/// What people do, each as one event and its effect in one synced commit. A receipt means it is on
/// disk.
public final class Journal {
    private final Database database;
    private final EventStore events;
    private final DecisionRows decisions;

    Journal(Database database, EventStore events, DecisionRows decisions) {
        this.database = database;
        this.events = events;
        this.decisions = decisions;
    }

    /// Record a decision.
    ///
    /// @throws FaultException `case-unknown`, `already-decided`, `case-elsewhere`
    public Saved decide(Verdict verdict) throws FaultException {
        return database.write(connection -> decisions.decide(connection, verdict, Map.of(), ""));
    }

    /// Compensate a decision; its case is open again.
    ///
    /// @throws FaultException `decision-unknown`, `already-undone`
    public Saved undo(Saved decision) throws FaultException {
        return database.write(connection ->
                decisions.takeBack(connection, decision, EventType.UNDO, "undoes", Map.of()));
    }

    /// Put a case aside until its feed moves on.
    ///
    /// @throws FaultException `case-unknown`, `already-decided`
    public Saved skip(String generationId) throws FaultException {
        return database.write(connection -> {
            Docket open = Docket.mine(connection, generationId);
            Sql.update(connection, "UPDATE generation SET skipped = 1 WHERE id = ?", generationId);
            return events.append(
                    connection,
                    new EventDraft(
                            EventType.SKIP,
                            generationId,
                            Map.of(),
                            Map.of(),
                            open.contentSha256()));
        });
    }

    /// Record that pixels of a medium are about to be shown. Show nothing unless this returns.
    ///
    /// @throws FaultException `medium-unknown`, `generation-erased`
    public Saved reveal(String generationId, String mediumSha256, Rung rung) throws FaultException {
        return database.write(connection -> {
            requireShowable(connection, generationId, mediumSha256);
            Saved saved =
                    events.append(
                            connection,
                            new EventDraft(
                                    EventType.REVEAL,
                                    generationId,
                                    Map.of("rung", rung.number()),
                                    Map.of(),
                                    mediumSha256));
            Sql.update(
                    connection,
                    "INSERT INTO reveal (seq, generation_id, sha256, rung)"
                            + " VALUES (?, ?, ?, ?)",
                    saved.sequence(),
                    generationId,
                    mediumSha256,
                    rung.number());
            return saved;
        });
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

    /// Record that a reveal ended. Saying so again returns the first receipt.
    ///
    /// @param millis how long the pixels were on screen
    /// @param areaPermille share of the picture that was shown, 0–1000
    /// @throws FaultException `reveal-unknown`
    public Saved veiled(Saved reveal, long millis, int areaPermille) throws FaultException {
        return database.write(connection -> veiled(connection, reveal, millis, areaPermille));
    }

    private Saved veiled(Connection connection, Saved reveal, long millis, int areaPermille)
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
