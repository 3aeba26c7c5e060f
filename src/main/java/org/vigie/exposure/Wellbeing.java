package org.vigie.exposure;

import java.util.Optional;
import java.util.Set;
import org.vigie.review.FaultException;

/// What the screens need to know of one person's day, and the choices they keep. Every method
/// blocks, but for [#comfort]; every failure is a [FaultException] that can be said as a sentence.
public interface Wellbeing {

    /// Return what the day has asked of this person so far. A bound of the policy that was reached
    /// is recorded, once.
    Day day() throws FaultException;

    /// Record that a break was taken and is over.
    void breakTaken() throws FaultException;

    /// Return what this person chose; from any thread, at once.
    Comfort comfort();

    /// Keep what this person chose.
    ///
    /// @throws FaultException `comfort-unwritable`; the choices then hold for this session
    void keep(Comfort comfort) throws FaultException;

    /// Return how many open cases of some categories can wait.
    int canWait(Set<String> categories) throws FaultException;

    /// Return the first open case in the order of the queue that is of none of the categories, or
    /// cannot wait.
    Optional<String> firstBeside(Set<String> categories) throws FaultException;
}
