package org.vigie.review;

import java.util.List;
import java.util.Map;

/// Settles a family by one look: a case has been looked at, and others are so near to it that they
/// get the same decision, each a record of its own. Every method blocks; every failure is a
/// [FaultException] that can be said as a sentence.
public interface FamilyDesk {
    /// Most previews asked for at a time.
    int PAGE = 40;

    /// Return the other members of a case's family, nearest first, and what would become of each
    /// were it decided as `categoryId`. Nothing changes.
    ///
    /// @throws FaultException `family-none`, `family-diverts`
    Plan plan(String generationId, String categoryId) throws FaultException;

    /// Return the veils of some cases, at most [#PAGE]; none of what has a ceiling below the veil.
    Map<String, Veil> veils(List<String> generationIds) throws FaultException;

    /// Record one decision for the case that was looked at, while it is open, and one for each of
    /// the chosen members but a random sample, all in one commit. The sample and the far members
    /// stay in the queue, marked.
    ///
    /// @param verdict on the case that was looked at; the others take its category, actions and
    ///   reason, and the rung each was itself looked at
    /// @param chosen ids of members, each [Fate#SETTLES] or [Fate#DISSENTS] in the plan
    /// @throws FaultException `family-changed` when any of them is no longer as it was planned;
    ///   nothing is recorded then
    Settled settle(Verdict verdict, List<String> chosen) throws FaultException;

    /// Compensate every decision of a batch with an event of its own, in one commit.
    ///
    /// @return the receipt of the last, on the case that was looked at where it was among them
    Saved undo(Settled settled) throws FaultException;

    /// What would become of a member.
    enum Fate {
        /// It is near and nothing speaks against it: chosen unless taken out.
        SETTLES,
        /// Signals point elsewhere: only chosen when put in.
        DISSENTS,
        /// Its picture is too far from the one looked at, or cannot be compared: kept for a look.
        FAR,
        /// It may have to leave the ordinary queue: decided one by one.
        DIVERTS,
        /// It is decided already.
        DECIDED,
        /// It is with somebody else, or kept for later.
        ELSEWHERE
    }

    /// A member and what would become of it.
    ///
    /// @param otherwise whether it was decided as another category than the verdict's, or, while
    ///   open, is flagged as another than that and the case that was looked at
    record Prospect(Family.Member member, Fate fate, boolean otherwise) {
        /// Return whether it can be settled with the others.
        public boolean choosable() {
            return fate == Fate.SETTLES || fate == Fate.DISSENTS;
        }
    }

    /// What settling would come to.
    ///
    /// @param family id of the family
    /// @param open whether the case that was looked at is still to be decided
    /// @param prospects the other members, nearest first
    record Plan(String family, boolean open, List<Prospect> prospects) {
        public Plan {
            prospects = List.copyOf(prospects);
        }
    }

    /// What settling came to.
    ///
    /// @param batch common to its decisions
    /// @param decisions receipts, the case that was looked at first
    /// @param kept cases that stay in the queue, marked for a look
    record Settled(String batch, List<Saved> decisions, List<String> kept) {
        public Settled {
            decisions = List.copyOf(decisions);
            kept = List.copyOf(kept);
        }
    }
}
