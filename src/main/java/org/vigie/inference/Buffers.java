package org.vigie.inference;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import org.vigie.inference.InputContract.DataType;

/// Numbers between Java, which knows floats, and the runtime, which knows more. The memory for
/// inputs is used again and again, so that it belongs to one thread.
final class Buffers {
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);

    /// Put numbers where the runtime finds them. Close the tensor before the next is made.
    OnnxTensor tensor(OrtEnvironment environment, Tensor input, DataType type) throws OrtException {
        float[] values = input.values();
        ByteBuffer bytes = room(values.length, width(type));
        return switch (type) {
            case FLOAT32 -> {
                FloatBuffer floats = bytes.asFloatBuffer().put(values).flip();
                yield OnnxTensor.createTensor(environment, floats, input.shape());
            }
            case FLOAT16 -> {
                ShortBuffer halves = bytes.asShortBuffer();
                for (float value : values) {
                    halves.put(Float.floatToFloat16(value));
                }
                yield OnnxTensor.createTensor(
                        environment, halves.flip(), input.shape(), OnnxJavaType.FLOAT16);
            }
            case UINT8 -> {
                for (float value : values) {
                    bytes.put((byte) Math.clamp(Math.round(value), 0, 255));
                }
                yield OnnxTensor.createTensor(
                        environment, bytes.flip(), input.shape(), OnnxJavaType.UINT8);
            }
        };
    }

    private ByteBuffer room(int values, int width) {
        int size = Math.multiplyExact(values, width);
        if (memory.capacity() < size) {
            memory = ByteBuffer.allocateDirect(size);
        }
        return memory.clear().order(ByteOrder.nativeOrder());
    }

    private static int width(DataType type) {
        return switch (type) {
            case FLOAT32 -> 4;
            case FLOAT16 -> 2;
            case UINT8 -> 1;
        };
    }

    /// Copy numbers out of the runtime.
    static Tensor read(OnnxTensor given) {
        return new Tensor(given.getInfo().getShape(), values(given));
    }

    private static float[] values(OnnxTensor given) {
        if (given.getInfo().type == OnnxJavaType.UINT8) {
            ByteBuffer bytes = given.getByteBuffer();
            float[] values = new float[bytes.remaining()];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.get(i) & 0xff;
            }
            return values;
        }
        // Of halves this makes floats.
        FloatBuffer floats = given.getFloatBuffer();
        float[] values = new float[floats.remaining()];
        floats.get(values);
        return values;
    }

    /// Return the runtime's name of a number type.
    static OnnxJavaType type(DataType type) {
        return switch (type) {
            case FLOAT32 -> OnnxJavaType.FLOAT;
            case FLOAT16 -> OnnxJavaType.FLOAT16;
            case UINT8 -> OnnxJavaType.UINT8;
        };
    }
}
