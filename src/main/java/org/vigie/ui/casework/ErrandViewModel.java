package org.vigie.ui.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork;
import org.vigie.review.Fault;
import org.vigie.review.Saved;
import org.vigie.ui.kit.Jobs;

/// One errand on its way: about which case, for whom, until when, with which note. Used on the
/// JavaFX thread only.
public final class ErrandViewModel {
    private final CaseWork work;
    private final Jobs jobs;
    private final Clock wall;
    private final ReadOnlyObjectWrapper<@Nullable Errand> errand = new ReadOnlyObjectWrapper<>();
    private final StringProperty colleague = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ObjectProperty<Delay> delay = new SimpleObjectProperty<>(Delay.QUARTER);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private String generationId = "";
    private @Nullable Instant due;
    private @Nullable Saved decision;
    private Done done = (what, saved, back) -> {};

    /// @param wall what time it is and in which zone
    public ErrandViewModel(CaseWork work, Jobs jobs, Clock wall) {
        this.work = work;
        this.jobs = jobs;
        this.wall = wall;
    }

    /// Told when an errand is on the disk.
    interface Done {
        /// @param back when a kept case comes back, else null
        void done(Errand errand, Saved saved, @Nullable Instant back);
    }

    void onDone(Done handler) {
        done = handler;
    }

    ReadOnlyObjectProperty<@Nullable Errand> errandProperty() {
        return errand.getReadOnlyProperty();
    }

    StringProperty colleagueProperty() {
        return colleague;
    }

    StringProperty noteProperty() {
        return note;
    }

    ObjectProperty<Delay> delayProperty() {
        return delay;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    String generationId() {
        return generationId;
    }

    /// Begin an errand about the open case, with nothing written.
    void begin(Errand what, CaseFile file) {
        due =
                file.clocks().stream()
                        .map(org.vigie.review.Clock::due)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        begin(what, file.generation().id());
    }

    /// Begin to take back a decision.
    void beginRetracting(Saved what) {
        decision = what;
        begin(Errand.RETRACT, what.generationId());
    }

    private void begin(Errand what, String id) {
        generationId = id;
        colleague.set("");
        note.set("");
        delay.set(Delay.QUARTER);
        fault.set(null);
        errand.set(what);
    }

    /// Return when a kept case comes back: at the end of its delay, or an hour before its nearest
    /// deadline.
    Instant comesBack() {
        Instant end = delay.get().end(ZonedDateTime.now(wall));
        Instant latest = due == null ? end : due.minus(CaseWork.AHEAD);
        return latest.isBefore(end) ? latest : end;
    }

    /// Return whether a deadline brings it back before its delay ends.
    boolean deadlineFirst() {
        return comesBack().isBefore(delay.get().end(ZonedDateTime.now(wall)));
    }

    /// Record it, once.
    void submit() {
        Errand what = errand.get();
        if (what == null || busy.get()) {
            return;
        }
        if (what.noteNeeded() && note.get().isBlank()) {
            fault.set(Fault.of("note-needed"));
            return;
        }
        Instant back = what == Errand.HOLD ? comesBack() : null;
        busy.set(true);
        fault.set(null);
        jobs.run(errand(what))
                .onSuccess(saved -> {
                    errand.set(null);
                    done.done(what, saved, back);
                })
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }

    private Callable<Saved> errand(Errand what) {
        String id = generationId;
        String code = colleague.get().strip();
        String said = note.get().strip();
        Instant until = delay.get().end(ZonedDateTime.now(wall));
        Saved taken = decision;
        return () ->
                switch (what) {
                    case HOLD -> work.hold(id, until, said);
                    case ESCALATE -> work.escalate(id, said);
                    case HAND_OVER -> work.handOver(id, code, said);
                    case SECOND_OPINION -> work.askSecondOpinion(id, code, said);
                    case COMMENT -> work.comment(id, said);
                    case RETRACT ->
                            work.retract(
                                    java.util.Objects.requireNonNull(taken, "a decision"), said);
                };
    }
}
