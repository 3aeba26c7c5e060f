package org.vigie.quality;

/// A figure with its 95 % confidence interval. [Double#NaN] where the data do not determine it.
///
/// @param count how many judgements, pairs or units it rests on
public record Estimate(double value, double low, double high, int count) {

    /// Nothing to estimate from.
    public static Estimate none(int count) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, count);
    }

    /// Return whether the data determine a value.
    public boolean known() {
        return !Double.isNaN(value);
    }

    /// A share of a whole, with the interval of Wilson (1927), which stays within 0 and 1 and is
    /// honest for small counts.
    public static Estimate share(int part, int whole) {
        if (whole == 0) {
            return none(0);
        }
        double z = Normal.TWO_SIDED_95;
        double p = part / (double) whole;
        double centre = p + z * z / (2 * whole);
        double spread = z * Math.sqrt(p * (1 - p) / whole + z * z / (4.0 * whole * whole));
        double scale = 1 + z * z / whole;
        return new Estimate(p, (centre - spread) / scale, (centre + spread) / scale, whole);
    }
}
