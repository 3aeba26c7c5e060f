package org.vigie.store;

import java.util.Map;
import java.util.Optional;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.Ceiling;
import org.vigie.review.Colleagues.Agreement;
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
    private final Reveals reveals;

    Journal(Database database, EventStore events, DecisionRows decisions) {
        this.database = database;
        this.events = events;
        this.decisions = decisions;
        this.reveals = new Reveals(events);
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

    /// Record that another person agrees to a medium being seen above its ceiling.
    ///
    /// @param second code of who agreed, whose passphrase was checked
    /// @param seconds for which it holds
    /// @throws FaultException `medium-unknown`, `generation-erased`
    public Saved agree(String generationId, String mediumSha256, String second, long seconds)
            throws FaultException {
        return database.write(connection ->
                reveals.agree(connection, generationId, mediumSha256, second, seconds));
    }

    /// Record that pixels of a medium are about to be shown. Show nothing unless this returns.
    ///
    /// @param agreement what lets `rung` be above `ceiling`
    /// @throws FaultException `medium-unknown`, `generation-erased`, `reveal-needs-second-person`,
    ///   `second-person-over`
    public Saved reveal(
            String generationId,
            String mediumSha256,
            Rung rung,
            Ceiling ceiling,
            Optional<Agreement> agreement)
            throws FaultException {
        return database.write(connection ->
                reveals.begin(connection, generationId, mediumSha256, rung, ceiling, agreement));
    }

    /// Record a look that nothing holds back.
    public Saved reveal(String generationId, String mediumSha256, Rung rung) throws FaultException {
        return reveal(generationId, mediumSha256, rung, Ceiling.OPEN, Optional.empty());
    }

    /// Record that a reveal ended. Saying so again returns the first receipt.
    ///
    /// @param millis how long the pixels were on screen
    /// @param areaPermille share of the picture that was shown, 0–1000
    /// @throws FaultException `reveal-unknown`
    public Saved veiled(Saved reveal, long millis, int areaPermille) throws FaultException {
        return database.write(connection -> reveals.end(connection, reveal, millis, areaPermille));
    }
}
