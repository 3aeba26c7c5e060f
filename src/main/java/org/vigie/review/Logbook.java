package org.vigie.review;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// The decisions of this desk as a team lead reads them. Every method blocks and may be called from
/// any thread but the JavaFX one.
public interface Logbook {

    /// Record that somebody opened the logbook: reading it is itself logged.
    void opened() throws FaultException;

    /// Return how many decisions a filter lets through.
    long count(Filter filter) throws FaultException;

    /// Return decisions, the latest first, `limit` of them from `offset`.
    List<Line> page(Filter filter, long offset, int limit) throws FaultException;

    /// Return what the decisions a filter lets through come to.
    Summary summary(Filter filter) throws FaultException;

    /// Return the words there are to filter by.
    Words words() throws FaultException;

    /// Return all that is kept about one decision.
    ///
    /// @throws FaultException `decision-unknown`
    Details details(long sequence) throws FaultException;

    /// Verify the whole log now: every hash, place, rule and checkpoint.
    ///
    /// @param progress told now and then how many entries have been verified
    /// @throws FaultException the first flaw
    Verified verify(LongConsumer progress) throws FaultException;

    /// Write the decisions a filter lets through into a new file that only its owner can read. The
    /// export is an event of the log.
    ///
    /// @return how many were written
    /// @throws FaultException `export-folder-used` where there is such a file, `export-unwritable`
    long export(Filter filter, Form form, Path file) throws FaultException;

    /// What to let through. An empty set lets everything through.
    ///
    /// @param since earliest moment, null for all time
    /// @param until moment it ends before, null for all time
    record Filter(
            @Nullable Instant since,
            @Nullable Instant until,
            Set<String> actors,
            Set<String> categories,
            Set<String> actions,
            Set<Rung> rungs,
            Set<Kept> clocks,
            Set<Reach> reaches,
            boolean differsOnly,
            boolean takenBackOnly) {

        /// Everything.
        public static final Filter ALL =
                new Filter(
                        null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
                        false, false);

        public Filter {
            actors = Set.copyOf(actors);
            categories = Set.copyOf(categories);
            actions = Set.copyOf(actions);
            rungs = Set.copyOf(rungs);
            clocks = Set.copyOf(clocks);
            reaches = Set.copyOf(reaches);
        }
    }

    /// Whether the nearest clock was met.
    enum Kept {
        MET,
        BREACHED,
        NO_CLOCK
    }

    /// How far a decision has gone.
    enum Reach {
        /// The feed has it.
        ACCEPTED,
        /// It is on this desk only.
        HERE,
        /// It was refused, or another one took effect.
        ATTENTION
    }

    /// How decisions are written out.
    enum Form {
        CSV,
        JSON_LINES
    }

    /// One decision.
    ///
    /// @param sequence of its event
    /// @param hint the category the signals pointed to
    /// @param rung the highest looked at before deciding
    /// @param spare time left on the nearest clock, negative when it was late, null without a clock
    /// @param takenBack whether it was undone or retracted
    record Line(
            long sequence,
            String generationId,
            Instant at,
            String actor,
            String category,
            String hint,
            List<String> actions,
            Rung rung,
            @Nullable Duration spare,
            Reach reach,
            boolean takenBack) {

        public Line {
            actions = List.copyOf(actions);
        }

        /// Return whether the person decided otherwise than the signals pointed.
        public boolean differs() {
            return !category.equals(hint);
        }
    }

    /// What decisions come to. Those taken back are not among them.
    ///
    /// @param clocked decisions on cases that had a clock
    /// @param met of those, the ones in time
    /// @param medianToDecision from the flag, null without decisions: the lower median
    /// @param unseen decided below [Rung#GREY]
    /// @param attention events refused or in conflict
    record Summary(
            long decisions,
            long clocked,
            long met,
            @Nullable Duration medianToDecision,
            long unseen,
            long attention) {}

    /// Words there are to filter by, in their order.
    record Words(List<String> actors, List<String> categories, List<String> actions) {
        public Words {
            actors = List.copyOf(actors);
            categories = List.copyOf(categories);
            actions = List.copyOf(actions);
        }
    }

    /// All that is kept about one decision.
    ///
    /// @param reason empty when none was given or it was redacted
    /// @param seen what was revealed of the case before the decision, lowest rung first
    /// @param evidence as it stood when it was decided; empty when the case was erased
    /// @param timeline everything in the log about its case
    record Details(
            Line line,
            String reason,
            List<Seen> seen,
            List<Evidence> evidence,
            List<Happened> timeline,
            Proof proof) {

        public Details {
            seen = List.copyOf(seen);
            evidence = List.copyOf(evidence);
            timeline = List.copyOf(timeline);
        }
    }

    /// What was revealed at one rung.
    ///
    /// @param areaPermille the largest share of a picture uncovered at once, 0–1000
    /// @param ended false when the desk stopped while it was shown: the time is not known whole
    record Seen(Rung rung, long millis, int areaPermille, boolean ended) {}

    /// One event about a case.
    ///
    /// @param type the word of the log
    record Happened(long sequence, String type, Instant at, String actor) {}

    /// That the event is in the log as it was signed.
    ///
    /// @param included whether the audit path leads to the signed root
    /// @param size of the log that was signed
    /// @param signatures how many signatures the checkpoint bears, witnesses among them
    record Proof(boolean included, long size, Instant signedAt, int signatures) {}

    /// What was verified just now.
    record Verified(long entries, int checkpoints) {}
}
