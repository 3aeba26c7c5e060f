package org.vigie.ui.logbook;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.EventLog;
import org.vigie.review.EventLog.Details;
import org.vigie.review.EventLog.Filter;
import org.vigie.review.EventLog.Line;
import org.vigie.review.EventLog.Words;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Form;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;
import org.vigie.ui.logbook.LogbookViewModel.Period;

/// The events of the log as shown: which of them, and the one looked at. A list is held to where
/// the log ended when it was read, so that nothing moves while somebody scrolls. Used on the JavaFX
/// thread only.
public final class EventsViewModel {
    private final EventLog log;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Pages<Line> pages;
    private final TakeAway takeAway;
    private final Latest ending = new Latest();
    private final Latest looking = new Latest();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.DAY);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<Words> words =
            new ReadOnlyObjectWrapper<>(new Words(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private Filter shown = Filter.ALL;

    public EventsViewModel(EventLog log, Jobs jobs, InstantSource clock) {
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
        this.pages = new Pages<>(jobs, fault::set);
        this.takeAway = new TakeAway(jobs, fault::set);
    }

    Lines<Line> lines() {
        return pages.lines();
    }

    TakeAway takeAway() {
        return takeAway;
    }

    Period period() {
        return period.get();
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// True while lines are being read.
    ReadOnlyBooleanProperty busyProperty() {
        return pages.busyProperty();
    }

    /// Look back so far.
    void look(Period back) {
        period.set(back);
        refresh();
    }

    /// Let other events through.
    void filter(UnaryOperator<Filter> change) {
        filter.set(change.apply(filter.get()));
        refresh();
    }

    /// List all that happened to one case, whenever it was.
    void about(String generationId) {
        period.set(generationId.isEmpty() ? Period.DAY : Period.ALWAYS);
        filter(now -> now.about(generationId));
    }

    /// Let everything of the period through.
    void clear() {
        filter(all -> Filter.ALL);
    }

    /// Read anew.
    void refresh() {
        Filter chosen = filter.get();
        record Read(long latest, Words words) {}
        jobs.run(() -> new Read(log.latest(), log.words()))
                .latest(ending)
                .onSuccess(read -> {
                    fault.set(null);
                    words.set(read.words());
                    list(chosen.within(period.get().since(clock.instant()), read.latest()));
                })
                .onFault(fault::set)
                .start();
    }

    private void list(Filter now) {
        shown = now;
        pages.read(
                new Pages.Source<>() {
                    @Override
                    public long count() throws FaultException {
                        return log.count(now);
                    }

                    @Override
                    public List<Line> page(long offset, int limit) throws FaultException {
                        return log.page(now, offset, limit);
                    }
                });
    }

    /// Say that a place is on the screen without its line.
    void want(int index) {
        pages.want(index);
    }

    /// Look at one event.
    void open(long sequence) {
        jobs.run(() -> log.details(sequence))
                .latest(looking)
                .onSuccess(details::set)
                .onFault(fault::set)
                .start();
    }

    /// Write what the filter lets through into a new file.
    void export(Form form, Path file) {
        Filter now = shown;
        takeAway.start(form, file, (as, into) -> log.export(now, as, into));
    }
}
