package org.vigie.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Takes the answer about several pictures apart.
final class Batches {
    private Batches() {}

    /// Return one answer for each picture, its first dimension 1.
    ///
    /// @throws FaultException `model-answer-wrong` when an output is not of that many pictures
    static List<Map<String, Tensor>> split(String model, Map<String, Tensor> outputs, int pictures)
            throws FaultException {
        List<Map<String, Tensor>> split = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            split.add(new HashMap<>());
        }
        for (var output : outputs.entrySet()) {
            Tensor all = output.getValue();
            if (all.rank() == 0 || all.shape()[0] != pictures) {
                throw new FaultException(Fault.of("model-answer-wrong", "model", model));
            }
            for (int i = 0; i < pictures; i++) {
                split.get(i).put(output.getKey(), part(all, i, pictures));
            }
        }
        return split;
    }

    private static Tensor part(Tensor all, int index, int pictures) {
        long[] shape = all.shape().clone();
        shape[0] = 1;
        int length = all.values().length / pictures;
        float[] values = all.values();
        return new Tensor(shape, Arrays.copyOfRange(values, index * length, (index + 1) * length));
    }
}
