package org.vigie.ui.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.vigie.review.Desk;
import org.vigie.review.FacetCount;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// Which cases the queue shows, what that keeps back, and what else it could be narrowed by.
public final class Narrowing {
    private final Desk desk;
    private final Jobs jobs;
    private final SavedViews store;
    private final Latest counting = new Latest();
    private final ReadOnlyObjectWrapper<List<SavedViews.View>> views =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<QueueFilter> filter =
            new ReadOnlyObjectWrapper<>(QueueFilter.ALL);
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NOTHING);
    private final ReadOnlyObjectWrapper<List<FacetCount>> facets =
            new ReadOnlyObjectWrapper<>(List.of());

    Narrowing(Desk desk, Jobs jobs, SavedViews store) {
        this.desk = desk;
        this.jobs = jobs;
        this.store = store;
    }

    /// What the filter in force comes to.
    ///
    /// @param unread open cases whose words a search or a filter by them does not know yet
    public record Tally(int shown, int breached, int hidden, int hiddenBreached, int unread) {
        static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

        Tally of(int cases, int missed) {
            return new Tally(cases, missed, hidden, hiddenBreached, unread);
        }

        static Tally of(QueuePage page) {
            return new Tally(
                    page.size(),
                    page.breached(),
                    page.hidden(),
                    page.hiddenBreached(),
                    page.unread());
        }
    }

    public ReadOnlyObjectProperty<QueueFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// What open cases have, as far as it was asked for with [#count].
    public ReadOnlyObjectProperty<List<FacetCount>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    /// Views somebody saved.
    public ReadOnlyObjectProperty<List<SavedViews.View>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /// Read the saved views.
    public void readViews() {
        jobs.run(store::all).onSuccess(views::set).start();
    }

    /// Save what is asked for now by a name, in place of an earlier view of that name.
    public void save(String name) {
        String given = name.strip();
        if (!given.isEmpty() && !filter.get().wanted().isEmpty()) {
            List<SavedViews.View> others = without(given);
            others.add(new SavedViews.View(given, filter.get().wanted()));
            keep(others);
        }
    }

    /// Forget a saved view.
    public void forget(String name) {
        keep(without(name));
    }

    private List<SavedViews.View> without(String name) {
        List<SavedViews.View> others = new ArrayList<>(views.get());
        others.removeIf(view -> view.name().equals(name));
        return others;
    }

    private void keep(List<SavedViews.View> next) {
        jobs.perform(() -> store.keep(next)).onSuccess(done -> views.set(next)).start();
    }

    QueueFilter filter() {
        return filter.get();
    }

    /// Show what a filter lets through, and nothing else.
    public void show(QueueFilter other) {
        filter.set(other);
    }

    /// Show what holds some words, beside what else is asked; empty for everything again.
    ///
    /// @param categories ids of the categories whose names hold the words
    public void search(String words, Set<String> categories) {
        filter.set(filter.get().searching(words, categories));
    }

    /// Show everything.
    public void clear() {
        filter.set(QueueFilter.ALL);
    }

    /// Count anew what open cases have.
    public void count() {
        jobs.run(desk::facets).latest(counting).onSuccess(facets::set).start();
    }

    void came(Tally other) {
        tally.set(other);
    }
}
