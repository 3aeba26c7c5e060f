package org.vigie.sync;

import java.util.List;
import java.util.Map;
import org.vigie.ledger.Effect;
import org.vigie.ledger.Entry;
import org.vigie.review.FaultException;

/// The device's own log as delivery sees it: what is not acknowledged yet waits.
public interface Outbox {

    /// Return events after `sequence`, in order, at most `limit`.
    List<Entry> after(long sequence, int limit) throws FaultException;

    /// Return the sequence of the last event, 0 for an empty log.
    long length() throws FaultException;

    /// Return the last event the feed is known to have; never goes back.
    long highWater() throws FaultException;

    /// Note, in one transaction, what the feed has and what it made of it.
    ///
    /// @param highWater a lower value than the one noted changes nothing
    /// @param effects by sequence
    void acknowledge(long highWater, Map<Long, Effect> effects) throws FaultException;

    /// Put an event where a person sees it; it stays in the log and holds nothing up.
    ///
    /// @param code a fault code that says why
    void refuse(long sequence, String code) throws FaultException;
}
