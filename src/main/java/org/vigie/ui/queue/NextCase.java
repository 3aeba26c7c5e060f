package org.vigie.ui.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.QueueRow;

/// Chooses which case opens after another was settled. The queue is shown in its own order all the
/// same.
@FunctionalInterface
public interface NextCase {
    /// No case is to open by itself.
    int NONE = -1;

    /// The one that follows.
    NextCase FOLLOWING = (gone, head, place) -> place;

    /// Choose.
    ///
    /// @param gone the case that was settled, null when it is not known or none was
    /// @param head the queue from its first case on, as far as it is loaded
    /// @param place where the case that follows stands
    /// @return a place, or [#NONE]
    int choose(@Nullable QueueRow gone, List<QueueRow> head, int place);
}
