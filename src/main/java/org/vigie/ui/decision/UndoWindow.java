package org.vigie.ui.decision;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.vigie.review.Saved;

/// Counts the seconds during which the last decision may be taken back.
final class UndoWindow {
    private static final long SECOND = 1_000_000_000L;

    private final long length;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(new Mark.Quiet());
    private long opened;

    /// @param seconds how long it stays open
    /// @param nanos a clock that only goes forward
    UndoWindow(int seconds, LongSupplier nanos) {
        this.length = seconds * SECOND;
        this.nanos = nanos;
    }

    ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    void saving() {
        mark.set(new Mark.Saving());
    }

    /// Go back to what stood before a save that failed.
    void restore(Mark before) {
        mark.set(before);
        beat();
    }

    /// @param count decisions committed together, `saved` the last of them
    void open(Saved saved, int count) {
        opened = nanos.getAsLong();
        mark.set(state(saved, count));
    }

    void undone(Saved undo) {
        mark.set(new Mark.Undone(undo));
    }

    /// Bring the countdown up to date.
    void beat() {
        if (mark.get() instanceof Mark.Undoable(Saved saved, int count, long _)) {
            mark.set(state(saved, count));
        }
    }

    private Mark state(Saved saved, int count) {
        long left = length - (nanos.getAsLong() - opened);
        return left > 0
                ? new Mark.Undoable(saved, count, (left + SECOND - 1) / SECOND)
                : new Mark.Settled(saved, count);
    }
}
