package org.vigie.ui.queue;

import org.jspecify.annotations.Nullable;
import org.vigie.review.QueueRow;

/// One place of the queue.
///
/// @param row what is there, null while it is not loaded
public record Slot(int index, @Nullable QueueRow row) {}
