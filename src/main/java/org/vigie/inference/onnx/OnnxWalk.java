package org.vigie.inference.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.vigie.inference.onnx.ProtoFields.BYTES;
import static org.vigie.inference.onnx.ProtoFields.VARINT;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.inference.ManifestReader;
import org.vigie.inference.onnx.OnnxFile.Port;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// One walk over one model file, by the field numbers of onnx.proto (IR 12).
final class OnnxWalk {
    /// Domains whose operators the official runtime brings with it.
    private static final Set<String> KNOWN = Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft");

    /// Runs what an accelerator compiled earlier, from a file it names.
    private static final String COMPILED = "EPContext";

    private static final int MOST_DEPTH = 24;
    private static final int MOST_PARTS = 4_000_000;
    private static final int MOST_CONSTANTS = 100_000;
    private static final int MOST_PORTS = 1_024;
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_WORDS = 64;
    private static final int LONGEST_WORD = ManifestReader.MOST_BYTES;

    private final byte[] model;
    private final Map<String, Long> operators = new HashMap<>();
    private final List<Port> inputs = new ArrayList<>();
    private final List<Port> outputs = new ArrayList<>();
    private final Map<String, Constant> constants = new HashMap<>();
    private final Map<String, String> metadata = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> own = new HashSet<>();
    private long irVersion;
    private boolean graph;
    private int parts;

    OnnxWalk(byte[] model) {
        this.model = model;
    }

    OnnxFile file() throws FaultException {
        if (otherFormat()) {
            throw ProtoFields.unreadable();
        }
        ProtoFields fields = new ProtoFields(model, 0, model.length);
        while (fields.next()) {
            model(fields);
        }
        if (!graph || irVersion < 1 || irVersion > Integer.MAX_VALUE || outputs.isEmpty()) {
            throw ProtoFields.unreadable();
        }
        called.removeAll(own);
        for (String domain : called) {
            throw new FaultException(Fault.of("model-operators-unknown", "domain", shown(domain)));
        }
        List<Port> given = inputs.stream().filter(i -> !constants.containsKey(i.name())).toList();
        return new OnnxFile(irVersion, operators, given, outputs, constants, metadata);
    }

    /// The runtime takes these letters for a format of its own, whatever else the bytes say.
    private boolean otherFormat() {
        return model.length >= 8
                && model[4] == 'O'
                && model[5] == 'R'
                && model[6] == 'T'
                && model[7] == 'M';
    }

    private void model(ProtoFields fields) throws FaultException {
        if (fields.is(1, VARINT)) {
            irVersion = fields.number();
        } else if (fields.is(7, BYTES)) {
            graph = true;
            graph(fields.message(), 0);
        } else if (fields.is(8, BYTES)) {
            operators(fields.message());
        } else if (fields.is(14, BYTES)) {
            metadata(fields.message());
        } else if (fields.is(20, BYTES)) {
            training(fields.message());
        } else if (fields.is(25, BYTES)) {
            function(fields.message());
        }
    }

    private void metadata(ProtoFields fields) throws FaultException {
        String key = "";
        ByteBuffer value = ByteBuffer.allocate(0);
        while (fields.next()) {
            if (fields.is(1, BYTES)) {
                key = fields.name();
            } else if (fields.is(2, BYTES)) {
                value = fields.view();
            }
        }
        if (metadata.size() < MOST_WORDS && value.remaining() <= LONGEST_WORD) {
            metadata.put(key, UTF_8.decode(value).toString());
        }
    }

    private void operators(ProtoFields fields) throws FaultException {
        String domain = "";
        long version = 0;
        while (fields.next()) {
            domain = fields.is(1, BYTES) ? fields.name() : domain;
            version = fields.is(2, VARINT) ? fields.number() : version;
        }
        operators.put(domain, version);
    }

    private void training(ProtoFields fields) throws FaultException {
        while (fields.next()) {
            if (fields.is(1, BYTES) || fields.is(2, BYTES)) {
                graph(fields.message(), 1);
            }
        }
    }

    private void function(ProtoFields fields) throws FaultException {
        String domain = "";
        while (fields.next()) {
            if (fields.is(10, BYTES)) {
                domain = fields.name();
            } else if (fields.is(7, BYTES)) {
                node(fields.message(), 1);
            } else if (fields.is(11, BYTES)) {
                attribute(fields.message(), 1);
            }
        }
        own.add(domain);
    }

    /// @param depth 0 for the main graph
    private void graph(ProtoFields fields, int depth) throws FaultException {
        while (next(fields, depth)) {
            if (fields.is(1, BYTES)) {
                node(fields.message(), depth);
            } else if (fields.is(5, BYTES)) {
                constant(inside(Constant.of(fields.message())), depth);
            } else if (fields.is(15, BYTES)) {
                sparse(fields.message());
            } else if (depth == 0 && fields.is(11, BYTES)) {
                inputs.add(Ports.read(fields.message()));
            } else if (depth == 0 && fields.is(12, BYTES)) {
                outputs.add(Ports.read(fields.message()));
            }
        }
    }

    private void constant(Constant constant, int depth) throws FaultException {
        if (depth == 0) {
            constants.put(constant.name(), constant);
        }
        if (constants.size() > MOST_CONSTANTS) {
            throw ProtoFields.unreadable();
        }
    }

    private void node(ProtoFields fields, int depth) throws FaultException {
        String domain = "";
        while (next(fields, depth)) {
            if (fields.is(7, BYTES)) {
                domain = fields.name();
            } else if (fields.is(4, BYTES)) {
                refuseCompiled(fields.name());
            } else if (fields.is(5, BYTES)) {
                attribute(fields.message(), depth);
            }
        }
        if (!KNOWN.contains(domain)) {
            called.add(domain);
        }
    }

    private static void refuseCompiled(String operator) throws FaultException {
        if (operator.equals(COMPILED)) {
            throw new FaultException(Fault.of("model-external-data", "tensor", COMPILED));
        }
    }

    private void attribute(ProtoFields fields, int depth) throws FaultException {
        while (next(fields, depth)) {
            if (fields.type() != BYTES) {
                continue;
            }
            switch (fields.field()) {
                case 5, 10 -> inside(Constant.of(fields.message()));
                case 6, 11 -> graph(fields.message(), depth + 1);
                case 22, 23 -> sparse(fields.message());
                default -> {}
            }
        }
    }

    private void sparse(ProtoFields fields) throws FaultException {
        while (next(fields, 0)) {
            if (fields.is(1, BYTES) || fields.is(2, BYTES)) {
                inside(Constant.of(fields.message()));
            }
        }
    }

    private static Constant inside(Constant constant) throws FaultException {
        if (constant.external()) {
            throw new FaultException(
                    Fault.of("model-external-data", "tensor", shown(constant.name())));
        }
        return constant;
    }

    /// What a stranger wrote, short and without anything that is not a letter on paper.
    private static String shown(String name) {
        String plain = name.replaceAll("[^ -~]", "?");
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) : plain;
    }

    private boolean next(ProtoFields fields, int depth) throws FaultException {
        boolean many = inputs.size() + outputs.size() > MOST_PORTS;
        if (many || depth > MOST_DEPTH || ++parts > MOST_PARTS) {
            throw ProtoFields.unreadable();
        }
        return fields.next();
    }
}
