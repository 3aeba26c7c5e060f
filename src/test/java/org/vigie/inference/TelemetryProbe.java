package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Programs of their own for [TelemetryTest].
final class TelemetryProbe {
    private TelemetryProbe() {}

    /// Veils one picture the way the console does.
    static final class Veils {
        private Veils() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (Accelerators accelerators = Accelerators.start(folder, Thread::new)) {
                new Veiler(accelerators).veil(Pictures.flat(64, 48, 0x336699), 16, true);
                Files.createFile(folder.resolve("veiled"));
            }
        }
    }

    /// Runs the same model with the runtime alone.
    static final class Plain {
        private Plain() {}

        public static void main(String[] arguments) throws Exception {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            byte[] model = ModelPacks.builtIn().veil(16, true).model();
            try (OrtSession session = environment.createSession(model)) {
                if (!session.getOutputNames().containsAll(List.of("cells"))) {
                    throw new IllegalStateException("another model");
                }
            }
        }
    }
}
