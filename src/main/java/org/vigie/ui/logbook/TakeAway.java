package org.vigie.ui.logbook;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Form;
import org.vigie.ui.kit.Jobs;

/// Writing what is listed into a new file, once at a time. Used on the JavaFX thread only.
final class TakeAway {
    private final Jobs jobs;
    private final Consumer<@Nullable Fault> fault;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Long> written = new ReadOnlyObjectWrapper<>();

    /// @param fault told what went wrong, or null when it went well
    TakeAway(Jobs jobs, Consumer<@Nullable Fault> fault) {
        this.jobs = jobs;
        this.fault = fault;
    }

    /// Writes, and returns how many lines. Blocks.
    @FunctionalInterface
    interface Writing {
        long write(Form form, Path file) throws FaultException;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How many lines the latest export wrote, null before one.
    ReadOnlyObjectProperty<@Nullable Long> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    void start(Form form, Path file, Writing writing) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        written.set(null);
        jobs.run(() -> writing.write(form, file))
                .onSuccess(count -> {
                    fault.accept(null);
                    written.set(count);
                })
                .onFault(fault::accept)
                .andFinally(() -> busy.set(false))
                .start();
    }
}
