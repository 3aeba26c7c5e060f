package org.vigie.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.LogRules;
import org.vigie.ledger.LogVerifier;
import org.vigie.ledger.LogVerifier.Flaw;
import org.vigie.ledger.tlog.TreeBuilder;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Checkpoints.Kept;
import org.vigie.store.Storage;

/// Verifies the log of this device: every hash, place and link, the rules between events, and every
/// checkpoint signed so far.
final class LogCheck {
    private static final int PAGE = 1_000;

    private final Storage storage;
    private final Talk talk;
    private final LogVerifier chain = new LogVerifier();
    private final LogRules rules = new LogRules();
    private final TreeBuilder tree = new TreeBuilder((tile, hashes) -> {});

    LogCheck(Storage storage, Talk talk) {
        this.storage = storage;
        this.talk = talk;
    }

    int run() throws FaultException {
        Deque<Kept> checkpoints = new ArrayDeque<>(storage.checkpoints().all());
        int signed = checkpoints.size();
        List<Entry> page = storage.events().after(0, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                Optional<Flaw> flaw = flaw(entry);
                if (flaw.isPresent()) {
                    talk.say(flaw.get().fault());
                    return 1;
                }
                tree.add(entry.leafHash());
                if (!checkpoints.isEmpty() && checkpoints.getFirst().size() == tree.size()) {
                    storage.checkpoints().check(checkpoints.removeFirst(), tree.root());
                }
            }
            page = storage.events().after(page.getLast().sequence(), PAGE);
        }
        if (!checkpoints.isEmpty()) {
            throw new FaultException(Fault.of("log-cut"));
        }
        talk.result(talk.text().count("log.verified", chain.verified()));
        talk.result(talk.text().count("log.checkpoints", signed));
        if (signed == 0) {
            talk.say("log.limit");
        }
        return 0;
    }

    private Optional<Flaw> flaw(Entry entry) throws FaultException {
        Optional<Flaw> flaw = chain.accept(entry);
        return flaw.isPresent() ? flaw : rules.accept(Envelope.read(entry.bytes()));
    }
}
