package org.vigie.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.vigie.review.DeskRules;

/// How much looking adds up to. A look counts
///
/// > severity (0–4) × weight of its rung (0–1) × share of the picture (0–1) × seconds,
///
/// so that one second of a whole picture in colour of a case of severity 1 counts 1. What it counts
/// halves every half-life after the look ended: `dose(t) = Σ look × 2^(−(t − end) / half-life)`.
///
/// This is a bookkeeping figure of ours, to have something to pace work by. Nobody has measured it
/// against anyone's health: it is no medical measure, its weights and bounds are policy, and what
/// is harmless for one person may not be for another. No study in our store gives a number for how
/// much is too much.
public final class Dose {
    /// After so many half-lives less than a hundredth is left (2^−7 = 0.0078): older looks need not
    /// be read.
    private static final int HALF_LIVES = 7;

    private final DeskRules.DoseRules rules;

    public Dose(DeskRules.DoseRules rules) {
        this.rules = rules;
    }

    /// A dose at a moment.
    public record Point(Instant at, double dose) {}

    /// Return what a look counts by itself, undecayed.
    public double of(Viewing viewing) {
        double weight = rules.rungWeights().get(viewing.rung().number()) / 100.0;
        double area = viewing.areaPermille() / 1_000.0;
        return viewing.severity() * weight * area * viewing.lasted().toMillis() / 1_000.0;
    }

    /// Return what the looks that began by `now` amount to then; one that is not over counts whole.
    public double at(List<Viewing> viewings, Instant now) {
        return viewings.stream()
                .filter(viewing -> !viewing.began().isAfter(now))
                .mapToDouble(viewing -> of(viewing) * left(viewing, now))
                .sum();
    }

    private double left(Viewing viewing, Instant now) {
        double seconds = Duration.between(viewing.ended(), now).toMillis() / 1_000.0;
        return Math.pow(2, -Math.max(0, seconds) / (rules.halfLifeMinutes() * 60.0));
    }

    /// Return what the looks since `start` add up to, undecayed.
    public double sum(List<Viewing> viewings, Instant start) {
        return viewings.stream()
                .filter(viewing -> !viewing.began().isBefore(start))
                .mapToDouble(this::of)
                .sum();
    }

    /// Return the dose at evenly spaced moments, the first and the last among them.
    ///
    /// @param steps how many stretches, at least 1
    public List<Point> line(List<Viewing> viewings, Instant from, Instant to, int steps) {
        long whole = Duration.between(from, to).toMillis();
        return LongStream.rangeClosed(0, steps)
                .mapToObj(step -> from.plusMillis(whole * step / steps))
                .map(at -> new Point(at, at(viewings, at)))
                .toList();
    }

    /// Return since when looks must be known to tell the dose at `moment` within a hundredth.
    public Instant memory(Instant moment) {
        return moment.minus(Duration.ofMinutes((long) HALF_LIVES * rules.halfLifeMinutes()));
    }
}
