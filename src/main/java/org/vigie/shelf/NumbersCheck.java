package org.vigie.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.OutputContract;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.Word;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Whether a model's numbers are what its manifest calls them. Probabilities that are called logits
/// would be made into probabilities a second time, which makes every score look undecided.
final class NumbersCheck {
    /// What rounding may add to a probability or to a sum of them.
    private static final double ROUNDING = 0.01;

    /// So many numbers between 0 and 1, input after input, are no coincidence.
    private static final int MANY = 8;

    private NumbersCheck() {}

    /// @param given what the model gave for several inputs
    /// @throws FaultException `model-numbers-differ` with `output`, `said` and `seen`
    static void check(Manifest manifest, List<Golden> given) throws FaultException {
        for (OutputContract output : manifest.outputs()) {
            List<List<Double>> rows = new ArrayList<>();
            for (Golden golden : given) {
                if (golden.output().equals(output.name())) {
                    rows.addAll(rows(output, golden.values()));
                }
            }
            if (!rows.isEmpty()) {
                check(output, rows);
            }
        }
    }

    private static void check(OutputContract output, List<List<Double>> rows)
            throws FaultException {
        boolean shares = all(rows, NumbersCheck::shares);
        boolean softmax = shares && all(rows, row -> row.size() > 1 && sum(row));
        boolean sigmoid = shares && rows.getFirst().size() >= MANY;
        switch (output.numbers()) {
            case LOGITS -> {
                require(!softmax, output, Activation.SOFTMAX);
                require(!sigmoid, output, Activation.SIGMOID);
            }
            case SOFTMAX -> require(softmax, output, Activation.LOGITS);
            case SIGMOID, PROBABILITY -> require(shares, output, Activation.LOGITS);
            case NONE -> {}
        }
    }

    /// Return the values of each place by itself: the last dimension, where it is known.
    private static List<List<Double>> rows(OutputContract output, List<Double> values) {
        long last = output.shape().isEmpty() ? -1 : output.shape().getLast();
        int width = last > 0 && values.size() % last == 0 ? (int) last : values.size();
        List<List<Double>> rows = new ArrayList<>();
        for (int from = 0; from < values.size(); from += width) {
            rows.add(values.subList(from, from + width));
        }
        return rows;
    }

    private static boolean all(List<List<Double>> rows, Predicate<List<Double>> such) {
        return rows.stream().allMatch(such);
    }

    private static boolean shares(List<Double> row) {
        return row.stream().allMatch(value -> value >= -ROUNDING && value <= 1 + ROUNDING);
    }

    private static boolean sum(List<Double> row) {
        double sum = row.stream().mapToDouble(Double::doubleValue).sum();
        return Math.abs(sum - 1) <= ROUNDING;
    }

    private static void require(boolean well, OutputContract output, Activation seen)
            throws FaultException {
        if (!well) {
            throw new FaultException(
                    new Fault(
                            "model-numbers-differ",
                            Map.of(
                                    "output", output.name(),
                                    "said", Word.of(output.numbers()),
                                    "seen", Word.of(seen))));
        }
    }
}
