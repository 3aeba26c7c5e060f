package org.vigie.store;

import java.util.Map;
import java.util.Set;
import org.vigie.review.Facet;

/// One row of the generation table, as far as the queue goes by it.
///
/// @param number of the row in its table
/// @param open whether it belongs in the queue
/// @param dueAt milliseconds since 1970, [OpenColumns#NEVER] without a deadline
/// @param family 0 for none
/// @param complaints of all deliveries of it
/// @param values of every facet that stands in clear
record OpenRow(
        long number,
        String id,
        boolean open,
        long dueAt,
        long flaggedAt,
        int severity,
        boolean skipped,
        int family,
        int complaints,
        Map<Facet, Set<String>> values) {}
