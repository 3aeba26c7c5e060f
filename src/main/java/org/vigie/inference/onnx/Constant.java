package org.vigie.inference.onnx;

import static org.vigie.inference.onnx.ProtoFields.BYTES;
import static org.vigie.inference.onnx.ProtoFields.VARINT;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.vigie.inference.Tensor;
import org.vigie.review.FaultException;

/// A tensor inside a model file (TensorProto), of which the values stay where they are until asked
/// for.
final class Constant {
    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int FLOAT_DATA = 4;
    private static final int INT32_DATA = 5;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;
    private static final int DOUBLE_DATA = 10;
    private static final int EXTERNAL_DATA = 13;
    private static final int DATA_LOCATION = 14;

    private static final int FLOAT = 1;
    private static final int FLOAT16 = 10;
    private static final int DOUBLE = 11;

    private static final int MOST_DIMS = 16;
    private static final int MOST_VALUES = 1 << 24;

    private final List<Long> dims = new ArrayList<>();
    private final List<ByteBuffer> packed = new ArrayList<>();
    private String name = "";
    private int type;
    private boolean external;
    private boolean readable = true;

    private Constant() {}

    /// Read a tensor without its values.
    static Constant of(ProtoFields fields) throws FaultException {
        Constant tensor = new Constant();
        while (fields.next()) {
            tensor.take(fields);
        }
        return tensor;
    }

    private void take(ProtoFields fields) throws FaultException {
        switch (fields.field()) {
            case DIMS -> dims(fields);
            case DATA_TYPE -> type = fields.type() == VARINT ? (int) fields.number() : type;
            case NAME -> name = fields.type() == BYTES ? fields.name() : name;
            case RAW_DATA -> values(fields, true);
            case FLOAT_DATA -> values(fields, type == FLOAT);
            case DOUBLE_DATA -> values(fields, type == DOUBLE);
            // Values of 16 bits as numbers of 32: nobody writes weights that way.
            case INT32_DATA -> readable &= type != FLOAT16;
            case EXTERNAL_DATA -> external = true;
            case DATA_LOCATION -> external |= fields.type() != VARINT || (int) fields.number() != 0;
            default -> {}
        }
    }

    private void dims(ProtoFields fields) throws FaultException {
        if (fields.type() == VARINT) {
            dims.add(fields.number());
        } else if (fields.type() == BYTES) {
            ProtoFields many = fields.message();
            while (many.nextPacked()) {
                dims.add(many.number());
            }
        }
        if (dims.size() > MOST_DIMS) {
            throw ProtoFields.unreadable();
        }
    }

    private void values(ProtoFields fields, boolean fits) {
        readable &= fits && fields.type() == BYTES;
        if (fields.type() == BYTES) {
            packed.add(fields.view());
        }
    }

    String name() {
        return name;
    }

    /// Return whether its values lie in another file, or anywhere but here.
    boolean external() {
        return external;
    }

    /// Return the values as floats.
    ///
    /// @throws FaultException `model-unreadable` when they are not numbers of floating point, too
    ///   many, or not as many as the dimensions say
    Tensor floats() throws FaultException {
        long size = size();
        ByteBuffer bytes = packed.size() == 1 ? packed.getFirst() : ByteBuffer.allocate(0);
        int width = type == FLOAT ? 4 : type == FLOAT16 ? 2 : type == DOUBLE ? 8 : 0;
        if (!readable || external || width == 0 || bytes.limit() != size * width) {
            throw ProtoFields.unreadable();
        }
        float[] values = new float[(int) size];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (type) {
                        case FLOAT -> bytes.getFloat(4 * i);
                        case FLOAT16 -> Float.float16ToFloat(bytes.getShort(2 * i));
                        default -> (float) bytes.getDouble(8 * i);
                    };
        }
        return new Tensor(dims.stream().mapToLong(Long::longValue).toArray(), values);
    }

    private long size() throws FaultException {
        long size = 1;
        for (long dim : dims) {
            if (dim < 0 || dim > MOST_VALUES || size * dim > MOST_VALUES) {
                throw ProtoFields.unreadable();
            }
            size *= dim;
        }
        return size;
    }
}
