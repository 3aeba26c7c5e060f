package org.vigie.ui.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseWork;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// What was decided lately at this desk, and what left its queue; filtered by words and by kind.
/// Used on the JavaFX thread only.
final class RecentViewModel {
    /// As many decisions as one looks through by hand; the rest is in the logbook.
    static final int MOST = 300;

    private final Desk desk;
    private final CaseWork work;
    private final Jobs jobs;
    private final Function<Recent, String> words;
    private final ObservableList<Recent> shown = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final Latest loading = new Latest();
    private List<Recent> all = List.of();

    /// Which lines are shown.
    enum Kind {
        ALL,
        DECIDED,
        AWAY
    }

    /// @param words a line as it reads on the screen, for the filter
    RecentViewModel(Desk desk, CaseWork work, Jobs jobs, Function<Recent, String> words) {
        this.desk = desk;
        this.work = work;
        this.jobs = jobs;
        this.words = words;
        query.subscribe(text -> filter());
        kind.subscribe(which -> filter());
    }

    /// The lines that pass the filter, newest first.
    ObservableList<Recent> shown() {
        return shown;
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Read the lines again.
    void load() {
        fault.set(null);
        jobs.run(this::read)
                .latest(loading)
                .onSuccess(read -> {
                    all = read;
                    filter();
                })
                .onFault(fault::set)
                .start();
    }

    private List<Recent> read() throws FaultException {
        List<Recent> read = new ArrayList<>();
        desk.recent(MOST).forEach(standing -> read.add(new Recent.Decided(standing)));
        work.away(MOST).forEach(away -> read.add(new Recent.Moved(away)));
        read.sort(Comparator.comparingLong((Recent one) -> one.saved().sequence()).reversed());
        return read;
    }

    /// Bring a case back into the queue.
    void bringBack(Recent.Moved moved) {
        fault.set(null);
        jobs.run(() -> work.resume(moved.generationId()))
                .onSuccess(saved -> load())
                .onFault(fault::set)
                .start();
    }

    private void filter() {
        String[] wanted = query.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        shown.setAll(all.stream().filter(this::ofKind).filter(one -> has(one, wanted)).toList());
    }

    private boolean ofKind(Recent one) {
        return switch (kind.get()) {
            case ALL -> true;
            case DECIDED -> one instanceof Recent.Decided;
            case AWAY -> one instanceof Recent.Moved;
        };
    }

    private boolean has(Recent one, String[] wanted) {
        String said = words.apply(one).toLowerCase(Locale.ROOT);
        for (String word : wanted) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
