package org.vigie.ui.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.QueueFilter;
import org.vigie.review.QueuePage;
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
    private final ClockNames names;
    private final Desk.Subscription subscription;
    private final LazyRows rows = new LazyRows();
    private final Narrowing narrowing;
    private final Latest loading = new Latest();
    private final Deque<Integer> wanted = new ConcurrentLinkedDeque<>();
    private final ReadOnlyStringWrapper selectedId = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Instant> now;
    private int refreshing;
    private boolean dirty;
    private boolean turned;
    private boolean resting;
    private NextCase next = NextCase.FOLLOWING;
    private int place;

    /// What the list has to say when it shows no rows.
    public enum State {
        LOADING,
        READY,
        EMPTY,
        /// Cases are open, and the filter keeps all of them back.
        NOTHING_FITS,
        FAILED
    }

    public QueueViewModel(Desk desk, Jobs jobs, InstantSource clock) {
        this(desk, jobs, clock, SavedViews.inMemory());
    }

    /// @param views where saved views are kept
    public QueueViewModel(Desk desk, Jobs jobs, InstantSource clock, SavedViews views) {
        this(desk, jobs, clock, views, ClockNames.NONE);
    }

    /// @param views where saved views are kept
    /// @param names what the rules of clocks are called
    public QueueViewModel(
            Desk desk, Jobs jobs, InstantSource clock, SavedViews views, ClockNames names) {
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
        this.names = names;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.narrowing = new Narrowing(desk, jobs, views);
        narrowing.filterProperty().subscribe((before, after) -> turn());
        this.subscription =
                desk.onChange(() -> jobs.run(() -> true).onSuccess(yes -> refresh()).start());
    }

    public ObservableList<Slot> rows() {
        return rows;
    }

    /// Which cases are shown.
    public Narrowing narrowing() {
        return narrowing;
    }

    /// Return where the case at a place stands in [#rows], and -1 for none.
    public int index(int casePlace) {
        return rows.index(casePlace);
    }

    /// Return which case stands at an index of [#rows].
    public int place(int index) {
        return rows.place(index);
    }

    /// Return the cases that follow the open one in the order they will be opened in, as far as
    /// they are loaded.
    public List<String> upcoming(int most) {
        List<String> ids = new ArrayList<>();
        for (int next = place; next < rows.cases() && ids.size() < most; next++) {
            QueueRow row = rows.row(next);
            if (row != null && !row.generationId().equals(selectedId.get())) {
                ids.add(row.generationId());
            }
        }
        return ids;
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

    /// Return what the rules of clocks are called.
    ClockNames clockNames() {
        return names;
    }

    /// Return what the time is, and where.
    Clock wall() {
        return clock.withZone(ZoneId.systemDefault());
    }

    /// Measure slack anew.
    public void tick() {
        now.set(clock.instant());
    }

    /// Say that a place is on the screen without its row.
    public void want(int casePlace) {
        int page = casePlace / PAGE;
        if (rows.row(casePlace) == null && !wanted.contains(page)) {
            remember(page);
            QueueFilter filter = narrowing.filter();
            jobs.run(() -> wanted.contains(page) ? rows(filter, page) : NONE)
                    .onSuccess(found -> arrived(filter, page, found))
                    .onFault(fault -> wanted.remove(page))
                    .start();
        }
    }

    /// Ask the desk again, soon; several requests in a row become one.
    public void refresh() {
        if (refreshing > 0) {
            dirty = true;
        } else {
            ask();
        }
    }

    private void ask() {
        refreshing++;
        TreeSet<Integer> pages = new TreeSet<>(wanted);
        pages.add(0);
        pages.add(place / PAGE);
        QueueFilter filter = narrowing.filter();
        jobs.run(() -> load(filter, pages))
                .latest(loading)
                .onSuccess(this::show)
                .onFault(fault -> failed())
                .andFinally(this::refreshed)
                .start();
    }

    /// Another filter is asked about at once, whatever is still being answered.
    private void turn() {
        wanted.clear();
        place = 0;
        turned = true;
        resting = false;
        ask();
    }

    /// Open the case at a place, if there is one.
    public void select(int casePlace) {
        QueueRow row = rows.row(casePlace);
        if (row != null) {
            place = casePlace;
            selectedIndex.set(casePlace);
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

    /// Put the open case away: the queue is another one, read from its beginning, whatever of the
    /// one before is still being answered.
    public void leave() {
        place = 0;
        resting = false;
        wanted.clear();
        selectedIndex.set(-1);
        selectedId.set("");
        ask();
    }

    /// Move by so many places from the open case.
    public void move(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int from = selectedIndex.get() < 0 && by > 0 ? place - 1 : place;
        select(Math.clamp(from + (long) by, 0, rows.cases() - 1));
    }

    /// Take a settled case out and open the one that follows, without waiting for the desk.
    public void settled(String generationId) {
        OptionalInt found = rows.find(generationId);
        QueueRow gone = found.isPresent() ? rows.row(found.getAsInt()) : null;
        if (found.isPresent()) {
            rows.takeOut(found.getAsInt());
            narrowing.came(narrowing.tallyProperty().get().of(rows.cases(), rows.breached()));
            if (found.getAsInt() < place) {
                place--;
            }
        }
        if (selectedId.get().equals(generationId)) {
            openNext(gone);
        } else {
            locate();
        }
        refresh();
    }

    /// Let `how` choose which case opens after one was settled.
    public void nextBy(NextCase how) {
        next = how;
    }

    /// Move on from the open case without settling it.
    public void moveOn() {
        openNext(null);
    }

    private void openNext(@Nullable QueueRow gone) {
        List<QueueRow> head = new ArrayList<>();
        for (int at = 0; at < rows.cases(); at++) {
            QueueRow row = rows.row(at);
            if (row == null) {
                break;
            }
            head.add(row);
        }
        int chosen = next.choose(gone, head, place);
        resting = chosen == NextCase.NONE;
        if (resting) {
            selectedIndex.set(-1);
            selectedId.set("");
        } else {
            openAt(chosen);
        }
    }

    @Override
    public void close() {
        subscription.close();
        loading.drop();
    }

    private record Loaded(Narrowing.Tally tally, Map<Integer, List<QueueRow>> pages) {}

    private Loaded load(QueueFilter filter, TreeSet<Integer> pages) throws FaultException {
        QueuePage first = desk.queue(filter, 0, PAGE);
        Map<Integer, List<QueueRow>> found = new LinkedHashMap<>();
        found.put(0, first.rows());
        for (int page : pages) {
            if (page > 0 && page * PAGE < first.size()) {
                found.put(page * PAGE, rows(filter, page));
            }
        }
        return new Loaded(Narrowing.Tally.of(first), found);
    }

    private List<QueueRow> rows(QueueFilter filter, int page) throws FaultException {
        return desk.queue(filter, page * PAGE, PAGE).rows();
    }

    private void show(Loaded loaded) {
        Narrowing.Tally tally = loaded.tally();
        wanted.removeIf(page -> !loaded.pages().containsKey(page * PAGE));
        rows.replace(tally.shown(), tally.breached(), loaded.pages());
        narrowing.came(tally);
        state.set(stateOf(tally));
        tick();
        boolean keep = !turned || rows.find(selectedId.get()).isPresent();
        turned = false;
        if ((selectedId.get().isEmpty() && !resting) || !keep) {
            openAt(place);
        } else {
            locate();
        }
    }

    private static State stateOf(Narrowing.Tally tally) {
        if (tally.shown() > 0) {
            return State.READY;
        }
        return tally.hidden() > 0 ? State.NOTHING_FITS : State.EMPTY;
    }

    private void failed() {
        if (rows.isEmpty()) {
            state.set(State.FAILED);
        }
    }

    private void refreshed() {
        refreshing--;
        if (dirty && refreshing == 0) {
            dirty = false;
            refresh();
        }
    }

    private void arrived(QueueFilter filter, int page, List<QueueRow> found) {
        if (filter.equals(narrowing.filter())) {
            rows.put(page * PAGE, found);
            locate();
        }
    }

    private void locate() {
        OptionalInt found = rows.find(selectedId.get());
        found.ifPresent(index -> place = index);
        selectedIndex.set(found.orElse(-1));
    }

    private void openAt(int casePlace) {
        selectedIndex.set(-1);
        int last = rows.cases() - 1;
        place = Math.clamp(casePlace, 0, Math.max(last, 0));
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
