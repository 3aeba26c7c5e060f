package org.vigie.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be done with a case beside deciding it. Every method blocks, records one event and its
/// effect in one synced commit, and returns the receipt; every failure is a [FaultException] that
/// can be said as a sentence. What is written in a note leaves the desk as a salted commitment
/// only.
public interface CaseWork {
    /// How long before a deadline a case that is kept comes back.
    Duration AHEAD = Duration.ofHours(1);

    /// Longest note, in characters.
    int NOTE = 2_000;

    /// What a colleague's code may look like: a pseudonym, never a name.
    Pattern CODE = Pattern.compile("[\\p{Alnum}][\\p{Alnum}-]{0,15}");

    /// Keep a case for its moderator until a moment. It leaves the queue; its clocks run on, and it
    /// comes back by itself at that moment or an hour before a deadline, whichever is first.
    ///
    /// @param note may be empty
    /// @throws FaultException `hold-too-long`, `hold-too-close`, or what keeps the case from moving
    Saved hold(String generationId, Instant until, String note) throws FaultException;

    /// Bring a case back into the queue that was kept, escalated or handed over.
    ///
    /// @throws FaultException `case-here`
    Saved resume(String generationId) throws FaultException;

    /// Hand a case to a lead. It leaves the queue.
    ///
    /// @param note required
    Saved escalate(String generationId, String note) throws FaultException;

    /// Give a case to a colleague. It leaves the queue.
    ///
    /// @param colleague their code
    /// @param note may be empty
    /// @throws FaultException `colleague-unusable`, `colleague-is-you`
    Saved handOver(String generationId, String colleague, String note) throws FaultException;

    /// Ask a colleague for a judgement of their own. The case stays.
    Saved askSecondOpinion(String generationId, String colleague, String note)
            throws FaultException;

    /// Leave a note with a case, decided or not.
    Saved comment(String generationId, String note) throws FaultException;

    /// Take a decision back after its undo time; its case is open again. What was decided stays in
    /// the log.
    ///
    /// @param reason required
    /// @throws FaultException `note-needed`, `decision-unknown`, `already-undone`
    Saved retract(Saved decision, String reason) throws FaultException;

    /// Return where a case is and what was done with it, oldest first.
    Trail trail(String generationId) throws FaultException;

    /// Return cases that are open but not in the queue of this desk, the latest moved first.
    List<Away> away(int limit) throws FaultException;

    /// Call `listener` with cases that came back by themselves; from any thread. Close to stop.
    Desk.Subscription onReturn(Consumer<List<Returned>> listener);

    /// Where an open case is.
    enum Place {
        DESK,
        HELD,
        ESCALATED,
        HANDED_OVER
    }

    /// What was done with a case.
    enum Deed {
        HELD,
        RESUMED,
        ESCALATED,
        HANDED_OVER,
        /// Given to a colleague or a lead together with others of a view.
        ROUTED,
        SECOND_OPINION,
        COMMENTED,
        RETRACTED
    }

    /// Why a case came back.
    enum Cause {
        /// Somebody brought it back.
        ASKED,
        /// It was time.
        TIME,
        /// A deadline comes within the hour.
        DEADLINE
    }

    /// One thing done with a case.
    ///
    /// @param actor pseudonymous code of who did it
    /// @param colleague code of who got or is asked, empty when it is nobody
    /// @param until when a case that is kept comes back at the latest, else null
    /// @param cause of coming back, else null
    /// @param note empty when there is none or it was redacted
    record Step(
            Saved saved,
            Deed deed,
            String actor,
            String colleague,
            @Nullable Instant until,
            @Nullable Cause cause,
            String note) {}

    /// Where a case is and how it came there.
    record Trail(Place place, List<Step> steps) {
        /// Of a case nothing was done with.
        public static final Trail NONE = new Trail(Place.DESK, List.of());

        public Trail {
            steps = List.copyOf(steps);
        }
    }

    /// A case that is not in the queue.
    ///
    /// @param step what moved it
    record Away(String generationId, String categoryHint, Place place, Step step) {}

    /// A case that came back by itself.
    record Returned(String generationId, Cause cause) {}
}
