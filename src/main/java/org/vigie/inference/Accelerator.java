package org.vigie.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    private static final long LEAST_GPU_MEMORY = 512L << 20;

    /// Room beside the weights for what lies between the layers of a batch, in sizes of the
    /// weights.
    private static final long ROOM = 6;

    /// Return the stable lower-case word for files, logs and JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Return whether models may be loaded and freed while another runs.
    boolean loadsBeside() {
        return this != WEBGPU;
    }

    /// Describe a session of a model.
    ///
    /// @param whole ask for this accelerator alone: parts it cannot run make the session fail
    SessionOptions options(Manifest manifest, boolean whole) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            options.setIntraOpNumThreads(threads(manifest.runtime()));
            options.setInterOpNumThreads(1);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.load_model_format", "ONNX");
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            if (this != CPU && whole) {
                options.addConfigEntry("session.disable_cpu_ep_fallback", "1");
            }
            addTo(options, manifest);
            return options;
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    private static int threads(Manifest.@Nullable RuntimeContract runtime) {
        int cores = Runtime.getRuntime().availableProcessors();
        Integer asked = runtime == null ? null : runtime.intraOpThreads();
        return asked == null || asked == 0 ? Math.max(1, cores - 2) : Math.min(asked, cores);
    }

    private void addTo(SessionOptions options, Manifest manifest) throws OrtException {
        switch (this) {
            case CUDA -> addCuda(options, manifest);
            case WEBGPU -> options.addWebGPU(Map.of());
            case COREML -> options.addCoreML(Map.of());
            case CPU -> {}
        }
    }

    /// The screen needs the same memory. Sums are kept at full width: reference values are held to.
    private static void addCuda(SessionOptions options, Manifest manifest) throws OrtException {
        long memory = LEAST_GPU_MEMORY + ROOM * manifest.bytes();
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
            cuda.add("gpu_mem_limit", String.valueOf(memory));
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            cuda.add("cudnn_conv_algo_search", "HEURISTIC");
            cuda.add("use_tf32", "0");
            options.addCUDA(cuda);
        }
    }
}
