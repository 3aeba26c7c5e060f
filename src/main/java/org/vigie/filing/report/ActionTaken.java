package org.vigie.filing.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Jurisdiction;

/// The figures of an action-taken report. Every figure but `takenBack` is about decisions that
/// stand. Percentiles are nearest-rank: the least value that so many per cent do not exceed.
///
/// @param jurisdiction ISO 3166 code, empty for all
/// @param byCategory decisions by category id
/// @param byAction decisions by action id; one decision may have several actions
/// @param byRung decisions by the highest rung looked at, 0 to 4
/// @param median null without decisions
/// @param arrivedLate of the breached, those whose deadline was past when they came in
/// @param together settled together with others of their family, each by a decision of its own
/// @param takenBack decisions of the period that were undone or retracted
public record ActionTaken(
        Instant since,
        Instant until,
        String jurisdiction,
        long decisions,
        Map<String, Long> byCategory,
        Map<String, Long> byAction,
        List<Long> byRung,
        @Nullable Duration median,
        @Nullable Duration ninetieth,
        @Nullable Duration ninetyNinth,
        long clocked,
        long met,
        long breached,
        long arrivedLate,
        long together,
        long takenBack) {

    private static final int RUNGS = 5;

    public ActionTaken {
        byCategory = Collections.unmodifiableMap(new LinkedHashMap<>(byCategory));
        byAction = Collections.unmodifiableMap(new LinkedHashMap<>(byAction));
        byRung = List.copyOf(byRung);
    }

    /// Count.
    ///
    /// @param jurisdiction only cases that concern it, all when empty
    public static ActionTaken of(
            List<Taken> all, Instant since, Instant until, String jurisdiction) {
        List<Taken> concerned =
                all.stream()
                        .filter(each ->
                                jurisdiction.isEmpty()
                                        || Jurisdiction.covers(jurisdiction, each.jurisdictions()))
                        .toList();
        List<Taken> standing = concerned.stream().filter(each -> !each.takenBack()).toList();
        List<Duration> times = standing.stream().map(Taken::took).sorted().toList();
        long clocked = standing.stream().filter(each -> each.dueAt() != null).count();
        long breached = standing.stream().filter(Taken::breached).count();
        return new ActionTaken(
                since,
                until,
                jurisdiction,
                standing.size(),
                counted(standing, each -> List.of(each.category())),
                counted(standing, Taken::actions),
                rungs(standing),
                percentile(times, 50),
                percentile(times, 90),
                percentile(times, 99),
                clocked,
                clocked - breached,
                breached,
                standing.stream().filter(Taken::arrivedLate).count(),
                standing.stream().filter(Taken::together).count(),
                concerned.size() - (long) standing.size());
    }

    private static Map<String, Long> counted(List<Taken> all, Function<Taken, List<String>> words) {
        Map<String, Long> counts = new TreeMap<>();
        all.forEach(each -> words.apply(each).forEach(word -> counts.merge(word, 1L, Long::sum)));
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static List<Long> rungs(List<Taken> all) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(RUNGS, 0L));
        all.forEach(each -> counts.set(each.rung(), counts.get(each.rung()) + 1));
        return counts;
    }

    static @Nullable Duration percentile(List<Duration> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /// Return decisions made without any original on the screen.
    public long unseen() {
        return byRung.get(0) + byRung.get(1) + byRung.get(2);
    }

    /// Return the figures for JSON: ids, seconds, ISO 8601 instants.
    public Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("report", "vigie/action-taken/1");
        all.put("since", since.toString());
        all.put("until", until.toString());
        all.put("jurisdiction", jurisdiction.isEmpty() ? null : jurisdiction);
        all.put("decisions", decisions);
        all.put("byCategory", byCategory);
        all.put("byAction", byAction);
        all.put("byHighestRung", byRung);
        all.put("settledWithoutViewing", unseen());
        Map<String, @Nullable Object> time = new LinkedHashMap<>();
        time.put("method", "nearest-rank, from the flag to the decision");
        time.put("medianSeconds", seconds(median));
        time.put("p90Seconds", seconds(ninetieth));
        time.put("p99Seconds", seconds(ninetyNinth));
        all.put("timeToDecision", time);
        Map<String, Object> clocks = new LinkedHashMap<>();
        clocks.put("withClock", clocked);
        clocks.put("met", met);
        clocks.put("breached", breached);
        clocks.put("breachedBeforeArrival", arrivedLate);
        all.put("clocks", clocks);
        all.put("decidedByAutomatedMeans", 0);
        all.put("settledTogetherWithFamily", together);
        all.put("takenBack", takenBack);
        return all;
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}
