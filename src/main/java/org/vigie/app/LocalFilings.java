package org.vigie.app;

import java.nio.file.Path;
import java.util.List;
import org.vigie.clocks.ClockPack;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.review.Logbook;
import org.vigie.review.PolicyPack;
import org.vigie.store.Storage;

/// Filings of one workstation, for a lead.
final class LocalFilings implements FilingDesk {
    private final Storage storage;
    private final LeadRooms leads;
    private final Filings filings;
    private final FilingDrafts drafts;

    LocalFilings(Storage storage, LeadRooms leads, PolicyPack policy, ClockPack clocks) {
        this.storage = storage;
        this.leads = leads;
        this.filings = new Filings(storage, policy);
        this.drafts = new FilingDrafts(filings, policy, clocks);
    }

    @Override
    public List<Logbook.Line> recent(int limit) throws FaultException {
        leads.require();
        return storage.logbook().page(Logbook.Filter.ALL, 0, limit).stream()
                .filter(line -> !line.takenBack())
                .toList();
    }

    @Override
    public Prepared prepare(Wish wish) throws FaultException {
        leads.require();
        return drafts.prepare(wish);
    }

    @Override
    public void write(Prepared prepared, Path folder) throws FaultException {
        leads.require();
        filings.write(folder, prepared);
    }
}
