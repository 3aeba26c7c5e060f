package org.vigie.inference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;

/// A model written for a test and the manifest that goes with it.
///
/// @param json the manifest
/// @param model the model file, which is called model.onnx
public record DrawnPack(String id, String json, byte[] model) {

    /// Put a model and the rest of its manifest together.
    ///
    /// @param fields of the manifest, from `"task"` on; size and hash come from the model
    public static DrawnPack of(String id, OnnxGraph graph, String fields) {
        return of(id, graph.bytes(), fields);
    }

    /// Put a model file and the rest of its manifest together.
    public static DrawnPack of(String id, byte[] model, String fields) {
        String json =
                """
                {"manifestVersion":1, "id":"%s", "name":"Drawn %s", "file":"model.onnx",
                 "bytes":%d, "sha256":"%s", "opset":18, "irVersion":10, "source":{},
                 "licence":{"code":"Apache-2.0","weights":"none"}, "scope":{"knownFailures":["drawn"]},
                 %s}
                """
                        .formatted(id, id, model.length, Digests.sha256(model), fields);
        return new DrawnPack(id, json, model);
    }

    /// The same pack with some of its manifest changed.
    public DrawnPack with(String from, String to) {
        if (!json.contains(from)) {
            throw new IllegalArgumentException("the manifest does not say " + from);
        }
        return new DrawnPack(id, json.replace(from, to), model);
    }

    /// Read the pack the way the program does.
    public ModelPack pack() throws FaultException {
        Manifest manifest = ManifestReader.read(json.getBytes(UTF_8));
        return ModelPack.of(manifest, model, Labels.of(manifest.labels()));
    }

    /// Write manifest.json and model.onnx into a folder, which is made.
    public Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("manifest.json"), json);
        Files.write(folder.resolve("model.onnx"), model);
        return folder;
    }
}
