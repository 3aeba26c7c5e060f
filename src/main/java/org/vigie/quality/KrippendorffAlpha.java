package org.vigie.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Agreement of any number of judgements a case, some of which may be missing: α = 1 − Dₒ/Dₑ for
/// nominal categories, Krippendorff (2011), by coincidences. The interval is the percentile
/// bootstrap over cases, with a fixed seed so that the same data give the same interval.
public final class KrippendorffAlpha {
    private static final int RESAMPLES = 2_000;
    private static final long SEED = 20_260_104;

    private KrippendorffAlpha() {}

    /// @param units for each case the categories it was judged to be of; cases judged once say
    ///   nothing about agreement and are left out
    public static Estimate of(Collection<List<String>> units) {
        List<List<String>> judged = units.stream().filter(unit -> unit.size() > 1).toList();
        double value = alpha(judged);
        if (Double.isNaN(value)) {
            return Estimate.none(judged.size());
        }
        double[] resampled = resampled(judged);
        if (resampled.length == 0) {
            return new Estimate(value, Double.NaN, Double.NaN, judged.size());
        }
        return new Estimate(value, rank(resampled, 0.025), rank(resampled, 0.975), judged.size());
    }

    private static double[] resampled(List<List<String>> judged) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<String>> drawn = new ArrayList<>(judged);
        double[] values = new double[RESAMPLES];
        for (int round = 0; round < RESAMPLES; round++) {
            for (int i = 0; i < judged.size(); i++) {
                drawn.set(i, judged.get(random.nextInt(judged.size())));
            }
            values[round] = alpha(drawn);
        }
        return Arrays.stream(values).filter(each -> !Double.isNaN(each)).sorted().toArray();
    }

    private static double rank(double[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }

    private static double alpha(List<List<String>> units) {
        Map<String, Double> values = new HashMap<>();
        double all = 0;
        double agreeing = 0;
        for (List<String> unit : units) {
            int size = unit.size();
            Map<String, Integer> counts = new HashMap<>();
            unit.forEach(value -> counts.merge(value, 1, Integer::sum));
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                values.merge(count.getKey(), (double) count.getValue(), Double::sum);
                agreeing += count.getValue() * (count.getValue() - 1.0) / (size - 1);
            }
            all += size;
        }
        double chance = values.values().stream().mapToDouble(n -> n * (n - 1)).sum() / (all - 1);
        double expectedDisagreement = all - chance;
        return all < 2 || expectedDisagreement < 1e-12
                ? Double.NaN
                : 1 - (all - agreeing) / expectedDisagreement;
    }
}
