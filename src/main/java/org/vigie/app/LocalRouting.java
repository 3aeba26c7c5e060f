package org.vigie.app;

import java.util.List;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;
import org.vigie.review.Routing;
import org.vigie.store.CaseJournal;
import org.vigie.store.CaseStore;

/// Routing on this desk, told to its screens.
record LocalRouting(CaseStore store, CaseJournal journal, Runnable changed) implements Routing {

    @Override
    public List<String> cases(QueueFilter filter) throws FaultException {
        return store.ids(filter);
    }

    @Override
    public List<String> route(List<String> generationIds, String colleague) throws FaultException {
        List<String> given = journal.route(generationIds, colleague);
        changed.run();
        return given;
    }

    @Override
    public int bringBack(List<String> generationIds) throws FaultException {
        int back = journal.bringBack(generationIds);
        changed.run();
        return back;
    }
}
