package org.vigie.inference.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifests;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// Reads written-down outputs as a manifest explains them.
final class Answers {
    private static final String PICTURE =
            """
            "input":{"name":"x","dtype":"float32","layout":"NCHW","width":%d,"height":%d,
                     "batch":"%s","channelOrder":"RGB","range":"0..1"},
            "resize":{"mode":"stretch","interpolation":"bilinear"},
            """;

    private Answers() {}

    /// Read the manifest of a model that takes one picture of a size.
    static Manifest manifest(int width, int height, String fields) throws FaultException {
        return Manifests.of(PICTURE.formatted(width, height, "fixed1") + fields);
    }

    /// Read the manifest of a model that takes any number of pictures.
    static Manifest batched(String fields) throws FaultException {
        return Manifests.of(PICTURE.formatted(8, 8, "dynamic") + fields);
    }

    static Answer.Scores scores(String fields, float... output) throws FaultException {
        return (Answer.Scores) read(batched(fields), Map.of("y", tensor(output, 1, output.length)));
    }

    static Answer read(Manifest manifest, Map<String, Tensor> outputs) throws FaultException {
        return read(manifest, Labels.of(manifest.labels()), outputs);
    }

    static Answer read(Manifest manifest, Labels labels, Map<String, Tensor> outputs)
            throws FaultException {
        Placement whole = Placement.whole(manifest.input().width(), manifest.input().height());
        return AnswerReader.of(manifest, labels).read(outputs, 0, whole);
    }

    static Tensor tensor(float[] values, long... shape) {
        return new Tensor(shape, values);
    }

    /// Outputs by name, all zero until values are set.
    static Map<String, Tensor> zeros(Manifest manifest) {
        Map<String, Tensor> outputs = new HashMap<>();
        manifest.outputs()
                .forEach(output -> {
                    List<Long> shape = output.shape();
                    int size = 1;
                    for (long length : shape) {
                        size *= (int) length;
                    }
                    long[] lengths = shape.stream().mapToLong(l -> l).toArray();
                    outputs.put(output.name(), new Tensor(lengths, new float[size]));
                });
        return outputs;
    }
}
