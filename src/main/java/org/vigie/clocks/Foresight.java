package org.vigie.clocks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.Outlook;

/// What a desk's own figures say about the time a decision takes to be made and to arrive. Pure:
/// the same figures give the same outlook.
public final class Foresight {
    /// Fewer figures than this are chance; a wider group is looked at, and in the end the pack.
    public static final int FEWEST = 5;

    private static final String ALL = "";

    private final Map<String, List<Duration>> handled = new HashMap<>();
    private final Arrival arrival;
    private final Outlook assumed;

    /// How long decisions need to arrive.
    ///
    /// @param needed whether they have to arrive anywhere
    /// @param took the latest deliveries
    /// @param waiting for how long the oldest event waits now: no less is to be expected
    public record Arrival(boolean needed, List<Duration> took, Duration waiting) {
        /// A desk that delivers nowhere: a decision is where it has to be when it is saved.
        public static final Arrival AT_ONCE = new Arrival(false, List.of(), Duration.ZERO);

        public Arrival {
            took = List.copyOf(took);
        }
    }

    /// @param assumed what the pack says, for where there are no figures
    public Foresight(Arrival arrival, Outlook assumed) {
        this.arrival = arrival;
        this.assumed = assumed;
    }

    /// Take one decision into account.
    ///
    /// @param category the case was held to be of
    public Foresight with(String category, Duration took) {
        handled.computeIfAbsent(category, none -> new ArrayList<>()).add(took);
        if (!category.equals(ALL)) {
            handled.computeIfAbsent(ALL, none -> new ArrayList<>()).add(took);
        }
        return this;
    }

    /// Return the outlook for a case.
    ///
    /// @param category it is held to be of
    public Outlook of(String category) {
        String group = enough(category) ? category : ALL;
        boolean known = enough(group);
        List<Duration> times = handled.getOrDefault(group, List.of());
        return new Outlook(
                known ? median(times) : assumed.handling(),
                known ? times.size() : 0,
                group,
                sync(),
                syncs(),
                assumed.close());
    }

    private boolean enough(String group) {
        return handled.getOrDefault(group, List.of()).size() >= FEWEST;
    }

    private Duration sync() {
        if (!arrival.needed()) {
            return Duration.ZERO;
        }
        Duration usual = arrival.took().size() >= FEWEST ? median(arrival.took()) : assumed.sync();
        return usual.compareTo(arrival.waiting()) > 0 ? usual : arrival.waiting();
    }

    private int syncs() {
        return arrival.took().size() >= FEWEST ? arrival.took().size() : 0;
    }

    /// The upper one of two in the middle: of two guesses the later one.
    private static Duration median(List<Duration> times) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
