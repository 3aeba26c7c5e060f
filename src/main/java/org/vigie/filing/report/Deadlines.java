package org.vigie.filing.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.filing.report.Deadline.Cause;

/// The legal clocks of a period: those of its decisions that stand, and those that passed in it on
/// cases nobody has decided.
///
/// @param causes of everything that was missed, open cases too
public record Deadlines(List<Line> lines, Map<Cause, Long> causes) {

    public Deadlines {
        lines = List.copyOf(lines);
        causes = Collections.unmodifiableMap(new EnumMap<>(causes));
    }

    /// One rule.
    ///
    /// @param verified whether it was checked against the text of its law, for every case counted
    /// @param open passed on cases that are still open
    /// @param median from the clock's start to the decision, nearest-rank; null without decisions
    public record Line(
            String rule,
            String jurisdiction,
            boolean verified,
            long met,
            long breached,
            long open,
            @Nullable Duration median) {}

    /// Count.
    ///
    /// @param place only what concerns it, all when empty
    public static Deadlines of(List<Deadline> all, String place) {
        Map<String, List<Deadline>> byRule = new TreeMap<>();
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        for (Deadline deadline : all) {
            if (deadline.concerns(place)) {
                byRule.computeIfAbsent(deadline.rule(), rule -> new ArrayList<>()).add(deadline);
                if (!deadline.met()) {
                    causes.merge(deadline.cause(), 1L, Long::sum);
                }
            }
        }
        return new Deadlines(byRule.values().stream().map(Deadlines::line).toList(), causes);
    }

    private static Line line(List<Deadline> all) {
        List<Duration> times =
                all.stream().map(Deadline::took).filter(Objects::nonNull).sorted().toList();
        long open = all.stream().filter(Deadline::open).count();
        long met = all.stream().filter(Deadline::met).count();
        return new Line(
                all.getFirst().rule(),
                all.getFirst().jurisdiction(),
                all.stream().allMatch(Deadline::verified),
                met,
                all.size() - met - open,
                open,
                ActionTaken.percentile(times, 50));
    }

    /// Return the figures for JSON.
    List<Map<String, @Nullable Object>> figures() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Line line : lines) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("rule", line.rule());
            one.put("jurisdiction", line.jurisdiction());
            one.put("verified", line.verified());
            one.put("met", line.met());
            one.put("breached", line.breached());
            one.put("breachedAndOpen", line.open());
            one.put("medianSeconds", line.median() == null ? null : line.median().toSeconds());
            all.add(one);
        }
        return all;
    }
}
