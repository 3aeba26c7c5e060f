package org.vigie.ui.decision;

import org.vigie.review.Saved;

/// What became of the last decision of this desk. Each word is true only of what has happened.
sealed interface Mark {

    /// Nothing was decided yet.
    record Quiet() implements Mark {}

    /// On its way to the disk.
    record Saving() implements Mark {}

    /// Committed, and may be taken back for `seconds` more.
    ///
    /// @param saved the last of them
    /// @param count decisions committed together
    record Undoable(Saved saved, int count, long seconds) implements Mark {
        /// One decision on its own.
        Undoable(Saved saved, long seconds) {
            this(saved, 1, seconds);
        }
    }

    /// Committed, and past its undo time.
    record Settled(Saved saved, int count) implements Mark {}

    /// Committed, then compensated by `undo`.
    record Undone(Saved undo) implements Mark {}
}
