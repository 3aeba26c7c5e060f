package org.vigie.app;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.CaseWork;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;
import org.vigie.store.CaseJournal;

/// What is done with the cases of this desk, told to its screens. Kept cases come back by
/// themselves while the desk is open, and at once when it opens.
final class LocalCaseWork implements CaseWork {
    private static final Logger LOG = LoggerFactory.getLogger(LocalCaseWork.class);
    private static final long BEAT_SECONDS = 15;

    private final CaseJournal journal;
    private final Runnable changed;
    private final List<Consumer<List<Returned>>> listeners = new CopyOnWriteArrayList<>();

    LocalCaseWork(CaseJournal journal, Runnable changed) {
        this.journal = journal;
        this.changed = changed;
    }

    /// Bring kept cases back from now on.
    void start(ScheduledExecutorService timer, Executor io) {
        timer.scheduleWithFixedDelay(
                () -> Threads.begin(io, this::bringBack), 0, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /// Bring back what is due, and say so.
    void bringBack() {
        try {
            List<Returned> back = journal.resumeDue();
            if (!back.isEmpty()) {
                changed.run();
                listeners.forEach(listener -> listener.accept(back));
            }
        } catch (FaultException e) {
            LOG.warn("kept cases wait for the next time: {}", e.fault().code());
        }
    }

    private Saved told(Saved saved) {
        changed.run();
        return saved;
    }

    @Override
    public Saved hold(String generationId, Instant until, String note) throws FaultException {
        return told(journal.hold(generationId, until, note));
    }

    @Override
    public Saved resume(String generationId) throws FaultException {
        return told(journal.resume(generationId));
    }

    @Override
    public Saved escalate(String generationId, String note) throws FaultException {
        return told(journal.escalate(generationId, note));
    }

    @Override
    public Saved handOver(String generationId, String colleague, String note)
            throws FaultException {
        return told(journal.handOver(generationId, colleague, note));
    }

    @Override
    public Saved askSecondOpinion(String generationId, String colleague, String note)
            throws FaultException {
        return told(journal.askSecondOpinion(generationId, colleague, note));
    }

    @Override
    public Saved comment(String generationId, String note) throws FaultException {
        return told(journal.comment(generationId, note));
    }

    @Override
    public Saved retract(Saved decision, String reason) throws FaultException {
        return told(journal.retract(decision, reason));
    }

    @Override
    public Trail trail(String generationId) throws FaultException {
        return journal.trail(generationId);
    }

    @Override
    public List<Away> away(int limit) throws FaultException {
        return journal.away(limit);
    }

    @Override
    public Desk.Subscription onReturn(Consumer<List<Returned>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
