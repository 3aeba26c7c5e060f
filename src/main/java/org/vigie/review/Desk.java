package org.vigie.review;

import java.util.List;

/// What the screens need of the rest of the house. Every method blocks and may be called from any
/// thread but the JavaFX one; every failure is a [FaultException] that can be said as a sentence.
public interface Desk {

    /// Return the open cases a filter lets through, in the order of [QueuePage], `limit` of them
    /// from `offset`.
    ///
    /// @throws FaultException `search-overtaken` when another search began meanwhile
    QueuePage queue(QueueFilter filter, int offset, int limit) throws FaultException;

    /// Return the values open cases have and how many have each, by facet, the most frequent first.
    List<FacetCount> facets() throws FaultException;

    /// Return open cases, unfiltered.
    default List<QueueRow> queue(int offset, int limit) throws FaultException {
        return queue(QueueFilter.ALL, offset, limit).rows();
    }

    /// Return how many cases are open.
    default int openCases() throws FaultException {
        return queue(QueueFilter.ALL, 0, 0).size();
    }

    /// Return the case file of a generation.
    CaseFile open(String generationId) throws FaultException;

    /// Return the case file of a generation that is likely to be opened soon, as [#open] would, and
    /// nobody's attention turns to it. What is shown is always read by [#open]: meanwhile it may
    /// have been decided, or held to another ceiling.
    default CaseFile foresee(String generationId) throws FaultException {
        return open(generationId);
    }

    /// Return other members of a generation's family, nearest to it first, `limit` of them from
    /// `offset`; empty when it is alone.
    List<Family.Member> family(String generationId, int offset, int limit) throws FaultException;

    /// Record a reveal in the ledger, and only when it is committed return the pixels of that rung.
    ///
    /// @throws FaultException when the rung is above the medium's [Ceiling] and nobody else agreed,
    ///   or when the ledger, the vault or the decoder fails; nothing may then be shown
    Revealed reveal(String generationId, String mediumSha256, Rung rung) throws FaultException;

    /// Record that a reveal ended.
    ///
    /// @param millis how long the pixels were on screen
    /// @param areaPermille share of the picture that was shown, 0–1000
    void veiled(Saved reveal, long millis, int areaPermille) throws FaultException;

    /// Return who else may agree that something is looked at above its ceiling.
    default Colleagues colleagues() {
        return Colleagues.NONE;
    }

    /// Find out where in a medium the answer of a local model comes from; may take seconds, ends
    /// early when another case is opened.
    ///
    /// @param analyzer as the finding names it
    /// @throws FaultException `explanation-unavailable` when that analyzer cannot say, or
    ///   `examination-cancelled`
    Explanation explain(String generationId, String mediumSha256, String analyzer)
            throws FaultException;

    /// Record a decision; the receipt means it is committed and synced to disk.
    Saved decide(Verdict verdict) throws FaultException;

    /// Compensate a decision with a new event; the case is open again.
    Saved undo(Saved decision) throws FaultException;

    /// Put a case aside, uncounted; it goes behind the others of its slack until the next pull.
    Saved skip(String generationId) throws FaultException;

    /// Return the latest decisions of this desk, newest first.
    List<CaseFile.Standing> recent(int limit) throws FaultException;

    /// Return decided cases a complaint came for afterwards, nearest deadline first.
    default List<AskedAgain> askedAgain() throws FaultException {
        return List.of();
    }

    /// Return figures for the status bar.
    Figures figures() throws FaultException;

    /// Call `listener` after anything changed that a screen may show; from any thread. Close to
    /// stop.
    Subscription onChange(Runnable listener);

    /// Pixels that may be shown because their reveal is in the ledger.
    record Revealed(Saved saved, Rendition rendition) {}

    /// Where the log and its delivery stand.
    ///
    /// @param events length of this device's log
    /// @param waiting events not yet accepted by the feed
    /// @param conflicts events that need attention
    /// @param decidedToday decisions standing since local midnight
    /// @param settledUnseenToday of those, the ones decided below [Rung#GREY]
    record Figures(
            long events, long waiting, long conflicts, int decidedToday, int settledUnseenToday) {}

    /// A registration that ends when closed.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
