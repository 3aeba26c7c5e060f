package org.vigie.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/// What can run a model, best first.
public enum Accelerator {
    @JsonProperty("cuda")
    CUDA,
    @JsonProperty("webgpu")
    WEBGPU,
    @JsonProperty("coreml")
    COREML,
    @JsonProperty("cpu")
    CPU;

    private static final String GPU_MEMORY_BYTES = String.valueOf(512L << 20);

    /// Return the stable lower-case word for files, logs and JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Ask for this accelerator alone: nodes it cannot run make the session fail.
    void addTo(SessionOptions options) throws OrtException {
        if (this != CPU) {
            options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
        }
        switch (this) {
            case CUDA -> addCuda(options);
            case WEBGPU -> options.addWebGPU(Map.of());
            case COREML -> options.addCoreML(Map.of());
            case CPU -> {}
        }
    }

    private static void addCuda(SessionOptions options) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("gpu_mem_limit", GPU_MEMORY_BYTES);
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            cuda.add("cudnn_conv_algo_search", "HEURISTIC");
            options.addCUDA(cuda);
        }
    }
}
