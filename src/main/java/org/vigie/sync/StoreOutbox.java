package org.vigie.sync;

import java.util.List;
import java.util.Map;
import org.vigie.ledger.Effect;
import org.vigie.ledger.Entry;
import org.vigie.review.FaultException;
import org.vigie.store.EventStore;

/// The log on disk, as delivery sees it.
public record StoreOutbox(EventStore events) implements Outbox {

    @Override
    public List<Entry> after(long sequence, int limit) throws FaultException {
        return events.after(sequence, limit);
    }

    @Override
    public long length() throws FaultException {
        return events.length();
    }

    @Override
    public long highWater() throws FaultException {
        return events.highWater();
    }

    @Override
    public void acknowledge(long highWater, Map<Long, Effect> effects) throws FaultException {
        events.acknowledge(highWater, effects);
    }

    @Override
    public void refuse(long sequence, String code) throws FaultException {
        events.refuse(sequence, code);
    }
}
