package org.vigie.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.review.EventLog;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Rung;

/// A filter of the logbook, of decisions or of events, as a condition on its rows. Words are bound,
/// never written into it.
final class LogbookFilter {
    private static final String NEEDS_ATTENTION =
            "l.seq IN (SELECT seq FROM event_effect WHERE effect IN ('conflict', 'refused'))";
    private static final String WORD = "(SELECT id FROM logbook_word WHERE word = ?)";

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    LogbookFilter(Filter filter, long highWater) {
        Instant since = filter.since();
        Instant until = filter.until();
        if (since != null) {
            add("l.at >= ?", since.toEpochMilli());
        }
        if (until != null) {
            add("l.at < ?", until.toEpochMilli());
        }
        words("l.actor", filter.actors());
        words("l.category", filter.categories());
        either(
                filter.actions().stream().sorted().toList(),
                action -> "instr(l.actions, ',' || " + WORD + " || ',') > 0");
        values.addAll(filter.actions().stream().sorted().toList());
        numbers("l.rung", filter.rungs());
        either(filter.clocks(), LogbookFilter::kept);
        either(filter.reaches(), reach -> reached(reach, highWater));
        if (filter.differsOnly()) {
            conditions.add("l.category <> l.hint");
        }
        if (filter.takenBackOnly()) {
            conditions.add("l.taken_back = 1");
        }
    }

    /// The same for events, whose narrow rows have fewer columns.
    LogbookFilter(EventLog.Filter filter, long highWater) {
        Instant since = filter.since();
        if (since != null) {
            add("l.at >= ?", since.toEpochMilli());
        }
        if (filter.last() < Long.MAX_VALUE) {
            add("l.seq <= ?", filter.last());
        }
        if (!filter.generationId().isEmpty()) {
            add("l.seq IN (SELECT seq FROM event WHERE generation_id = ?)", filter.generationId());
        }
        words("l.actor", filter.actors());
        words("l.type", filter.types());
        either(filter.reaches(), reach -> reached(reach, highWater));
    }

    /// Return the condition with its WHERE, empty when everything is let through.
    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /// Return how many rows of a table are let through.
    long count(Connection connection, String table) throws SQLException, FaultException {
        return Sql.number(connection, "SELECT count(*) FROM " + table + " l" + where(), values());
    }

    /// Return the condition that lets one page of a table through, the latest first; bound to it
    /// are the values, then how many and after how many. Only the table's narrow rows are gone
    /// through on the way there.
    String page(String table) {
        return " WHERE l.seq IN (SELECT l.seq FROM "
                + table
                + " l"
                + where()
                + " ORDER BY l.seq DESC LIMIT ? OFFSET ?) ORDER BY l.seq DESC";
    }

    /// Return the condition together with another.
    String whereAlso(String condition) {
        return conditions.isEmpty() ? " WHERE " + condition : where() + " AND " + condition;
    }

    /// Return what is bound, then `more`.
    @Nullable Object[] values(Object... more) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }

    private void add(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    private void words(String column, Collection<String> words) {
        if (!words.isEmpty()) {
            List<String> sorted = words.stream().sorted().toList();
            conditions.add(
                    column
                            + " IN (SELECT id FROM logbook_word WHERE word IN ("
                            + sorted.stream().map(word -> "?").collect(Collectors.joining(", "))
                            + "))");
            values.addAll(sorted);
        }
    }

    private void numbers(String column, Collection<Rung> rungs) {
        if (!rungs.isEmpty()) {
            conditions.add(
                    column
                            + " IN ("
                            + rungs.stream()
                                    .sorted(Comparator.naturalOrder())
                                    .map(rung -> "" + rung.number())
                                    .collect(Collectors.joining(", "))
                            + ")");
        }
    }

    private <T> void either(
            Collection<T> wanted, java.util.function.Function<T, String> condition) {
        if (!wanted.isEmpty()) {
            conditions.add(
                    wanted.stream().map(condition).collect(Collectors.joining(" OR ", "(", ")")));
        }
    }

    private static String kept(Logbook.Kept kept) {
        return switch (kept) {
            case MET -> "l.spare >= 0";
            case BREACHED -> "l.spare < 0";
            case NO_CLOCK -> "l.spare IS NULL";
        };
    }

    private static String reached(Logbook.Reach reach, long highWater) {
        return switch (reach) {
            case ACCEPTED -> "(l.seq <= " + highWater + " AND NOT " + NEEDS_ATTENTION + ")";
            case HERE -> "(l.seq > " + highWater + " AND NOT " + NEEDS_ATTENTION + ")";
            case ATTENTION -> NEEDS_ATTENTION;
        };
    }
}
