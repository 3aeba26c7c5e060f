package org.vigie.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// One model ready to run on one accelerator. Runs on its lane's thread alone.
final class Session implements AutoCloseable {
    private final OrtEnvironment environment;
    private final ModelPack pack;
    private final SessionOptions options;
    private final OrtSession session;
    private final boolean whole;
    private final Set<String> answers;
    private final Buffers buffers = new Buffers();

    private Session(
            OrtEnvironment environment,
            ModelPack pack,
            SessionOptions options,
            OrtSession session,
            boolean whole) {
        this.environment = environment;
        this.pack = pack;
        this.options = options;
        this.session = session;
        this.whole = whole;
        this.answers =
                pack.manifest().outputs().stream()
                        .map(OutputContract::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Load the hashed bytes, after a look into them, and hold the session to its manifest.
    ///
    /// @param whole whether every part of it has to run on the accelerator
    /// @throws FaultException why the file must not reach the runtime, or `model-contract-differs`
    /// @throws OrtException what the runtime has against it
    static Session open(
            OrtEnvironment environment, ModelPack pack, Accelerator accelerator, boolean whole)
            throws OrtException, FaultException {
        byte[] model = pack.model();
        SessionOptions options = accelerator.options(pack.manifest(), whole);
        boolean sound = false;
        try {
            OrtSession session = environment.createSession(model, options);
            try {
                Fit.check(pack, session.getInputInfo(), session.getOutputInfo());
                sound = true;
                return new Session(environment, pack, options, session, whole);
            } finally {
                if (!sound) {
                    session.close();
                }
            }
        } finally {
            if (!sound) {
                options.close();
            }
        }
    }

    /// Run what the manifest announces. The time is the run's alone, without copying in and out.
    Timed<Map<String, Tensor>> run(Tensor input, Brake brake) throws OrtException, FaultException {
        return run(input, Set.of(), brake);
    }

    /// Run.
    ///
    /// @param more outputs the manifest does not list
    /// @throws FaultException `model-constant-missing` when there is no such output
    Timed<Map<String, Tensor>> run(Tensor input, Set<String> more, Brake brake)
            throws OrtException, FaultException {
        Set<String> wanted = wanted(more);
        try (OnnxTensor tensor =
                buffers.tensor(environment, input, pack.manifest().input().dtype())) {
            Map<String, OnnxTensor> inputs = Map.of(pack.manifest().input().name(), tensor);
            return brake.run(options -> {
                long start = System.nanoTime();
                try (OrtSession.Result result = session.run(inputs, wanted, options)) {
                    double millis = (System.nanoTime() - start) / 1e6;
                    return new Timed<>(read(result), millis);
                }
            });
        }
    }

    private Set<String> wanted(Set<String> more) throws FaultException {
        Set<String> wanted = new LinkedHashSet<>(answers);
        for (String name : more) {
            if (!session.getOutputNames().contains(name)) {
                throw new FaultException(Fault.of("model-constant-missing", "name", name));
            }
            wanted.add(name);
        }
        return wanted;
    }

    private static Map<String, Tensor> read(OrtSession.Result result) {
        Map<String, Tensor> outputs = new HashMap<>();
        result.forEach(entry -> {
            if (entry.getValue() instanceof OnnxTensor tensor) {
                outputs.put(entry.getKey(), Buffers.read(tensor));
            }
        });
        return outputs;
    }

    ModelPack pack() {
        return pack;
    }

    /// Return whether every part of it runs on the accelerator.
    boolean whole() {
        return whole;
    }

    /// Return what it weighs, in bytes: its numbers as they are kept by the runtime.
    long weight() {
        return pack.manifest().bytes();
    }

    @Override
    public void close() throws OrtException {
        session.close();
        options.close();
    }
}
