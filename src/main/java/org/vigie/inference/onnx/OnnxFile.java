package org.vigie.inference.onnx;

import java.util.List;
import java.util.Map;
import org.vigie.inference.Tensor;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What a model file says of itself, found by walking all of it within limits and without loading
/// it. What this walk refuses never reaches the runtime: numbers that lie in other files or in
/// memory, operators of strangers, and what the runtime might read as something else than ONNX.
public final class OnnxFile {
    /// The largest file read: what one array holds.
    public static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

    private final long irVersion;
    private final Map<String, Long> operators;
    private final List<Port> inputs;
    private final List<Port> outputs;
    private final Map<String, Constant> constants;
    private final Map<String, String> metadata;

    OnnxFile(
            long irVersion,
            Map<String, Long> operators,
            List<Port> inputs,
            List<Port> outputs,
            Map<String, Constant> constants,
            Map<String, String> metadata) {
        this.irVersion = irVersion;
        this.operators = Map.copyOf(operators);
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.constants = Map.copyOf(constants);
        this.metadata = Map.copyOf(metadata);
    }

    /// An input or output.
    ///
    /// @param type ONNX's own number of the element type: 1 float32, 2 uint8, 7 int64, 10 float16;
    ///   0 when it is no tensor
    /// @param shape -1 is any size; empty also when none is given
    public record Port(String name, int type, List<Long> shape) {
        public Port {
            shape = List.copyOf(shape);
        }
    }

    /// Walk a model.
    ///
    /// @throws FaultException `model-unreadable` when this is no ONNX file or goes beyond the
    ///   limits; `model-external-data` with `tensor` when numbers lie elsewhere;
    ///   `model-operators-unknown` with `domain` for operators of other domains than `ai.onnx`,
    ///   `ai.onnx.ml`, `com.microsoft` and the model's own functions
    public static OnnxFile read(byte[] model) throws FaultException {
        return new OnnxWalk(model).file();
    }

    /// Return the version of the file format.
    public int irVersion() {
        return (int) irVersion;
    }

    /// Return the version of ONNX's own operators, 0 when the file names none.
    public int opset() {
        return operators.getOrDefault("", operators.getOrDefault("ai.onnx", 0L)).intValue();
    }

    /// Return the versions of operators by domain, "" for ONNX's own.
    public Map<String, Long> operators() {
        return operators;
    }

    /// Return what goes in, without what the file itself gives.
    public List<Port> inputs() {
        return inputs;
    }

    /// Return what comes out.
    public List<Port> outputs() {
        return outputs;
    }

    /// Return what the exporter wrote beside the graph, such as a manifest; what is too long to be
    /// that is left out.
    public Map<String, String> metadata() {
        return metadata;
    }

    /// Return whether there is a constant of that name, in the main graph.
    public boolean has(String constant) {
        return constants.containsKey(constant);
    }

    /// Return the numbers of a constant, such as the weights of the last layer.
    ///
    /// @throws FaultException `model-constant-missing` with `name`; `model-unreadable` when it is
    ///   not made of floating-point numbers
    public Tensor constant(String name) throws FaultException {
        Constant constant = constants.get(name);
        if (constant == null) {
            throw new FaultException(Fault.of("model-constant-missing", "name", name));
        }
        return constant.floats();
    }
}
