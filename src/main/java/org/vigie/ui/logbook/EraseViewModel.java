package org.vigie.ui.logbook;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Erasure;
import org.vigie.review.Fault;
import org.vigie.review.Saved;
import org.vigie.ui.kit.Jobs;

/// Erasing for good, one thing at a time. Used on the JavaFX thread only.
public final class EraseViewModel {
    private final Erasure erasure;
    private final Jobs jobs;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Saved> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    public EraseViewModel(Erasure erasure, Jobs jobs) {
        this.erasure = erasure;
        this.jobs = jobs;
    }

    /// What is to be made unreadable.
    sealed interface Target {
        /// Return what has to be typed again.
        String confirmation();

        /// All that was sealed with a case.
        record Case(String generationId) implements Target {
            @Override
            public String confirmation() {
                return generationId;
            }
        }

        /// A text an event is bound to.
        record Words(long sequence, String field) implements Target {
            @Override
            public String confirmation() {
                return "" + sequence;
            }
        }
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The event of the latest erasure, null before one and while another is asked for.
    ReadOnlyObjectProperty<@Nullable Saved> doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Forget what was said about the one before.
    void begin() {
        done.set(null);
        fault.set(null);
    }

    void erase(Target target, String confirmation, String reason) {
        if (busy.get()) {
            return;
        }
        begin();
        busy.set(true);
        Callable<Saved> work =
                switch (target) {
                    case Target.Case(String id) -> () -> erasure.erase(id, confirmation, reason);
                    case Target.Words(long sequence, String field) ->
                            () -> erasure.redact(sequence, field, confirmation, reason);
                };
        jobs.run(work)
                .onSuccess(done::set)
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }
}
