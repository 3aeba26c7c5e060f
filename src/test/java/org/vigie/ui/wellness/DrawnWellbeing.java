package org.vigie.ui.wellness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Day;
import org.vigie.exposure.Dose;
import org.vigie.exposure.Viewing;
import org.vigie.exposure.Wellbeing;
import org.vigie.review.DeskRules;
import org.vigie.review.Rung;

/// A person's day in memory.
final class DrawnWellbeing implements Wellbeing {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    Instant now = NOON;
    Instant working = NOON.minus(Duration.ofMinutes(26));
    Comfort comfort = Comfort.USUAL;
    Optional<String> beside = Optional.empty();
    int waiting = 12;
    int breaks;
    final List<Viewing> viewings = new ArrayList<>();
    final Map<Integer, Integer> settled = Map.of(0, 30, 1, 8, 2, 3, 3, 12, 4, 4);

    @Override
    public Day day() {
        Dose dose = new Dose(DeskRules.DEFAULT.dose());
        Instant start = NOON.minus(Duration.ofHours(12));
        return new Day(
                start,
                now,
                viewings,
                settled,
                java.util.Collections.nCopies(breaks, now),
                Optional.of(working),
                dose.at(viewings, now),
                dose.sum(viewings, start));
    }

    /// Look at a whole picture in colour, so long ago and for so long.
    void look(int minutesAgo, int seconds, int severity) {
        viewings.add(
                Viewing.ended(
                        now.minus(Duration.ofMinutes(minutesAgo)),
                        seconds * 1_000L,
                        1_000,
                        Rung.COLOUR,
                        severity));
    }

    @Override
    public void breakTaken() {
        breaks++;
    }

    @Override
    public Comfort comfort() {
        return comfort;
    }

    @Override
    public void keep(Comfort chosen) {
        comfort = chosen;
    }

    @Override
    public int canWait(Set<String> categories) {
        return waiting;
    }

    @Override
    public Optional<String> firstBeside(Set<String> categories) {
        return beside;
    }
}
