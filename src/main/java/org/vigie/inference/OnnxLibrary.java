package org.vigie.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.nio.file.Path;

/// The only way to the runtime: telemetry goes off before its library loads.
final class OnnxLibrary {
    private OnnxLibrary() {}

    /// Load the library and return its one environment.
    ///
    /// @param home folder of this program where native libraries may be kept
    /// @throws LinkageError when the library does not load
    /// @throws IllegalStateException when telemetry cannot be switched off
    static OrtEnvironment open(Path home) {
        Telemetry.off();
        Natives.prepare(home);
        // What goes wrong comes as an exception; a run that was ended is no error at all.
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "vigie");
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("telemetry could not be switched off", e);
        }
        return environment;
    }
}
