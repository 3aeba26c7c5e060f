package org.vigie.quality;

import java.util.Comparator;
import java.util.List;

/// What another threshold of a model would have meant for cases that people decided: which would
/// have been pointed out, and which missed.
public final class ThresholdCurve {
    private final List<Graded> graded;

    /// One case a model scored and people decided.
    ///
    /// @param score 0–1
    /// @param violation what people found, adjudicated where they differed
    public record Graded(double score, boolean violation) {}

    /// What one threshold comes to. A case is pointed out when its score reaches the threshold.
    ///
    /// @param truePositives pointed out, and a violation
    /// @param falsePositives pointed out, and none
    /// @param trueNegatives not pointed out, and none
    /// @param falseNegatives not pointed out, and a violation: missed
    public record Point(
            double threshold,
            int truePositives,
            int falsePositives,
            int trueNegatives,
            int falseNegatives) {

        /// Return how many would have been pointed out.
        public int pointedOut() {
            return truePositives + falsePositives;
        }

        /// Return all cases.
        public int all() {
            return pointedOut() + trueNegatives + falseNegatives;
        }

        /// Return the share of violations pointed out.
        public Estimate recall() {
            return Estimate.share(truePositives, truePositives + falseNegatives);
        }

        /// Return the share of what is pointed out that is a violation.
        public Estimate precision() {
            return Estimate.share(truePositives, pointedOut());
        }
    }

    /// Scores that are no number are left out.
    public ThresholdCurve(List<Graded> cases) {
        graded =
                cases.stream()
                        .filter(each -> !Double.isNaN(each.score()))
                        .sorted(Comparator.comparingDouble(Graded::score))
                        .toList();
    }

    /// Return how many cases it rests on.
    public int cases() {
        return graded.size();
    }

    /// Return what a threshold comes to.
    public Point at(double threshold) {
        int truePositives = 0;
        int falsePositives = 0;
        int trueNegatives = 0;
        int falseNegatives = 0;
        for (Graded each : graded) {
            boolean out = each.score() >= threshold;
            if (out && each.violation()) {
                truePositives++;
            } else if (out) {
                falsePositives++;
            } else if (each.violation()) {
                falseNegatives++;
            } else {
                trueNegatives++;
            }
        }
        return new Point(threshold, truePositives, falsePositives, trueNegatives, falseNegatives);
    }

    /// Return the points at so many even steps from 0 to 1, both included.
    public List<Point> points(int steps) {
        return java.util.stream.IntStream.rangeClosed(0, steps)
                .mapToObj(step -> at(step / (double) steps))
                .toList();
    }
}
