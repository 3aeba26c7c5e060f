package org.vigie.inference;

import org.jspecify.annotations.Nullable;

/// How far a run was from what it should have given.
///
/// @param difference largest absolute difference, in the output's own unit; infinite when an output
///   is missing, of another size or not a number
/// @param tolerance what is accepted
record Deviation(double difference, double tolerance) {
    static final Deviation NONE = new Deviation(0, 1);

    static Deviation of(Manifest.Golden golden, @Nullable Tensor output) {
        if (output == null || output.values().length != golden.values().size()) {
            return new Deviation(Double.POSITIVE_INFINITY, golden.tol());
        }
        double worst = 0;
        for (int i = 0; i < output.values().length; i++) {
            double difference = Math.abs(output.values()[i] - golden.values().get(i));
            worst = Math.max(worst, Double.isNaN(difference) ? Double.MAX_VALUE : difference);
        }
        return new Deviation(worst, golden.tol());
    }

    boolean accepted() {
        return difference <= tolerance;
    }

    Deviation worse(Deviation other) {
        return other.difference / other.tolerance > difference / tolerance ? other : this;
    }
}
