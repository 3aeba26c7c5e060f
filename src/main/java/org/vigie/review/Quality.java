package org.vigie.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Looking at decisions a second time. Every method blocks and may be called from any thread but
/// the JavaFX one.
///
/// A second judgement is blind: whoever gives it sees neither what was decided nor by whom, and may
/// look no further than the first person had to.
public interface Quality {

    /// Draw decisions to be judged again, and record the draw so that anybody can repeat it.
    ///
    /// @throws FaultException `sample-empty` when nothing was drawn
    Drawn draw(Plan plan) throws FaultException;

    /// Return cases waiting for a second judgement by the person at this desk, in an order that
    /// says nothing; never a case they decided themselves. As a policy allows, some are of a case
    /// whose answer is known ([Calibration]), and nothing tells which.
    List<Waiting> waiting(int limit) throws FaultException;

    /// Record a blind second judgement.
    ///
    /// @throws FaultException `quality-own-decision`, `quality-judged`, `quality-unknown`
    Saved judge(long decision, Verdict verdict) throws FaultException;

    /// Return decisions judged differently that nobody settled, the latest first.
    List<Conflict> conflicts(int limit) throws FaultException;

    /// Settle a conflict. What both had decided stays in the log.
    ///
    /// @param reason required
    /// @throws FaultException `note-needed`, `quality-unknown`, `quality-settled`
    Saved settle(long decision, String categoryId, List<String> actionIds, String reason)
            throws FaultException;

    /// Return how far judgements agree, and which models could be graded.
    Standing standing() throws FaultException;

    /// Return what people decided on the cases one finding was made for, with its scores.
    List<Graded> graded(Finding finding) throws FaultException;

    /// Which decisions are drawn.
    ///
    /// @param permille share of them, 1–1000
    /// @param days how far back
    /// @param categories only these, all when empty
    /// @param actors only decisions by these, all when empty
    /// @param differingOnly only decisions that differ from what the signals pointed to
    record Plan(
            int permille,
            int days,
            Set<String> categories,
            Set<String> actors,
            boolean differingOnly) {

        public Plan {
            categories = Set.copyOf(categories);
            actors = Set.copyOf(actors);
        }
    }

    /// What a draw brought.
    ///
    /// @param newly decisions drawn that were not waiting already
    record Drawn(Saved saved, int newly) {}

    /// A case to be judged again.
    ///
    /// @param decision sequence of the decision, which says nothing about what was decided
    /// @param sufficed the rung that sufficed the first person: no further may be looked
    record Waiting(long decision, String generationId, Rung sufficed) {}

    /// Two judgements of one decision that differ.
    record Conflict(
            long decision,
            String generationId,
            String firstActor,
            String firstCategory,
            List<String> firstActions,
            String secondActor,
            String secondCategory,
            List<String> secondActions,
            Instant at) {

        public Conflict {
            firstActions = List.copyOf(firstActions);
            secondActions = List.copyOf(secondActions);
        }
    }

    /// How far judgements agree.
    ///
    /// @param pairs first and second category of each decision judged twice by two people
    /// @param units all categories each such case was judged to be of
    /// @param findings that have scores to grade
    record Standing(List<Pair> pairs, List<List<String>> units, List<Finding> findings) {
        public Standing {
            pairs = List.copyOf(pairs);
            units = units.stream().map(List::copyOf).toList();
            findings = List.copyOf(findings);
        }
    }

    /// First and second category of one decision.
    record Pair(String first, String second) {}

    /// A kind of finding.
    ///
    /// @param category it speaks of
    /// @param threshold it has now, NaN without one
    record Finding(String analyzer, String category, double threshold) {}

    /// One case with the score of a finding, and what people found in the end.
    record Graded(double score, String category) {}
}
