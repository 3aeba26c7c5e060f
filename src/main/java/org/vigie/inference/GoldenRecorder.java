package org.vigie.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.InputContract.DataType;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.reading.Finding;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Writes down what a model gives for inputs that are numbers alone, so that any accelerator, and
/// this one tomorrow, can be held to it.
final class GoldenRecorder {
    /// Numbers kept of one model: a few hundred kilobytes of manifest.
    private static final int MOST_VALUES = 30_000;

    /// What rounding may change, in sizes of the largest number.
    private static final double TOLERANCE = 1e-3;

    private static final double HALF_TOLERANCE = 1e-2;

    private GoldenRecorder() {}

    /// Return what a model gives, input by input and output by output; outputs too large to be kept
    /// are left out.
    static List<Golden> record(ModelPack pack, Trial.Runs runs) throws FaultException {
        List<Golden> recorded = new ArrayList<>();
        int room = MOST_VALUES;
        for (Golden input : Inputs.blank(pack.manifest())) {
            Tensor tensor = Inputs.tensor(pack.manifest(), input);
            Map<String, Tensor> answer = runs.run(tensor).value();
            Map<String, Double> reported = reported(pack, answer);
            for (OutputContract output : pack.manifest().outputs()) {
                Tensor given = sound(pack, answer.get(output.name()));
                if (given.values().length <= room) {
                    room -= given.values().length;
                    recorded.add(golden(pack.manifest(), input, output.name(), given, reported));
                    reported = Map.of();
                }
            }
        }
        return recorded;
    }

    private static Map<String, Double> reported(ModelPack pack, Map<String, Tensor> answer)
            throws FaultException {
        Map<String, Double> reported = new HashMap<>();
        for (Finding finding : Agreement.findings(pack, answer).values()) {
            if (Double.isFinite(finding.score())) {
                reported.put(finding.label(), (double) Math.round(finding.score() * 1e6) / 1e6);
            }
        }
        return reported;
    }

    private static Tensor sound(ModelPack pack, @Nullable Tensor given) throws FaultException {
        if (given == null || !Vectors.finite(given.values())) {
            throw new FaultException(Fault.of("model-answer-wrong", "model", pack.id()));
        }
        return given;
    }

    private static Golden golden(
            Manifest manifest,
            Golden input,
            String output,
            Tensor given,
            Map<String, Double> reported) {
        double largest = 1;
        List<Double> values = new ArrayList<>();
        for (float value : given.values()) {
            largest = Math.max(largest, Math.abs(value));
            // The shortest decimal that is this float.
            values.add(Double.valueOf(Float.toString(value)));
        }
        boolean half =
                manifest.input().dtype() == DataType.FLOAT16
                        || manifest.outputs().stream().anyMatch(o -> o.type() == DataType.FLOAT16);
        double tolerance = largest * (half ? HALF_TOLERANCE : TOLERANCE);
        return new Golden(
                input.input(), input.width(), input.height(), output, tolerance, values, reported);
    }
}
