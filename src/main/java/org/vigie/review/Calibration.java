package org.vigie.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Cases whose answer is known, mixed blind into second judgements so that people can tell for
/// themselves how they read the rules. Every method blocks and may be called from any thread but
/// the JavaFX one.
///
/// An answer is neither a decision nor a judgement: it changes no case, starts and meets no clock,
/// enters no filing and no measure of agreement. Whoever gave it learns afterwards what was agreed;
/// leads learn totals, and those only when enough people answered that nobody is meant by them.
public interface Calibration {
    /// People who must have answered before a total is told.
    int LEAST_PEOPLE = 3;

    /// Return cases that may become items, the latest first: two people found the same, or a lead
    /// settled what they differed on.
    List<Known> known(int limit) throws FaultException;

    /// Make a case an item.
    ///
    /// @param reason why this is the answer, in words its reader is to learn from
    /// @throws FaultException `note-needed`, `calibration-not-agreed`, `calibration-known`
    Saved add(long decision, String reason) throws FaultException;

    /// Take an item out; answers given stay.
    ///
    /// @throws FaultException `calibration-unknown`
    Saved withdraw(long decision) throws FaultException;

    /// Return the items in use and what all answers come to.
    Standing standing() throws FaultException;

    /// Return what was agreed on the case an event answered, empty when the event answered none, or
    /// when somebody else gave it.
    Optional<Told> told(Saved answer) throws FaultException;

    /// A case whose answer is known.
    ///
    /// @param settled whether a lead settled it; else two people found the same
    /// @param item whether it is an item already
    record Known(
            long decision,
            String generationId,
            Instant at,
            String category,
            List<String> actions,
            boolean settled,
            boolean item) {

        public Known {
            actions = List.copyOf(actions);
        }
    }

    /// What the answers come to.
    ///
    /// @param items in use
    /// @param people who answered
    /// @param answers 0 while too few people answered
    /// @param alike of those, the ones of the agreed category; 0 while too few people answered
    record Standing(int items, int people, int answers, int alike) {
        /// Return whether enough people answered for the totals to be told.
        public boolean telling() {
            return people >= LEAST_PEOPLE;
        }
    }

    /// What whoever answered is told.
    ///
    /// @param reason empty when it was redacted
    /// @param answers their own so far
    /// @param alike of those, the ones of the agreed category
    record Told(
            String generationId,
            String own,
            String category,
            List<String> actions,
            String reason,
            int answers,
            int alike) {

        public Told {
            actions = List.copyOf(actions);
        }

        /// Return whether they found what was agreed.
        public boolean same() {
            return own.equals(category);
        }
    }
}
