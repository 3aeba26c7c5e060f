package org.vigie.inference.onnx;

import static org.vigie.inference.onnx.ProtoFields.BYTES;
import static org.vigie.inference.onnx.ProtoFields.VARINT;

import java.util.ArrayList;
import java.util.List;
import org.vigie.inference.onnx.OnnxFile.Port;
import org.vigie.review.FaultException;

/// Reads the name, type and shape of an input or output (ValueInfoProto).
final class Ports {
    private static final int MOST_DIMS = 16;

    private String name = "";
    private int type;
    private final List<Long> shape = new ArrayList<>();

    private Ports() {}

    static Port read(ProtoFields value) throws FaultException {
        Ports port = new Ports();
        while (value.next()) {
            if (value.is(1, BYTES)) {
                port.name = value.name();
            } else if (value.is(2, BYTES)) {
                port.type(value.message());
            }
        }
        return new Port(port.name, port.type, port.shape);
    }

    private void type(ProtoFields wrapped) throws FaultException {
        while (wrapped.next()) {
            if (wrapped.is(1, BYTES)) {
                tensor(wrapped.message());
            }
        }
    }

    private void tensor(ProtoFields tensor) throws FaultException {
        while (tensor.next()) {
            if (tensor.is(1, VARINT)) {
                type = (int) tensor.number();
            } else if (tensor.is(2, BYTES)) {
                shape(tensor.message());
            }
        }
    }

    private void shape(ProtoFields dims) throws FaultException {
        while (dims.next()) {
            if (dims.is(1, BYTES)) {
                if (shape.size() == MOST_DIMS) {
                    throw ProtoFields.unreadable();
                }
                shape.add(dim(dims.message()));
            }
        }
    }

    private static long dim(ProtoFields dim) throws FaultException {
        long size = -1;
        while (dim.next()) {
            size = dim.is(1, VARINT) && dim.number() > 0 ? dim.number() : size;
        }
        return size;
    }
}
