package org.vigie.ui.decision;

import org.vigie.review.Saved;

/// What became of the last decision of this desk. Each word is true only of what has happened.
sealed interface Mark {

    /// Nothing was decided yet.
    record Quiet() implements Mark {}

    /// On its way to the disk.
    record Saving() implements Mark {}

    /// Committed, and may be taken back for `seconds` more.
    record Undoable(Saved saved, long seconds) implements Mark {}

    /// Committed, and past its undo time.
    record Settled(Saved saved) implements Mark {}

    /// Committed, then compensated by `undo`.
    record Undone(Saved undo) implements Mark {}
}
