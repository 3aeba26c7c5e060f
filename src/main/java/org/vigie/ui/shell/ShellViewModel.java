package org.vigie.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.AskedAgain;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.Saved;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;
import org.vigie.ui.queue.QueueViewModel;

/// What the bars of the window say, and the work that concerns no single case. Used on the JavaFX
/// thread only.
public final class ShellViewModel implements AutoCloseable {
    private final Desk desk;
    private final Station station;
    private final Jobs jobs;
    private final QueueViewModel queue;
    private final Desk.Subscription subscription;
    private final Latest counting = new Latest();
    private final ReadOnlyObjectWrapper<Desk.@Nullable Figures> figures =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper pulling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper syncing = new ReadOnlyBooleanWrapper();
    private final Latest asking = new Latest();
    private final Set<String> told = new HashSet<>();
    private @Nullable Fault uncounted;

    public ShellViewModel(Desk desk, Station station, Jobs jobs, QueueViewModel queue) {
        this.desk = desk;
        this.station = station;
        this.jobs = jobs;
        this.queue = queue;
        this.subscription =
                desk.onChange(() -> jobs.run(() -> true).onSuccess(yes -> count()).start());
    }

    /// Something worth saying that is no fault.
    ///
    /// @param key of the sentence in the texts
    public record Notice(String key, Map<String, ?> details) {
        public Notice {
            details = Map.copyOf(details);
        }
    }

    /// Return the lock of this window.
    LockViewModel lock(int lockSeconds) {
        return new LockViewModel(station.lock(), jobs, lockSeconds);
    }

    public QueueViewModel queue() {
        return queue;
    }

    public Station station() {
        return station;
    }

    /// Return the figures of the status bar, null while unknown.
    public ReadOnlyObjectProperty<Desk.@Nullable Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Return the latest fault nobody dismissed.
    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pullingProperty() {
        return pulling.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty syncingProperty() {
        return syncing.getReadOnlyProperty();
    }

    /// Load the queue and the figures for the first time.
    public void start() {
        queue.narrowing().readViews();
        queue.refresh();
        count();
    }

    /// Open the next case at once; the decision bar says what was saved.
    public void decided(Saved receipt) {
        notice.set(null);
        settled(receipt);
    }

    /// Open the next case after one was put aside.
    public void settled(Saved receipt) {
        queue.settled(receipt.generationId());
        count();
    }

    /// Go back to a case whose decision was undone.
    public void undone(Saved receipt) {
        notice.set(new Notice("desk.undone", Map.of("number", number(receipt))));
        queue.open(receipt.generationId());
        queue.refresh();
        count();
    }

    /// Say something that is no fault.
    public void tell(Notice what) {
        notice.set(what);
    }

    /// Say what went wrong, until it is dismissed or something else goes wrong.
    public void say(Fault what) {
        fault.set(what);
    }

    public void dismiss() {
        fault.set(null);
    }

    /// Measure slack and delivery anew.
    public void tick() {
        queue.tick();
        count();
    }

    /// Ask the feed for new cases, once at a time.
    public void pull() {
        if (pulling.get()) {
            return;
        }
        pulling.set(true);
        notice.set(null);
        jobs.run(station::pull)
                .onSuccess(this::pulled)
                .onFault(this::say)
                .andFinally(() -> pulling.set(false))
                .start();
    }

    /// Send what may be sent, once at a time.
    public void sync() {
        if (syncing.get()) {
            return;
        }
        syncing.set(true);
        jobs.perform(station::sync)
                .onSuccess(nothing -> count())
                .onFault(this::say)
                .andFinally(() -> syncing.set(false))
                .start();
    }

    @Override
    public void close() {
        subscription.close();
        queue.close();
    }

    /// Return a receipt's number as people read it.
    static String number(Saved receipt) {
        return "%06d".formatted(receipt.sequence());
    }

    private void pulled(Station.Pulled result) {
        notice.set(
                new Notice(
                        "desk.pulled",
                        Map.of(
                                "added", result.added(),
                                "known", result.known(),
                                "quarantined", result.quarantined())));
        queue.refresh();
    }

    private void count() {
        jobs.run(desk::figures)
                .latest(counting)
                .onSuccess(this::counted)
                .onFault(this::uncounted)
                .start();
        jobs.run(desk::askedAgain)
                .latest(asking)
                .onSuccess(this::asked)
                .onFault(this::uncounted)
                .start();
    }

    /// Say once of each case that a complaint came after its decision: nobody would look there.
    private void asked(List<AskedAgain> cases) {
        List<String> untold =
                cases.stream().map(AskedAgain::generationId).filter(told::add).toList();
        if (untold.size() == 1) {
            notice.set(new Notice("desk.asked-again", Map.of("id", untold.getFirst())));
        } else if (!untold.isEmpty()) {
            notice.set(new Notice("desk.asked-again.many", Map.of("count", untold.size())));
        }
    }

    private void counted(Desk.Figures now) {
        uncounted = null;
        figures.set(now);
    }

    /// Say once why nothing can be counted: it is tried again and again by itself.
    private void uncounted(Fault why) {
        if (!why.equals(uncounted)) {
            uncounted = why;
            say(why);
        }
    }
}
