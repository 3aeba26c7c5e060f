package org.vigie.review;

import java.util.List;

/// A part of the queue, and what the whole of it comes to. Breached cases come first, the gravest
/// and among equals the latest missed before the others; then the least slack.
///
/// @param rows of the part asked for
/// @param size cases the filter lets through
/// @param breached of those, the ones at the head whose nearest deadline is missed
/// @param hidden open cases the filter keeps back
/// @param hiddenBreached of those, the ones whose nearest deadline is missed
/// @param unread open cases whose words are still to be unsealed: a filter by language or
///   complainant, and a search, do not find them yet
public record QueuePage(
        List<QueueRow> rows, int size, int breached, int hidden, int hiddenBreached, int unread) {

    public QueuePage {
        rows = List.copyOf(rows);
    }

    /// Return this with its rows seen otherwise.
    public QueuePage with(List<QueueRow> others) {
        return new QueuePage(others, size, breached, hidden, hiddenBreached, unread);
    }
}
