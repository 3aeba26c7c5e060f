package org.vigie.app;

import java.util.List;
import java.util.Optional;
import org.vigie.review.Calibration;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;
import org.vigie.store.CalibrationStore;
import org.vigie.store.Storage;

/// Cases with a known answer on one workstation: chosen and summed up by a lead, answered by
/// whoever judges.
final class LocalCalibration implements Calibration {
    private final Storage storage;
    private final LeadRooms leads;
    private final Runnable changed;

    /// @param changed told after an item came or went
    LocalCalibration(Storage storage, LeadRooms leads, Runnable changed) {
        this.storage = storage;
        this.leads = leads;
        this.changed = changed;
    }

    private CalibrationStore asLead() throws FaultException {
        leads.require();
        return storage.calibration();
    }

    @Override
    public List<Known> known(int limit) throws FaultException {
        return asLead().known(limit);
    }

    @Override
    public Saved add(long decision, String reason) throws FaultException {
        CalibrationStore items = asLead();
        if (reason.isBlank()) {
            throw new FaultException(Fault.of("note-needed"));
        }
        Saved saved = items.add(decision, reason.strip());
        changed.run();
        return saved;
    }

    @Override
    public Saved withdraw(long decision) throws FaultException {
        Saved saved = asLead().withdraw(decision);
        changed.run();
        return saved;
    }

    @Override
    public Standing standing() throws FaultException {
        return asLead().standing();
    }

    @Override
    public Optional<Told> told(Saved answer) throws FaultException {
        return storage.calibration().told(answer);
    }
}
