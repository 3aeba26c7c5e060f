package org.vigie.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.review.Rung;

/// What a day has asked of one person so far. Private to them.
///
/// @param start local midnight
/// @param now the moment it was read
/// @param viewings looks, those before midnight that still count included, oldest first
/// @param settled standing decisions of today by the number of the rung they were taken at
/// @param breaks when today's breaks ended, oldest first
/// @param working since when without a rest, empty while resting
/// @param dose at `now`
/// @param total undecayed dose of today
public record Day(
        Instant start,
        Instant now,
        List<Viewing> viewings,
        Map<Integer, Integer> settled,
        List<Instant> breaks,
        Optional<Instant> working,
        double dose,
        double total) {

    public Day {
        viewings = List.copyOf(viewings);
        settled = Map.copyOf(settled);
        breaks = List.copyOf(breaks);
    }

    /// Return how many cases were settled today.
    public int all() {
        return settled.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Return how many were settled without a look at an original: below [Rung#GREY].
    public int unseen() {
        return settled.entrySet().stream()
                .filter(each -> each.getKey() < Rung.GREY.number())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// Return how many were settled at a rung.
    public int at(Rung rung) {
        return settled.getOrDefault(rung.number(), 0);
    }

    /// Return for how long originals were on the screen today, in grey or in colour.
    public Duration revealed() {
        return time(Rung.GREY).plus(time(Rung.COLOUR));
    }

    /// Return for how long a rung was on the screen today.
    public Duration time(Rung rung) {
        return viewings.stream()
                .filter(viewing -> viewing.rung() == rung && !viewing.began().isBefore(start))
                .map(Viewing::lasted)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
