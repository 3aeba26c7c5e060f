package org.vigie.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigie.review.Erasure;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.Saved;
import org.vigie.store.ErasureStore;
import org.vigie.store.Storage;

/// Erasing at one workstation, by a lead.
final class LocalErasure implements Erasure {
    private final Storage storage;
    private final LeadRooms leads;
    private final PolicyPack policy;
    private final InstantSource now;
    private final Runnable changed;

    /// @param changed told after something was erased
    LocalErasure(
            Storage storage,
            LeadRooms leads,
            PolicyPack policy,
            InstantSource now,
            Runnable changed) {
        this.storage = storage;
        this.leads = leads;
        this.policy = policy;
        this.now = now;
        this.changed = changed;
    }

    @Override
    public Saved erase(String generationId, String confirmation, String reason)
            throws FaultException {
        require(confirmation, generationId, reason);
        ErasureStore erasures = storage.erasures();
        if (erasures.standing(generationId).category() == null) {
            throw new FaultException(Fault.of("erase-open"));
        }
        requireFree(generationId);
        Saved saved = erasures.erase(generationId, reason.strip());
        changed.run();
        return saved;
    }

    /// What may have been reported is evidence in somebody's hands, and is kept.
    private void requireFree(String generationId) throws FaultException {
        List<String> diverting =
                policy.categories().stream()
                        .filter(PolicyPack.Category::diverts)
                        .map(PolicyPack.Category::id)
                        .toList();
        Optional<Instant> since = storage.erasures().latest(generationId, diverting);
        if (since.isPresent() && now.instant().isBefore(since.get().plus(PRESERVED))) {
            throw new FaultException(Fault.of("erase-preserved"));
        }
    }

    private void require(String confirmation, String expected, String reason)
            throws FaultException {
        leads.require();
        if (!confirmation.strip().equals(expected)) {
            throw new FaultException(Fault.of("erase-confirmation"));
        }
        if (reason.isBlank()) {
            throw new FaultException(Fault.of("note-needed"));
        }
    }

    @Override
    public Saved redact(long sequence, String field, String confirmation, String reason)
            throws FaultException {
        require(confirmation, "" + sequence, reason);
        Saved saved = storage.erasures().redact(sequence, field, reason.strip());
        changed.run();
        return saved;
    }
}
