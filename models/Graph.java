import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One ONNX graph, written as protocol buffers by field number (onnx.proto, IR 10).
final class Graph {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final String description;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Wire> initializers = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();

    Graph(String description) {
        this.description = description;
    }

    /// A named result; -1 in the shape is any size.
    record Output(String name, long... shape) {}

    Graph output(String name, long... shape) {
        outputs.add(new Output(name, shape));
        return this;
    }

    /// Add a node; several inputs are separated by spaces.
    Node node(String operator, String inputs, String output) {
        Node node = new Node(operator, inputs, output);
        nodes.add(node);
        return node;
    }

    /// Repeat the edges of an NCHW plane outwards.
    void pad(String input, String output, long rows, long columns) {
        integers(output + "_by", 0, 0, rows, columns, 0, 0, rows, columns);
        node("Pad", input + " " + output + "_by", output).text("mode", "edge");
    }

    void floats(String name, float[] values, long... dims) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        tensor(name, FLOAT, raw.array(), dims);
    }

    void integers(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        tensor(name, INT64, raw.array(), values.length);
    }

    private void tensor(String name, int type, byte[] raw, long... dims) {
        Wire tensor = new Wire();
        for (long dim : dims) {
            tensor.varint(1, dim);
        }
        initializers.add(tensor.varint(2, type).text(8, name).bytes(9, raw));
    }

    /// Return the whole ModelProto.
    byte[] model(String name) {
        Wire graph = new Wire();
        nodes.forEach(node -> graph.message(1, node.wire()));
        graph.text(2, name);
        initializers.forEach(tensor -> graph.message(5, tensor));
        graph.text(10, description);
        graph.message(11, value("picture", 1, -1, -1, 3));
        outputs.forEach(output -> graph.message(12, value(output.name(), output.shape())));
        return new Wire()
                .varint(1, BuildModels.IR)
                .text(2, "vigie")
                .varint(5, 1)
                .message(7, graph)
                .message(8, new Wire().text(1, "").varint(2, BuildModels.OPSET))
                .toByteArray();
    }

    private static Wire value(String name, long... dims) {
        Wire shape = new Wire();
        for (int i = 0; i < dims.length; i++) {
            Wire dim = new Wire();
            shape.message(1, dims[i] < 0 ? dim.text(2, name + i) : dim.varint(1, dims[i]));
        }
        Wire tensor = new Wire().varint(1, FLOAT).message(2, shape);
        return new Wire().text(1, name).message(2, new Wire().message(1, tensor));
    }

    String outputsJson() {
        return outputs.stream()
                .map(o ->
                        "{\"name\":\"%s\",\"dtype\":\"float32\",\"shape\":%s}"
                                .formatted(o.name(), Arrays.toString(o.shape()).replace(" ", "")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// One operator and its attributes.
    static final class Node {
        private final Wire wire = new Wire();

        Node(String operator, String inputs, String output) {
            for (String input : inputs.split(" ")) {
                wire.text(1, input);
            }
            wire.text(2, output).text(3, operator + "_" + output).text(4, operator);
        }

        Node integer(String name, long value) {
            wire.message(5, new Wire().text(1, name).varint(3, value).varint(20, 2));
            return this;
        }

        Node text(String name, String value) {
            wire.message(5, new Wire().text(1, name).text(4, value).varint(20, 3));
            return this;
        }

        Node ints(String name, long... values) {
            Wire attribute = new Wire().text(1, name);
            for (long value : values) {
                attribute.varint(8, value);
            }
            wire.message(5, attribute.varint(20, 7));
            return this;
        }

        private Wire wire() {
            return wire;
        }
    }

    /// Protocol buffer wire format: numbers as varints, everything else with its length before it.
    private static final class Wire {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Wire varint(int field, long value) {
            plain((long) field << 3);
            plain(value);
            return this;
        }

        Wire text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Wire message(int field, Wire value) {
            return bytes(field, value.toByteArray());
        }

        Wire bytes(int field, byte[] value) {
            plain((long) field << 3 | 2);
            plain(value.length);
            out.writeBytes(value);
            return this;
        }

        byte[] toByteArray() {
            return out.toByteArray();
        }

        private void plain(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
