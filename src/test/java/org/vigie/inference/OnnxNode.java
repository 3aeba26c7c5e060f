package org.vigie.inference;

import org.vigie.inference.OnnxGraph.Type;

/// One operator of a model written for a test, and its attributes.
public final class OnnxNode {
    private final OnnxWire wire = new OnnxWire();

    /// @param inputs separated by spaces; a dash stands for one that is left out
    /// @param outputs separated by spaces
    public OnnxNode(String operator, String inputs, String outputs) {
        for (String input : inputs.isEmpty() ? new String[0] : inputs.split(" ")) {
            wire.text(1, input.equals("-") ? "" : input);
        }
        for (String output : outputs.split(" ")) {
            wire.text(2, output);
        }
        wire.text(3, operator + "_" + outputs.replace(' ', '_')).text(4, operator);
    }

    /// Set the domain the operator belongs to.
    public OnnxNode domain(String domain) {
        wire.text(7, domain);
        return this;
    }

    /// Add a whole number.
    public OnnxNode integer(String name, long value) {
        return attribute(named(name).varint(3, value).varint(20, 2));
    }

    /// Add a number.
    public OnnxNode real(String name, float value) {
        return attribute(named(name).real(2, value).varint(20, 1));
    }

    /// Add text.
    public OnnxNode text(String name, String value) {
        return attribute(named(name).text(4, value).varint(20, 3));
    }

    /// Add whole numbers.
    public OnnxNode ints(String name, long... values) {
        OnnxWire attribute = named(name);
        for (long value : values) {
            attribute.varint(8, value);
        }
        return attribute(attribute.varint(20, 7));
    }

    /// Add floats as a tensor.
    public OnnxNode floats(String name, float[] values, long... dims) {
        return tensor(name, OnnxGraph.floatTensor("", values, dims));
    }

    /// Add a tensor as it is.
    public OnnxNode tensor(String name, OnnxWire tensor) {
        return attribute(named(name).message(5, tensor).varint(20, 4));
    }

    /// Add several tensors as they are.
    public OnnxNode tensors(String name, OnnxWire... tensors) {
        OnnxWire attribute = named(name);
        for (OnnxWire tensor : tensors) {
            attribute.message(10, tensor);
        }
        return attribute(attribute.varint(20, 9));
    }

    /// Add a graph, such as a branch of an If.
    public OnnxNode graph(String name, OnnxGraph body) {
        return attribute(named(name).message(6, body.graph()).varint(20, 5));
    }

    /// Add a sparse tensor, made of its values and their places.
    public OnnxNode sparse(String name, OnnxWire values, OnnxWire indices, long... dims) {
        OnnxWire tensor = new OnnxWire().message(1, values).message(2, indices);
        for (long dim : dims) {
            tensor.varint(3, dim);
        }
        return attribute(named(name).message(22, tensor).varint(20, 11));
    }

    /// Name the type a Cast gives.
    public OnnxNode to(Type type) {
        return integer("to", type.code());
    }

    private static OnnxWire named(String name) {
        return new OnnxWire().text(1, name);
    }

    private OnnxNode attribute(OnnxWire attribute) {
        wire.message(5, attribute);
        return this;
    }

    OnnxWire wire() {
        return wire;
    }
}
