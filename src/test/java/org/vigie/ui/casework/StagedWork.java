package org.vigie.ui.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseWork;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Saved;
import org.vigie.ui.kit.DrawnDesk;

/// Case work that notes what it is asked for.
final class StagedWork implements CaseWork {
    final List<String> asked = new ArrayList<>();
    final List<Away> away = new ArrayList<>();
    Trail trail = Trail.NONE;
    @Nullable Fault failure;

    private Saved note(String id, String what) throws FaultException {
        Fault fault = failure;
        if (fault != null) {
            throw new FaultException(fault);
        }
        asked.add(what);
        return new Saved("event-" + asked.size(), asked.size(), id, DrawnDesk.now());
    }

    @Override
    public Saved hold(String id, Instant until, String note) throws FaultException {
        return note(id, "hold " + id + " " + until + " " + note);
    }

    @Override
    public Saved resume(String id) throws FaultException {
        away.removeIf(one -> one.generationId().equals(id));
        return note(id, "resume " + id);
    }

    @Override
    public Saved escalate(String id, String note) throws FaultException {
        return note(id, "escalate " + id + " " + note);
    }

    @Override
    public Saved handOver(String id, String colleague, String note) throws FaultException {
        return note(id, "hand over " + id + " " + colleague + " " + note);
    }

    @Override
    public Saved askSecondOpinion(String id, String colleague, String note) throws FaultException {
        return note(id, "second opinion " + id + " " + colleague + " " + note);
    }

    @Override
    public Saved comment(String id, String note) throws FaultException {
        return note(id, "comment " + id + " " + note);
    }

    @Override
    public Saved retract(Saved decision, String reason) throws FaultException {
        return note(decision.generationId(), "retract " + decision.sequence() + " " + reason);
    }

    @Override
    public Trail trail(String id) {
        return trail;
    }

    @Override
    public List<Away> away(int limit) {
        return List.copyOf(away);
    }

    @Override
    public Desk.Subscription onReturn(Consumer<List<Returned>> listener) {
        return () -> {};
    }
}
