package org.vigie.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigie.inference.onnx.OnnxFile;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;

/// The real face detector among the test data, described by its preset.
public final class UltraFacePack {
    /// A real third-party model; absent where there is no test data.
    public static final Path FILE = Path.of("../shared/data/models/ultraface-rfb-320.onnx");

    private UltraFacePack() {}

    /// Lay the model and its manifest out in a folder.
    public static Path write(Path folder) throws IOException, FaultException {
        byte[] model = Files.readAllBytes(FILE);
        OnnxFile file = OnnxFile.read(model);
        FileFacts facts =
                new FileFacts(
                        "model.onnx",
                        model.length,
                        Digests.sha256(model),
                        file.opset(),
                        file.irVersion(),
                        List.of());
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model);
        byte[] json = Presets.builtIn().get("ultraface-rfb-320").contract().fill(facts).json();
        Files.write(folder.resolve("manifest.json"), json);
        return folder;
    }
}
