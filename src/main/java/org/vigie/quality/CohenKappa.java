package org.vigie.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Agreement of two judgements of the same cases beyond what chance would give.
///
/// κ = (p₀ − pₑ) / (1 − pₑ), Cohen (1960); its large-sample standard error is that of Fleiss, Cohen
/// and Everitt (1969).
public final class CohenKappa {
    private CohenKappa() {}

    /// Two independent judgements of one case: category ids.
    public record Pair(String first, String second) {}

    /// Estimate κ. Unknown without pairs, and where both judges only ever used one same category:
    /// chance alone would then agree always.
    public static Estimate of(List<Pair> pairs) {
        int n = pairs.size();
        if (n == 0) {
            return Estimate.none(0);
        }
        Map<String, Double> first = new HashMap<>();
        Map<String, Double> second = new HashMap<>();
        Map<Pair, Double> cells = new HashMap<>();
        double share = 1.0 / n;
        for (Pair pair : pairs) {
            first.merge(pair.first(), share, Double::sum);
            second.merge(pair.second(), share, Double::sum);
            cells.merge(pair, share, Double::sum);
        }
        double observed = 0;
        double expected = 0;
        for (Map.Entry<String, Double> row : first.entrySet()) {
            observed += cells.getOrDefault(new Pair(row.getKey(), row.getKey()), 0.0);
            expected += row.getValue() * second.getOrDefault(row.getKey(), 0.0);
        }
        if (1 - expected < 1e-12) {
            return Estimate.none(n);
        }
        double kappa = (observed - expected) / (1 - expected);
        double error = error(cells, first, second, kappa, expected, n);
        double half = Normal.TWO_SIDED_95 * error;
        return new Estimate(kappa, Math.max(-1, kappa - half), Math.min(1, kappa + half), n);
    }

    private static double error(
            Map<Pair, Double> cells,
            Map<String, Double> first,
            Map<String, Double> second,
            double kappa,
            double expected,
            int n) {
        double diagonal = 0;
        double off = 0;
        for (Map.Entry<Pair, Double> cell : cells.entrySet()) {
            String i = cell.getKey().first();
            String j = cell.getKey().second();
            double p = cell.getValue();
            if (i.equals(j)) {
                double margins = first.getOrDefault(i, 0.0) + second.getOrDefault(i, 0.0);
                diagonal += p * Math.pow(1 - margins * (1 - kappa), 2);
            } else {
                double margins = second.getOrDefault(i, 0.0) + first.getOrDefault(j, 0.0);
                off += p * margins * margins;
            }
        }
        off *= Math.pow(1 - kappa, 2);
        double last = Math.pow(kappa - expected * (1 - kappa), 2);
        return Math.sqrt(Math.max(0, diagonal + off - last) / n) / (1 - expected);
    }
}
