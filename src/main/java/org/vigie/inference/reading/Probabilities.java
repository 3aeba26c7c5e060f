package org.vigie.inference.reading;

import org.jspecify.annotations.Nullable;
import org.vigie.inference.OutputContract.Activation;

/// Turns a model's numbers into probabilities, once: what the model has already made a probability
/// is left as it is.
final class Probabilities {
    /// What rounding may cost a probability.
    private static final double ROUNDING = 1e-3;

    /// What rounding may cost a sum of probabilities, half precision included.
    private static final double SUM_ROUNDING = 0.02;

    /// How far a regression that was trained on 0 and 1 may reach over them.
    private static final double OVERSHOOT = 0.5;

    private Probabilities() {}

    /// Return probabilities, or null when the numbers are not what the activation says.
    ///
    /// @param exclusive whether exactly one of several holds, which matters for logits
    /// @param temperature logits are divided by it; where the model has made probabilities of them,
    ///   the same is done to what they were
    static double @Nullable [] of(
            float[] numbers, Activation activation, boolean exclusive, double temperature) {
        return switch (activation) {
            case LOGITS -> exclusive ? softmax(numbers, temperature) : each(numbers, temperature);
            case SOFTMAX -> {
                double[] given = within(numbers, ROUNDING);
                yield given == null || Math.abs(sum(given) - 1) > SUM_ROUNDING
                        ? null
                        : temperature == 1 ? given : sharpened(given, temperature);
            }
            case SIGMOID -> {
                double[] given = within(numbers, ROUNDING);
                yield given == null || temperature == 1 ? given : retempered(given, temperature);
            }
            case PROBABILITY -> within(numbers, OVERSHOOT);
            case NONE -> null;
        };
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double[] each(float[] logits, double temperature) {
        double[] out = new double[logits.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = sigmoid(logits[i] / temperature);
        }
        return out;
    }

    private static double[] softmax(float[] logits, double temperature) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double[] out = new double[logits.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.exp((logits[i] - most) / temperature);
        }
        return shares(out);
    }

    /// softmax(log p / T): logits are known up to a sum that softmax does not heed.
    private static double[] sharpened(double[] given, double temperature) {
        double[] out = new double[given.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.pow(given[i], 1 / temperature);
        }
        return shares(out);
    }

    private static double[] retempered(double[] given, double temperature) {
        double[] out = new double[given.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = sigmoid(Math.log(given[i] / (1 - given[i])) / temperature);
        }
        return out;
    }

    private static double[] shares(double[] values) {
        double sum = sum(values);
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double @Nullable [] within(float[] numbers, double beyond) {
        double[] out = new double[numbers.length];
        for (int i = 0; i < out.length; i++) {
            if (numbers[i] < -beyond || numbers[i] > 1 + beyond) {
                return null;
            }
            out[i] = Math.clamp(numbers[i], 0.0, 1.0);
        }
        return out;
    }
}
