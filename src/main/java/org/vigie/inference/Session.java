package org.vigie.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.review.FaultException;

/// One model ready to run on one accelerator. Used by its lane's thread alone.
final class Session implements AutoCloseable {
    private final OrtEnvironment environment;
    private final Manifest manifest;
    private final SessionOptions options;
    private final OrtSession session;
    private FloatBuffer input = FloatBuffer.allocate(0);

    private Session(
            OrtEnvironment environment,
            Manifest manifest,
            SessionOptions options,
            OrtSession session) {
        this.environment = environment;
        this.manifest = manifest;
        this.options = options;
        this.session = session;
    }

    /// One output: its shape and its values, row-major.
    record Output(long[] shape, float[] values) {}

    /// Load the hashed bytes and hold the session to its manifest's names, types and ranks.
    static Session open(OrtEnvironment environment, ModelPack pack, Accelerator accelerator)
            throws OrtException, FaultException {
        pack.file();
        SessionOptions options = options(accelerator);
        try {
            OrtSession session = environment.createSession(pack.model(), options);
            return checked(new Session(environment, pack.manifest(), options, session));
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    private static Session checked(Session opened) throws OrtException {
        try {
            opened.checkContract();
            return opened;
        } catch (OrtException | RuntimeException e) {
            opened.session.close();
            throw e;
        }
    }

    private static SessionOptions options(Accelerator accelerator) throws OrtException {
        SessionOptions options = new SessionOptions();
        try {
            int cores = Runtime.getRuntime().availableProcessors();
            options.setIntraOpNumThreads(Math.max(1, cores - 2));
            options.setInterOpNumThreads(1);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.load_model_format", "ONNX");
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            accelerator.addTo(options);
            return options;
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    private void checkContract() throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        check(inputs, manifest.input().name(), List.of(1L, -1L, -1L, 3L));
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        for (OutputContract output : manifest.outputs()) {
            check(outputs, output.name(), output.shape());
        }
        if (inputs.size() != 1 || outputs.size() != manifest.outputs().size()) {
            throw new IllegalStateException(manifest.id() + " has other inputs or outputs");
        }
    }

    private static void check(Map<String, NodeInfo> infos, String name, List<Long> shape) {
        NodeInfo info = infos.get(name);
        if (info == null
                || !(info.getInfo() instanceof TensorInfo tensor)
                || tensor.type != OnnxJavaType.FLOAT
                || !Arrays.stream(tensor.getShape()).boxed().toList().equals(shape)) {
            throw new IllegalStateException(name + " is not what the manifest says");
        }
    }

    /// Run once. The time is the run's alone, without copying in and out.
    Timed<Map<String, Output>> run(Frame frame) throws OrtException {
        fill(frame.rgb());
        long[] shape = {1, frame.height(), frame.width(), 3};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, input, shape)) {
            long start = System.nanoTime();
            try (OrtSession.Result result = session.run(Map.of(manifest.input().name(), tensor))) {
                double millis = (System.nanoTime() - start) / 1e6;
                return new Timed<>(outputs(result), millis);
            }
        }
    }

    private void fill(float[] values) {
        if (input.capacity() < values.length) {
            input =
                    ByteBuffer.allocateDirect(values.length * Float.BYTES)
                            .order(ByteOrder.nativeOrder())
                            .asFloatBuffer();
        }
        input.clear();
        input.put(values);
        input.flip();
    }

    private Map<String, Output> outputs(OrtSession.Result result) {
        Map<String, Output> outputs = new HashMap<>();
        result.forEach(entry -> {
            if (entry.getValue() instanceof OnnxTensor tensor) {
                FloatBuffer buffer = tensor.getFloatBuffer();
                float[] values = new float[buffer.remaining()];
                buffer.get(values);
                outputs.put(entry.getKey(), new Output(tensor.getInfo().getShape(), values));
            }
        });
        return outputs;
    }

    /// Run every golden input; return how far the worst value is off, in tolerances: up to 1 is
    /// right.
    Deviation deviation() throws OrtException {
        Deviation worst = Deviation.NONE;
        for (Manifest.Golden golden : manifest.golden()) {
            Output output = run(Synthetic.frame(golden)).value().get(golden.output());
            worst = worst.worse(Deviation.of(golden, output));
        }
        return worst;
    }

    /// Run the golden inputs once to warm up, then some times for the clock.
    Timed<Deviation> examine(int runs) throws OrtException {
        Deviation deviation = deviation();
        Frame frame = Synthetic.frame(manifest.golden().getFirst());
        double[] millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            millis[i] = run(frame).millis();
        }
        Arrays.sort(millis);
        return new Timed<>(deviation, millis[runs / 2]);
    }

    @Override
    public void close() throws OrtException {
        session.close();
        options.close();
    }
}
