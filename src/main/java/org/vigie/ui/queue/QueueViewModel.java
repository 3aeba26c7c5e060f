package org.vigie.ui.queue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Latest;

/// The queue as shown: its length, the rows near what is looked at, and which case is open.
///
/// A case stays open until the person moves on, even when the queue changes under it; after a
/// decision the next one opens at once.
public final class QueueViewModel implements AutoCloseable {
    /// Rows asked for at a time.
    public static final int PAGE = 50;

    private static final int PAGES_REMEMBERED = 4;
    private static final List<QueueRow> NONE = List.of();

    private final Desk desk;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Desk.Subscription subscription;
    private final LazyRows rows = new LazyRows();
    private final Latest loading = new Latest();
    private final Deque<Integer> wanted = new ConcurrentLinkedDeque<>();
    private final ReadOnlyStringWrapper selectedId = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Instant> now;
    private boolean refreshing;
    private boolean dirty;
    private int place;

    /// What the list has to say when it shows no rows.
    public enum State {
        LOADING,
        READY,
        EMPTY,
        FAILED
    }

    public QueueViewModel(Desk desk, Jobs jobs, InstantSource clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.subscription =
                desk.onChange(() -> jobs.run(() -> true).onSuccess(yes -> refresh()).start());
    }

    public ObservableList<Slot> rows() {
        return rows;
    }

    /// Return the generation that is open, empty when none is.
    public ReadOnlyStringProperty selectedIdProperty() {
        return selectedId.getReadOnlyProperty();
    }

    /// Return where the open case stands in the queue, -1 when it is not in it or not near.
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selectedIndex.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Return the moment at which slack is measured.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Measure slack anew.
    public void tick() {
        now.set(clock.instant());
    }

    /// Say that a place is on the screen without its row.
    public void want(int index) {
        int page = index / PAGE;
        if (rows.row(index) == null && !wanted.contains(page)) {
            remember(page);
            jobs.run(() -> wanted.contains(page) ? desk.queue(page * PAGE, PAGE) : NONE)
                    .onSuccess(found -> arrived(page, found))
                    .onFault(fault -> wanted.remove(page))
                    .start();
        }
    }

    /// Ask the desk again, soon; several requests in a row become one.
    public void refresh() {
        if (refreshing) {
            dirty = true;
            return;
        }
        refreshing = true;
        TreeSet<Integer> pages = new TreeSet<>(wanted);
        pages.add(0);
        pages.add(place / PAGE);
        jobs.run(() -> load(pages))
                .latest(loading)
                .onSuccess(this::show)
                .onFault(fault -> failed())
                .andFinally(this::refreshed)
                .start();
    }

    /// Open the case at a place, if there is one.
    public void select(int index) {
        QueueRow row = rows.row(index);
        if (row != null) {
            place = index;
            selectedIndex.set(index);
            selectedId.set(row.generationId());
        }
    }

    /// Open a case by name, wherever it stands.
    public void open(String generationId) {
        OptionalInt found = rows.find(generationId);
        if (found.isPresent()) {
            select(found.getAsInt());
        } else {
            selectedIndex.set(-1);
            selectedId.set(generationId);
        }
    }

    /// Put the open case away: the queue is about to be another one, read from its beginning.
    public void leave() {
        place = 0;
        wanted.clear();
        selectedIndex.set(-1);
        selectedId.set("");
        refresh();
    }

    /// Move by so many places from the open case.
    public void move(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int from = selectedIndex.get() < 0 && by > 0 ? place - 1 : place;
        select(Math.clamp(from + (long) by, 0, rows.size() - 1));
    }

    /// Take a settled case out and open the one that follows, without waiting for the desk.
    public void settled(String generationId) {
        OptionalInt found = rows.find(generationId);
        if (found.isPresent()) {
            rows.takeOut(found.getAsInt());
            if (found.getAsInt() < place) {
                place--;
            }
        }
        if (selectedId.get().equals(generationId)) {
            openAt(place);
        } else {
            locate();
        }
        refresh();
    }

    @Override
    public void close() {
        subscription.close();
        loading.drop();
    }

    private record Loaded(int size, Map<Integer, List<QueueRow>> pages) {}

    private Loaded load(TreeSet<Integer> pages) throws FaultException {
        int size = desk.openCases();
        Map<Integer, List<QueueRow>> found = new LinkedHashMap<>();
        for (int page : pages) {
            if (page * PAGE < size) {
                found.put(page * PAGE, desk.queue(page * PAGE, PAGE));
            }
        }
        return new Loaded(size, found);
    }

    private void show(Loaded loaded) {
        wanted.removeIf(page -> !loaded.pages().containsKey(page * PAGE));
        rows.replace(loaded.size(), loaded.pages());
        state.set(loaded.size() == 0 ? State.EMPTY : State.READY);
        tick();
        if (selectedId.get().isEmpty()) {
            openAt(place);
        } else {
            locate();
        }
    }

    private void failed() {
        if (rows.isEmpty()) {
            state.set(State.FAILED);
        }
    }

    private void refreshed() {
        refreshing = false;
        if (dirty) {
            dirty = false;
            refresh();
        }
    }

    private void arrived(int page, List<QueueRow> found) {
        rows.put(page * PAGE, found);
        locate();
    }

    private void locate() {
        OptionalInt found = rows.find(selectedId.get());
        found.ifPresent(index -> place = index);
        selectedIndex.set(found.orElse(-1));
    }

    private void openAt(int index) {
        selectedIndex.set(-1);
        int last = rows.size() - 1;
        place = Math.clamp(index, 0, Math.max(last, 0));
        if (last < 0 || rows.row(place) == null) {
            selectedId.set("");
        } else {
            select(place);
        }
    }

    private void remember(int page) {
        wanted.addLast(page);
        if (wanted.size() > PAGES_REMEMBERED) {
            wanted.removeFirst();
        }
    }
}
