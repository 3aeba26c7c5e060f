package org.vigie.inference;

import java.util.Arrays;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The last layer of a model, for one label.
final class Weights {
    private Weights() {}

    /// Return the weights of one label.
    ///
    /// @param all [labels, planes]
    /// @throws FaultException `explanation-unavailable` when there are none of that label, or not
    ///   one a plane
    static float[] of(Tensor all, int label, int planes) throws FaultException {
        long[] shape = all.shape();
        if (all.rank() != 2 || shape[1] != planes || label >= shape[0]) {
            throw new FaultException(Fault.of("explanation-unavailable"));
        }
        return Arrays.copyOfRange(all.values(), label * planes, (label + 1) * planes);
    }

    /// Return the same values, the largest of them 1 in size.
    static float[] scaled(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        float[] scaled = new float[values.length];
        for (int i = 0; i < scaled.length && largest > 0; i++) {
            scaled[i] = values[i] / largest;
        }
        return scaled;
    }
}
