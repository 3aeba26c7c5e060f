package org.vigie.app;

import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Verified;
import org.vigie.store.Storage;

/// Says what verifying the log of this device came to.
final class LogCheck {
    private final Storage storage;
    private final Talk talk;

    LogCheck(Storage storage, Talk talk) {
        this.storage = storage;
        this.talk = talk;
    }

    int run() throws FaultException {
        Verified verified = new LogAudit(storage).run(entries -> {});
        talk.result(talk.text().count("log.verified", verified.entries()));
        talk.result(talk.text().count("log.checkpoints", verified.checkpoints()));
        if (verified.checkpoints() == 0) {
            talk.say("log.limit");
        }
        return 0;
    }
}
