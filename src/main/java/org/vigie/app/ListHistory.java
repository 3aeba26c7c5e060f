package org.vigie.app;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.hashes.HashLists;
import org.vigie.hashes.ListMove;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.store.Storage;

/// Brings imports and removals of hash lists into the log, each once. They need no key, so the log
/// may have been closed when they happened.
final class ListHistory {
    private static final Logger LOG = LoggerFactory.getLogger(ListHistory.class);

    private ListHistory() {}

    /// Append what the log does not have yet. What keeps that from happening keeps nobody from
    /// work: it is tried again at the next opening.
    static void bring(HashLists lists, Storage storage) {
        try {
            storage.events().verifyTail();
            for (ListMove move : lists.history()) {
                storage.outside().append(move.record(), draft(move));
            }
        } catch (FaultException e) {
            LOG.warn("hash lists were not brought into the log: {}", e.fault().code());
        }
    }

    private static EventDraft draft(ListMove move) {
        Map<String, Object> body = new TreeMap<>();
        body.put("record", move.record());
        body.put("at", move.at().toString());
        body.put("by", move.by());
        body.put("list", move.name());
        body.put("kind", move.kind().name().toLowerCase(Locale.ROOT));
        body.put("source", move.source());
        body.put("file_sha256", move.fileSha256());
        body.put("hashes", move.hashes());
        body.put("entries", move.entries());
        body.put("rejected", move.rejected());
        EventType type =
                switch (move.what()) {
                    case IMPORTED -> EventType.LIST_IMPORTED;
                    case REMOVED -> EventType.LIST_REMOVED;
                };
        return new EventDraft(type, null, body, Map.of(), "");
    }
}
