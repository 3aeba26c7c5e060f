package org.vigie.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes small ONNX models for tests, sound ones and others, by field number (onnx.proto, IR 10).
///
/// ```java
/// byte[] model =
///         new OnnxGraph()
///                 .input("data", Type.FLOAT, -1, 3, 4, 4)
///                 .output("scores", Type.FLOAT, -1, 2)
///                 .floats("w", new float[6], 3, 2)
///                 .then("GlobalAveragePool", "data", "mean")
///                 .then("Flatten", "mean", "flat")
///                 .then("MatMul", "flat w", "scores")
///                 .bytes();
/// ```
public final class OnnxGraph {
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final List<OnnxWire> initializers = new ArrayList<>();
    private final List<OnnxWire> sparse = new ArrayList<>();
    private final List<OnnxWire> functions = new ArrayList<>();
    private final List<OnnxWire> inputs = new ArrayList<>();
    private final List<OnnxWire> outputs = new ArrayList<>();
    private final Map<String, Long> opsets = new TreeMap<>(Map.of("", 18L));
    private final Map<String, String> metadata = new TreeMap<>();
    private long ir = 10;

    /// Number types of ONNX.
    public enum Type {
        FLOAT(1),
        UINT8(2),
        INT32(6),
        INT64(7),
        BOOL(9),
        FLOAT16(10),
        DOUBLE(11);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /// Set the version of the file format.
    public OnnxGraph ir(long version) {
        ir = version;
        return this;
    }

    /// Set the version of the operators of a domain, "" for ONNX's own.
    public OnnxGraph opset(String domain, long version) {
        opsets.put(domain, version);
        return this;
    }

    /// Add a word to the model's metadata.
    public OnnxGraph metadata(String key, String value) {
        metadata.put(key, value);
        return this;
    }

    /// Add an input; -1 in the shape is any size.
    public OnnxGraph input(String name, Type type, long... shape) {
        inputs.add(value(name, type, shape));
        return this;
    }

    /// Add an output; -1 in the shape is any size.
    public OnnxGraph output(String name, Type type, long... shape) {
        outputs.add(value(name, type, shape));
        return this;
    }

    /// Add a node; several inputs or outputs are separated by spaces.
    public OnnxGraph then(String operator, String inputs, String outputs) {
        return then(new OnnxNode(operator, inputs, outputs));
    }

    /// Add a node.
    public OnnxGraph then(OnnxNode node) {
        nodes.add(node);
        return this;
    }

    /// Add constant floats.
    public OnnxGraph floats(String name, float[] values, long... dims) {
        return initializer(floatTensor(name, values, dims));
    }

    /// Add constant half-precision floats.
    public OnnxGraph halves(String name, float[] values, long... dims) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putShort(Float.floatToFloat16(value));
        }
        return initializer(tensor(name, Type.FLOAT16, dims).bytes(9, raw.array()));
    }

    /// Add constant whole numbers.
    public OnnxGraph integers(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return initializer(tensor(name, Type.INT64, values.length).bytes(9, raw.array()));
    }

    /// Add constant bytes.
    public OnnxGraph uint8s(String name, byte[] values, long... dims) {
        return initializer(tensor(name, Type.UINT8, dims).bytes(9, values));
    }

    /// Add constants that lie in another file.
    public OnnxGraph external(String name, String file, long... dims) {
        return initializer(externalTensor(name, file, dims));
    }

    /// Add a constant as it is.
    public OnnxGraph initializer(OnnxWire tensor) {
        initializers.add(tensor);
        return this;
    }

    /// Add a sparse constant: its values and their places.
    public OnnxGraph sparse(OnnxWire values, OnnxWire indices, long... dims) {
        OnnxWire tensor = new OnnxWire().message(1, values).message(2, indices);
        for (long dim : dims) {
            tensor.varint(3, dim);
        }
        sparse.add(tensor);
        return this;
    }

    /// Add a function of the model's own, made of this graph's nodes.
    public OnnxGraph function(String domain, String name, OnnxGraph body) {
        OnnxWire function = new OnnxWire().text(1, name).text(10, domain);
        body.nodes.forEach(node -> function.message(7, node.wire()));
        functions.add(function.message(9, operators("", 18L)));
        return this;
    }

    /// Floats as a tensor.
    public static OnnxWire floatTensor(String name, float[] values, long... dims) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return tensor(name, Type.FLOAT, dims).bytes(9, raw.array());
    }

    /// A tensor that lies in another file.
    public static OnnxWire externalTensor(String name, String file, long... dims) {
        OnnxWire entry = new OnnxWire().text(1, "location").text(2, file);
        return tensor(name, Type.FLOAT, dims).message(13, entry).varint(14, 1);
    }

    /// A tensor without its values.
    public static OnnxWire tensor(String name, Type type, long... dims) {
        OnnxWire tensor = new OnnxWire();
        for (long dim : dims) {
            tensor.varint(1, dim);
        }
        return tensor.varint(2, type.code()).text(8, name);
    }

    /// Return the GraphProto.
    public OnnxWire graph() {
        OnnxWire graph = new OnnxWire();
        nodes.forEach(node -> graph.message(1, node.wire()));
        graph.text(2, "drawn");
        initializers.forEach(tensor -> graph.message(5, tensor));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        sparse.forEach(tensor -> graph.message(15, tensor));
        return graph;
    }

    /// Return the whole model.
    public byte[] bytes() {
        OnnxWire model = new OnnxWire().varint(1, ir).text(2, "vigie").message(7, graph());
        opsets.forEach((domain, version) -> model.message(8, operators(domain, version)));
        metadata.forEach(
                (key, value) -> model.message(14, new OnnxWire().text(1, key).text(2, value)));
        functions.forEach(function -> model.message(25, function));
        return model.toByteArray();
    }

    private static OnnxWire operators(String domain, Long version) {
        return new OnnxWire().text(1, domain).varint(2, version);
    }

    private static OnnxWire value(String name, Type type, long... dims) {
        OnnxWire shape = new OnnxWire();
        for (int i = 0; i < dims.length; i++) {
            OnnxWire dim = new OnnxWire();
            shape.message(1, dims[i] < 0 ? dim.text(2, name + i) : dim.varint(1, dims[i]));
        }
        OnnxWire tensor = new OnnxWire().varint(1, type.code()).message(2, shape);
        return new OnnxWire().text(1, name).message(2, new OnnxWire().message(1, tensor));
    }
}
