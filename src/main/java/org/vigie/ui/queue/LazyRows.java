package org.vigie.ui.queue;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.vigie.review.QueueRow;

/// A list as long as the queue that holds only the rows near what is looked at. Asking for a place
/// never loads anything, and no change walks its length.
///
/// While cases are breached, they stand in a lane of their own at the head; then each lane begins
/// with a heading. A place counts cases, an index counts headings too.
final class LazyRows extends ObservableListBase<Slot> {
    /// Rows kept at most; the ones farthest from the latest page go first.
    static final int KEPT = 600;

    private final TreeMap<Integer, QueueRow> loaded = new TreeMap<>();
    private int cases;
    private int breached;

    @Override
    public Slot get(int index) {
        if (breached > 0 && index == 0) {
            return new Slot.Heading(Slot.Lane.BREACHED, breached);
        }
        if (breached > 0 && index == breached + 1) {
            return new Slot.Heading(Slot.Lane.DUE, cases - breached);
        }
        int place = place(index);
        return new Slot.Case(place, loaded.get(place));
    }

    @Override
    public int size() {
        return length(cases, breached);
    }

    private static int length(int cases, int breached) {
        int headings = breached == 0 ? 0 : breached < cases ? 2 : 1;
        return cases + headings;
    }

    /// Return how many cases there are.
    int cases() {
        return cases;
    }

    int breached() {
        return breached;
    }

    /// Return where a case stands in the list.
    int index(int place) {
        if (place < 0 || breached == 0) {
            return place;
        }
        return place < breached ? place + 1 : place + 2;
    }

    /// Return which case stands at an index; for a heading, the one below it.
    int place(int index) {
        if (breached == 0) {
            return index;
        }
        return index <= breached ? Math.max(0, index - 1) : Math.max(breached, index - 2);
    }

    @Nullable QueueRow row(int place) {
        return loaded.get(place);
    }

    /// Return where a generation stands among the loaded rows.
    OptionalInt find(String generationId) {
        return loaded.entrySet().stream()
                .filter(entry -> entry.getValue().generationId().equals(generationId))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /// Put rows where they belong.
    void put(int from, List<QueueRow> rows) {
        beginChange();
        store(from, rows);
        trim(from);
        endChange();
    }

    /// Forget everything and start over at a new length with some rows known.
    void replace(int newCases, int newBreached, Map<Integer, List<QueueRow>> pages) {
        beginChange();
        TreeMap<Integer, QueueRow> before = new TreeMap<>(loaded);
        boolean moved = breached != newBreached;
        loaded.clear();
        resize(newCases, newBreached);
        pages.forEach((from, rows) -> keep(from, rows));
        if (moved) {
            update(0, Math.min(size(), KEPT));
        }
        before.forEach((place, row) -> updateUnless(place, row.equals(loaded.get(place))));
        loaded.keySet().forEach(place -> updateUnless(place, before.containsKey(place)));
        endChange();
    }

    /// Take one row out; those behind it move up.
    void takeOut(int place) {
        beginChange();
        TreeMap<Integer, QueueRow> behind = new TreeMap<>(loaded.tailMap(place, false));
        loaded.tailMap(place, true).clear();
        behind.forEach((was, row) -> loaded.put(was - 1, row));
        resize(cases - 1, place < breached ? breached - 1 : breached);
        loaded.tailMap(place, true).keySet().forEach(this::update);
        update(0, Math.min(size(), 2));
        endChange();
    }

    private void store(int from, List<QueueRow> rows) {
        keep(from, rows);
        for (int i = 0; i < rows.size(); i++) {
            update(from + i);
        }
    }

    private void keep(int from, List<QueueRow> rows) {
        for (int i = 0; i < rows.size() && from + i < cases; i++) {
            loaded.put(from + i, rows.get(i));
        }
    }

    private void update(int place) {
        if (place < cases) {
            nextUpdate(index(place));
        }
    }

    /// A row that came again as it was is not drawn again.
    private void updateUnless(int place, boolean same) {
        if (!same) {
            update(place);
        }
    }

    private void update(int from, int to) {
        for (int index = from; index < to; index++) {
            nextUpdate(index);
        }
    }

    private void resize(int newCases, int newBreached) {
        int before = size();
        cases = newCases;
        breached = Math.min(newBreached, newCases);
        int after = size();
        if (after > before) {
            nextAdd(before, after);
        } else if (after < before) {
            nextRemove(after, new Gone(after, before - after));
        }
    }

    private void trim(int near) {
        while (loaded.size() > KEPT) {
            boolean farAbove = near - loaded.firstKey() > loaded.lastKey() - near;
            loaded.remove(farAbove ? loaded.firstKey() : loaded.lastKey());
        }
    }

    /// What a list that became shorter has lost, without anything of it being made.
    private static final class Gone extends AbstractList<Slot> {
        private final int from;
        private final int length;

        Gone(int from, int length) {
            this.from = from;
            this.length = length;
        }

        @Override
        public Slot get(int index) {
            return new Slot.Case(from + index, null);
        }

        @Override
        public int size() {
            return length;
        }
    }
}
