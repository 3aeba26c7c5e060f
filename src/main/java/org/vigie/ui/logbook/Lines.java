package org.vigie.ui.logbook;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// A list as long as the log that holds only the lines near what is looked at. Asking for a place
/// never loads anything.
final class Lines<T> extends ObservableListBase<Lines.Place<T>> {
    /// Lines kept at most; the ones farthest from the latest page go first.
    static final int KEPT = 1_000;

    private final TreeMap<Integer, T> loaded = new TreeMap<>();
    private int size;

    /// One place of the list.
    ///
    /// @param line null while it is not loaded
    record Place<T>(int index, @Nullable T line) {}

    @Override
    public Place<T> get(int index) {
        return new Place<>(index, loaded.get(index));
    }

    @Override
    public int size() {
        return size;
    }

    boolean has(int index) {
        return loaded.containsKey(index);
    }

    /// Forget everything and start over at a new length with the first lines known.
    void restart(long length, List<T> first) {
        beginChange();
        int before = size;
        loaded.clear();
        size = Math.clamp(length, 0, Integer.MAX_VALUE - 1);
        store(0, first);
        List<Place<T>> gone = Collections.nCopies(before, new Place<>(0, null));
        if (size == 0) {
            nextRemove(0, gone);
        } else {
            nextReplace(0, size, gone);
        }
        endChange();
    }

    /// Put lines where they belong.
    void put(int from, List<T> lines) {
        beginChange();
        int end = store(from, lines);
        while (loaded.size() > KEPT) {
            boolean farAbove = from - loaded.firstKey() > loaded.lastKey() - from;
            loaded.remove(farAbove ? loaded.firstKey() : loaded.lastKey());
        }
        for (int i = from; i < end; i++) {
            nextUpdate(i);
        }
        endChange();
    }

    private int store(int from, List<T> lines) {
        int end = (int) Math.min(size, from + (long) lines.size());
        for (int i = from; i < end; i++) {
            loaded.put(i, lines.get(i - from));
        }
        return end;
    }
}
