package org.vigie.ui.filing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.review.FilingDesk.Prepared;
import org.vigie.review.Logbook;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// What is being filed: what was asked for, what was made of it, and where it went. Another wish
/// makes what was made before void. Used on the JavaFX thread only.
public final class FilingViewModel {
    private static final int RECENT = 50;

    private final FilingDesk desk;
    private final Jobs jobs;
    private final Form form;
    private final Latest reading = new Latest();
    private final ObservableList<Logbook.Line> recent = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Prepared> prepared =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();

    public FilingViewModel(FilingDesk desk, Jobs jobs, Clock clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.form = new Form(LocalDate.now(clock), clock.getZone());
        for (Kind.Field field : Kind.Field.values()) {
            form.value(field).subscribe(words -> forget());
        }
        form.kindProperty().subscribe(kind -> forget());
        form.promptsProperty().subscribe(with -> forget());
        form.languageProperty().subscribe(language -> forget());
    }

    Form form() {
        return form;
    }

    /// Decisions that stand, the latest first, to choose from.
    ObservableList<Logbook.Line> recent() {
        return recent;
    }

    ReadOnlyObjectProperty<@Nullable Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /// Where what was prepared was written, null before.
    ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The folder to write into.
    ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    private void forget() {
        reading.drop();
        prepared.set(null);
        written.set(null);
        fault.set(null);
    }

    /// Read which cases were decided lately.
    void refresh() {
        jobs.run(() -> desk.recent(RECENT)).onSuccess(recent::setAll).onFault(fault::set).start();
    }

    /// Make what is asked for.
    void prepare() {
        forget();
        FilingDesk.Wish wish;
        try {
            wish = form.wish();
        } catch (FaultException e) {
            fault.set(e.fault());
            return;
        }
        busy.set(true);
        jobs.run(() -> desk.prepare(wish))
                .latest(reading)
                .onSuccess(prepared::set)
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }

    /// Write what was made, as it was read, into the folder.
    void write() {
        Prepared made = prepared.get();
        Path into = folder.get();
        if (made == null || into == null || made.documents().isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(null);
        jobs.perform(() -> desk.write(made, into))
                .onSuccess(nothing -> written.set(into))
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
    }
}
