package org.vigie.inference;

import java.util.Map;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// From a model's numbers to bytes.
final class Pixels {
    private Pixels() {}

    /// Return an output that has the expected number of values.
    ///
    /// @throws FaultException `inference-failed`
    static float[] output(Map<String, Tensor> outputs, String name, int values, ModelPack pack)
            throws FaultException {
        Tensor output = outputs.get(name);
        if (output == null || output.values().length != values) {
            throw new FaultException(Fault.of("inference-failed", "model", pack.id()));
        }
        return output.values();
    }

    static byte[] bytes(float[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = rounded(values[i]);
        }
        return bytes;
    }

    /// Three equal bytes a value.
    static byte[] grey(float[] values) {
        byte[] bytes = new byte[values.length * 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = rounded(values[i / 3]);
        }
        return bytes;
    }

    private static byte rounded(float value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
