package org.vigie.clocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.Generation;
import org.vigie.review.Outlook;

/// The legal deadlines this workstation knows, as data.
///
/// @param digest lower-case SHA-256 of the file it was read from
/// @param assumed what predictions rest on until this desk has figures of its own
public record ClockPack(String id, String digest, List<Rule> rules, Outlook assumed) {

    private static final Comparator<Clock> NEAREST =
            Comparator.comparing(Clock::due)
                    .thenComparing(Clock::ruleId)
                    .thenComparing(Clock::start)
                    .thenComparing(clock -> clock.cause().complaintId());

    public ClockPack {
        rules = List.copyOf(rules);
    }

    /// Find a rule by id.
    public Optional<Rule> rule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /// Return the clocks a generation is under, one of each rule, nearest deadline first. A rule
    /// started more than once is shown by the clock that presses most: one that runs before one
    /// that waits before one that ended, and of two that run the one due first.
    ///
    /// @param category the category the case is hinted to be, an id of the policy pack
    public List<Clock> clocksFor(Generation generation, String category) {
        Map<String, Clock> pressing = new LinkedHashMap<>();
        for (Clock clock : every(generation, category)) {
            pressing.merge(clock.ruleId(), clock, ClockPack::pressing);
        }
        return pressing.values().stream().sorted(NEAREST).toList();
    }

    /// Return every clock anything started on a generation, nearest deadline first.
    ///
    /// @param category the category the case is hinted to be, an id of the policy pack
    public List<Clock> every(Generation generation, String category) {
        List<Clock> clocks = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.categories().isEmpty() || rule.categories().contains(category)) {
                new Applied(rule, generation).clocks().forEach(clocks::add);
            }
        }
        clocks.sort(NEAREST);
        return clocks;
    }

    private static Clock pressing(Clock one, Clock other) {
        int order = Integer.compare(rank(one.course()), rank(other.course()));
        if (order != 0) {
            return order < 0 ? one : other;
        }
        return NEAREST.compare(one, other) <= 0 ? one : other;
    }

    private static int rank(Course course) {
        return switch (course) {
            case Course.Running running -> 0;
            case Course.Paused paused -> 1;
            case Course.Met met -> 2;
            case Course.Stopped stopped -> 3;
        };
    }
}
