package org.vigie.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigie.ledger.Entry;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.TlogProof;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Proof;
import org.vigie.store.Checkpoints;
import org.vigie.store.Storage;

/// Works out that an event is in the log as it was signed: by the checkpoint that is nearest behind
/// it; where none is, the log is signed now.
final class Proving {
    private final Storage storage;
    private final InstantSource now;

    Proving(Storage storage, InstantSource now) {
        this.storage = storage;
        this.now = now;
    }

    Proof of(long sequence) throws FaultException {
        SignedNote note = signed(sequence);
        long size = size(note);
        List<Entry> found = storage.events().after(sequence - 1, 1);
        boolean included =
                !found.isEmpty()
                        && new TlogProof(
                                        sequence - 1,
                                        storage.checkpoints().inclusion(sequence - 1, size),
                                        note)
                                .proves(
                                        found.getFirst().bytes(),
                                        storage.checkpoints().key().verifier(Type.NOTE));
        return new Proof(
                included,
                size,
                storage.checkpoints().all().stream()
                        .filter(kept -> kept.size() == size)
                        .map(Checkpoints.Kept::at)
                        .findFirst()
                        .orElseGet(now::instant),
                note.lines().size());
    }

    private SignedNote signed(long sequence) throws FaultException {
        Optional<SignedNote> latest = storage.checkpoints().latest();
        return latest.isPresent() && size(latest.get()) >= sequence
                ? latest.get()
                : storage.checkpoints().sign();
    }

    private static long size(SignedNote note) throws FaultException {
        return Checkpoint.read(note.text())
                .orElseThrow(() -> new FaultException(Fault.of("log-cut")))
                .size();
    }
}
