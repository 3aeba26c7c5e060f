package org.vigie.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.vigie.ledger.Entry;
import org.vigie.ledger.LogRules;
import org.vigie.ledger.LogVerifier;
import org.vigie.ledger.LogVerifier.Flaw;
import org.vigie.ledger.tlog.TreeBuilder;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Verified;
import org.vigie.store.Checkpoints.Kept;
import org.vigie.store.Storage;

/// Verifies the log of this device once: every hash, place and link, the rules between events, and
/// every checkpoint signed so far.
final class LogAudit {
    private static final int PAGE = 1_000;

    private final Storage storage;
    private final LogVerifier chain = new LogVerifier();
    private final LogRules rules = new LogRules();
    private final TreeBuilder tree = new TreeBuilder((tile, hashes) -> {});

    LogAudit(Storage storage) {
        this.storage = storage;
    }

    /// Go through the whole log.
    ///
    /// @param progress told after each page how many entries are verified
    /// @throws FaultException the first flaw, `checkpoint-differs` or `log-cut`
    Verified run(LongConsumer progress) throws FaultException {
        Deque<Kept> checkpoints = new ArrayDeque<>(storage.checkpoints().all());
        int signed = checkpoints.size();
        List<Entry> page = storage.events().after(0, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                accept(entry, checkpoints);
            }
            progress.accept(chain.verified());
            page = storage.events().after(page.getLast().sequence(), PAGE);
        }
        if (!checkpoints.isEmpty()) {
            throw new FaultException(Fault.of("log-cut"));
        }
        return new Verified(chain.verified(), signed);
    }

    private void accept(Entry entry, Deque<Kept> checkpoints) throws FaultException {
        Optional<Flaw> flaw = chain.accept(entry).or(() -> rules.accept(chain.last()));
        if (flaw.isPresent()) {
            throw new FaultException(flaw.get().fault());
        }
        tree.add(entry.leafHash());
        if (!checkpoints.isEmpty() && checkpoints.getFirst().size() == tree.size()) {
            storage.checkpoints().check(checkpoints.removeFirst(), tree.root());
        }
    }
}
