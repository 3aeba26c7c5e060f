package org.vigie.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.Word;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival;
import org.vigie.shelf.Departure;
import org.vigie.shelf.Move;
import org.vigie.shelf.Shelf;
import org.vigie.store.OutsideRecords;
import org.vigie.store.Storage;

/// Brings the comings and goings of the shelf into the log, each once. Adding a model needs no key,
/// so the log may have been closed when it happened.
final class ModelHistory {
    private static final Logger LOG = LoggerFactory.getLogger(ModelHistory.class);

    private ModelHistory() {}

    /// Append what the log does not have yet. What keeps that from happening is said in the log
    /// file and keeps nobody from work: it is tried again at the next opening.
    static void bring(Shelf shelf, Storage storage) {
        try {
            storage.events().verifyTail();
            int added = record(shelf, storage.outside());
            if (added > 0) {
                LOG.info("{} changes of the shelf are in the log", added);
            }
        } catch (FaultException e) {
            LOG.warn("the shelf was not brought into the log: {}", e.fault().code());
        } catch (RuntimeException e) {
            // A record somebody damaged must not keep the desk shut.
            LOG.error("the shelf was not brought into the log: {}", e.getClass().getName());
        }
    }

    /// Append what the log does not have yet.
    ///
    /// @return how many events that was
    private static int record(Shelf shelf, OutsideRecords log) throws FaultException {
        int added = 0;
        for (Move move : shelf.history()) {
            added += log.append(move.record(), draft(move)) ? 1 : 0;
        }
        return added;
    }

    private static EventDraft draft(Move move) {
        return switch (move) {
            case Move.Came came -> came(came.arrival());
            case Move.Went went -> went(went.departure());
        };
    }

    private static EventDraft came(Arrival arrival) {
        Map<String, Object> body = new TreeMap<>();
        body.put("record", arrival.record());
        body.put("at", arrival.at().toString());
        body.put("by", arrival.actor());
        body.put("model", arrival.model());
        body.put("model_sha256", arrival.modelSha256());
        body.put("manifest_sha256", arrival.manifestSha256());
        body.put("labels_sha256", arrival.labelsSha256());
        body.put("contract", arrival.contract());
        body.put("flags", arrival.flags().stream().map(Word::of).toList());
        body.put("confirmation", Word.of(arrival.confirmation()));
        return draft(EventType.MODEL_ADDED, body, arrival.modelSha256());
    }

    private static EventDraft went(Departure departure) {
        Map<String, Object> body = new TreeMap<>();
        body.put("record", departure.record());
        body.put("at", departure.at().toString());
        body.put("by", departure.actor());
        body.put("model", departure.model());
        body.put("model_sha256", departure.modelSha256());
        body.put("manifest_sha256", departure.manifestSha256());
        return draft(EventType.MODEL_REMOVED, body, departure.modelSha256());
    }

    private static EventDraft draft(EventType type, Map<String, Object> body, String sha256) {
        return new EventDraft(
                type, null, body, Map.of(), "", sha256.isEmpty() ? List.of() : List.of(sha256));
    }
}
