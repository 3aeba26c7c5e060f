package org.vigie.ui.queue;

import org.jspecify.annotations.Nullable;
import org.vigie.review.QueueRow;

/// One line of the queue.
public sealed interface Slot {

    /// Cases that are handled alike.
    enum Lane {
        BREACHED,
        DUE
    }

    /// What a lane begins with.
    record Heading(Lane lane, int cases) implements Slot {}

    /// A case.
    ///
    /// @param place in the queue, from 0
    /// @param row null while it is not loaded
    record Case(int place, @Nullable QueueRow row) implements Slot {}
}
