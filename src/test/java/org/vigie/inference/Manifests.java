package org.vigie.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.review.FaultException;

/// Manifests for tests, of which only what matters is written out.
public final class Manifests {
    private static final String COMMON =
            """
            {"manifestVersion":1, "id":"tested", "name":"Tested", "file":"model.onnx", "bytes":1,
             "sha256":"0000000000000000000000000000000000000000000000000000000000000000",
             "opset":17, "irVersion":10, "source":{},
             "licence":{"code":"Apache-2.0","weights":"Apache-2.0"}, "scope":{},
            """;

    private Manifests() {}

    /// Read a manifest from its remaining fields.
    public static Manifest of(String fields) throws FaultException {
        return ManifestReader.read((COMMON + fields + "}").getBytes(UTF_8));
    }

    /// Read the manifest of a classifier of two labels with an input and a resize block.
    public static Manifest fed(String input, String resize) throws FaultException {
        return of(
                """
                "task":"classifier", "input":{"name":"x",%s}, "resize":{%s},
                "outputs":[{"name":"y","shape":[-1,2],"activation":"logits"}],
                "labels":["safe","unsafe"], "reduction":{"kind":"softmax-index","index":1}
                """
                        .formatted(input, resize));
    }
}
