package org.vigie.ui.logbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
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
    static final int PAGE = 100;

    private final Logbook logbook;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Lines lines = new Lines();

    /// What the lines were let through by; told apart by identity.
    private Filter shown = Filter.ALL;

    private final Set<Integer> wanted = new HashSet<>();
    private final Latest reading = new Latest();
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
    private final ReadOnlyObjectWrapper<@Nullable Long> exported = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper();

    public LogbookViewModel(Logbook logbook, Jobs jobs, InstantSource clock) {
        this.logbook = logbook;
        this.jobs = jobs;
        this.clock = clock;
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

    ObservableList<Lines.Place> lines() {
        return lines;
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

    /// How many decisions the latest export wrote, null before one.
    ReadOnlyObjectProperty<@Nullable Long> exportedProperty() {
        return exported.getReadOnlyProperty();
    }

    /// True while lines are being read.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty exportingProperty() {
        return exporting.getReadOnlyProperty();
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
        wanted.clear();
        busy.set(true);
        record Read(long count, List<Line> first, Words words) {}
        jobs.run(() -> new Read(logbook.count(now), logbook.page(now, 0, PAGE), logbook.words()))
                .latest(reading)
                .onSuccess(read -> {
                    fault.set(null);
                    words.set(read.words());
                    shown = now;
                    lines.restart(read.count(), read.first());
                })
                .onFault(fault::set)
                .andFinally(() -> busy.set(false))
                .start();
        jobs.run(() -> logbook.summary(now))
                .latest(summing)
                .onSuccess(summary::set)
                .onFault(fault::set)
                .start();
    }

    /// The filter with the period in it.
    private Filter effective() {
        Filter chosen = filter.get();
        int days = period.get().days;
        Instant since = days == 0 ? null : clock.instant().minus(Duration.ofDays(days));
        return new Filter(
                since,
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
        int page = index / PAGE;
        if (index < lines.size() && !lines.has(index) && wanted.add(page)) {
            Filter now = shown;
            jobs.run(() -> logbook.page(now, (long) page * PAGE, PAGE))
                    .onSuccess(found -> arrived(now, page, found))
                    .onFault(fault::set)
                    .andFinally(() -> wanted.remove(page))
                    .start();
        }
    }

    /// A page of another filter than the one shown meanwhile comes too late.
    private void arrived(Filter asked, int page, List<Line> found) {
        if (asked == shown) {
            lines.put(page * PAGE, found);
        }
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
        if (exporting.get()) {
            return;
        }
        Filter now = shown;
        exporting.set(true);
        exported.set(null);
        jobs.run(() -> logbook.export(now, form, file))
                .onSuccess(count -> {
                    fault.set(null);
                    exported.set(count);
                })
                .onFault(fault::set)
                .andFinally(() -> exporting.set(false))
                .start();
    }
}
