package org.vigie.ui.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.vigie.review.Drafts;
import org.vigie.review.Drafts.Draft;
import org.vigie.review.Fault;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// Keeps what is chosen and written about the open case, off the screen's thread and one write at a
/// time, and brings it back when the case opens again.
final class DraftKeeper {
    private final Drafts drafts;
    private final Jobs jobs;
    private final Consumer<Fault> said;
    private final Map<String, Draft> waiting = new LinkedHashMap<>();
    private final Map<String, Draft> offered = new HashMap<>();
    private final Latest reading = new Latest();
    private String current = "";
    private Draft known = Draft.EMPTY;
    private boolean restored;
    private boolean writing;
    private boolean failing;

    /// @param said told once when drafts cannot be kept, until they can again
    DraftKeeper(Drafts drafts, Jobs jobs, Consumer<Fault> said) {
        this.drafts = drafts;
        this.jobs = jobs;
        this.said = said;
    }

    /// Turn to another case, or to none with an empty id: what is not kept yet of the one before is
    /// kept now.
    ///
    /// @param restore told what was kept of it, unless something is chosen by then
    void turnTo(String id, Consumer<Draft> restore) {
        beat();
        current = id;
        known = Draft.EMPTY;
        restored = id.isEmpty();
        reading.drop();
        if (!id.isEmpty()) {
            jobs.run(() -> drafts.draft(id).orElse(Draft.EMPTY))
                    .latest(reading)
                    .onSuccess(found -> found(found, restore))
                    .onFault(fault -> restored = true)
                    .start();
        }
    }

    private void found(Draft found, Consumer<Draft> restore) {
        restored = true;
        Draft offer = offered.remove(current);
        if (known.nothing()) {
            Draft back = offer == null ? found : offer;
            known = found;
            if (!back.nothing()) {
                restore.accept(back);
            }
        }
    }

    /// Go on with a case that lies open and was decided until now.
    void follow(String id, Draft now) {
        if (!id.equals(current)) {
            current = id;
            known = Draft.EMPTY;
            restored = true;
            note(now);
        }
    }

    /// Bring this back when the case opens again: its decision was undone.
    void offer(String id, Draft undone) {
        offered.put(id, undone);
    }

    /// Note what is chosen and written now.
    void note(Draft now) {
        boolean untouched = !restored && now.nothing();
        if (!current.isEmpty() && !untouched && !now.equals(known)) {
            known = now;
            waiting.put(current, now);
        }
    }

    /// Forget a case that was decided.
    void forget(String id) {
        waiting.remove(id);
        if (id.equals(current)) {
            known = Draft.EMPTY;
        }
    }

    /// Keep what is new.
    void beat() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        Map.Entry<String, Draft> next = waiting.entrySet().iterator().next();
        String id = next.getKey();
        Draft draft = next.getValue();
        waiting.remove(id);
        writing = true;
        jobs.perform(() -> drafts.keep(id, draft))
                .onSuccess(nothing -> failing = false)
                .onFault(this::failed)
                .andFinally(() -> {
                    writing = false;
                    beat();
                })
                .start();
    }

    private void failed(Fault fault) {
        if (!failing) {
            failing = true;
            said.accept(fault);
        }
    }
}
