package org.vigie.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Repeated measurements of one thing.
final class Sample {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    /// Return the value that `share` of all values do not exceed (nearest rank).
    double quantile(double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
    }

    /// Return median, p99, least and most, rounded to a thousandth.
    Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("median", rounded(quantile(0.5)));
        summary.put("p99", rounded(quantile(0.99)));
        summary.put("min", rounded(quantile(0)));
        summary.put("max", rounded(quantile(1)));
        summary.put("n", values.size());
        return summary;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
