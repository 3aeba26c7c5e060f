package org.vigie.ui.queue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.vigie.review.QueueRow;

/// A list as long as the queue that holds only the rows near what is looked at. Asking for a place
/// never loads anything.
final class LazyRows extends ObservableListBase<Slot> {
    /// Rows kept at most; the ones farthest from the latest page go first.
    static final int KEPT = 600;

    private final TreeMap<Integer, QueueRow> loaded = new TreeMap<>();
    private int size;

    @Override
    public Slot get(int index) {
        return new Slot(index, loaded.get(index));
    }

    @Override
    public int size() {
        return size;
    }

    @Nullable QueueRow row(int index) {
        return loaded.get(index);
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
    void replace(int newSize, Map<Integer, List<QueueRow>> pages) {
        beginChange();
        loaded.clear();
        resize(newSize);
        pages.forEach(this::store);
        for (int i = 0; i < size; i++) {
            if (i < KEPT || loaded.containsKey(i)) {
                nextUpdate(i);
            }
        }
        endChange();
    }

    /// Take one row out; those behind it move up.
    void takeOut(int index) {
        beginChange();
        Slot gone = get(index);
        TreeMap<Integer, QueueRow> behind = new TreeMap<>(loaded.tailMap(index, false));
        loaded.tailMap(index, true).clear();
        behind.forEach((place, row) -> loaded.put(place - 1, row));
        size--;
        nextRemove(index, gone);
        endChange();
    }

    private void store(int from, List<QueueRow> rows) {
        for (int i = 0; i < rows.size() && from + i < size; i++) {
            loaded.put(from + i, rows.get(i));
            nextUpdate(from + i);
        }
    }

    private void resize(int newSize) {
        int oldSize = size;
        size = newSize;
        if (newSize > oldSize) {
            nextAdd(oldSize, newSize);
        } else if (newSize < oldSize) {
            nextRemove(
                    newSize,
                    java.util.stream.IntStream.range(newSize, oldSize)
                            .mapToObj(i -> new Slot(i, null))
                            .toList());
        }
    }

    private void trim(int near) {
        while (loaded.size() > KEPT) {
            boolean farAbove = near - loaded.firstKey() > loaded.lastKey() - near;
            loaded.remove(farAbove ? loaded.firstKey() : loaded.lastKey());
        }
    }
}
