package org.vigie.ui.logbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook;
import org.vigie.review.Logbook.Details;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Logbook.Form;
import org.vigie.review.Logbook.Line;
import org.vigie.review.Logbook.Summary;
import org.vigie.review.Logbook.Words;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// The logbook as shown: which decisions, what they come to, the one looked at, and how far the log
/// is verified. Used on the JavaFX thread only.
public final class LogbookViewModel {
    private final Logbook logbook;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Pages<Line> pages;
    private final TakeAway takeAway;

    /// What the lines are let through by.
    private Filter shown = Filter.ALL;

    private final Latest naming = new Latest();
    private final Latest summing = new Latest();
    private final Latest looking = new Latest();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.WEEK);
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable Summary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Words> words =
            new ReadOnlyObjectWrapper<>(new Words(List.of(), List.of(), List.of()));
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(new Badge.Not());
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    public LogbookViewModel(Logbook logbook, Jobs jobs, InstantSource clock) {
        this.logbook = logbook;
        this.jobs = jobs;
        this.clock = clock;
        this.pages = new Pages<>(jobs, fault::set);
        this.takeAway = new TakeAway(jobs, fault::set);
    }

    /// How far back is looked.
    enum Period {
        DAY(1),
        WEEK(7),
        MONTH(30),
        ALWAYS(0);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        /// Return the earliest moment looked at, null for all time.
        @Nullable Instant since(Instant now) {
            return days == 0 ? null : now.minus(Duration.ofDays(days));
        }
    }

    /// How far the log is verified.
    sealed interface Badge {
        /// Not in this session.
        record Not() implements Badge {}

        /// Up to some entry, and still at it.
        record Under(long entries) implements Badge {}

        /// To its end.
        record Whole(long entries, int checkpoints) implements Badge {}

        /// Not beyond a flaw.
        record Broken(Fault why) implements Badge {}
    }

    Lines<Line> lines() {
        return pages.lines();
    }

    ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    TakeAway takeAway() {
        return takeAway;
    }

    /// True while lines are being read.
    ReadOnlyBooleanProperty busyProperty() {
        return pages.busyProperty();
    }

    Period period() {
        return period.get();
    }

    /// Come to the page: reading is recorded, the lines are read, the log is verified.
    void shown() {
        jobs.perform(logbook::opened).onSuccess(nothing -> refresh()).onFault(fault::set).start();
        if (!(badge.get() instanceof Badge.Under)) {
            verify();
        }
    }

    /// Look back so far.
    void look(Period back) {
        period.set(back);
        refresh();
    }

    /// Let other decisions through.
    void filter(UnaryOperator<Filter> change) {
        filter.set(change.apply(filter.get()));
        refresh();
    }

    /// Let everything of the period through.
    void clear() {
        filter(all -> Filter.ALL);
    }

    /// Read anew.
    void refresh() {
        Filter now = effective();
        shown = now;
        fault.set(null);
        pages.read(
                new Pages.Source<>() {
                    @Override
                    public long count() throws FaultException {
                        return logbook.count(now);
                    }

                    @Override
                    public List<Line> page(long offset, int limit) throws FaultException {
                        return logbook.page(now, offset, limit);
                    }
                });
        jobs.run(logbook::words).latest(naming).onSuccess(words::set).onFault(fault::set).start();
        jobs.run(() -> logbook.summary(now))
                .latest(summing)
                .onSuccess(summary::set)
                .onFault(fault::set)
                .start();
    }

    /// The filter with the period in it.
    private Filter effective() {
        Filter chosen = filter.get();
        return new Filter(
                period.get().since(clock.instant()),
                null,
                chosen.actors(),
                chosen.categories(),
                chosen.actions(),
                chosen.rungs(),
                chosen.clocks(),
                chosen.reaches(),
                chosen.differsOnly(),
                chosen.takenBackOnly());
    }

    /// Say that a place is on the screen without its line.
    void want(int index) {
        pages.want(index);
    }

    /// Look at one decision.
    void open(long sequence) {
        jobs.run(() -> logbook.details(sequence))
                .latest(looking)
                .onSuccess(details::set)
                .onFault(fault::set)
                .start();
    }

    /// Verify the log from its beginning, now.
    void verify() {
        badge.set(new Badge.Under(0));
        jobs.run(() -> logbook.verify(so -> Fx.later(() -> under(so))))
                .onSuccess(done -> badge.set(new Badge.Whole(done.entries(), done.checkpoints())))
                .onFault(why -> badge.set(new Badge.Broken(why)))
                .start();
    }

    private void under(long entries) {
        if (badge.get() instanceof Badge.Under) {
            badge.set(new Badge.Under(entries));
        }
    }

    /// Write what the filter lets through into a new file.
    void export(Form form, Path file) {
        Filter now = shown;
        takeAway.start(form, file, (as, into) -> logbook.export(now, as, into));
    }
}
