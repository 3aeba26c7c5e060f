package org.vigie.inference;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Protocol buffer wire format, written by field number.
public final class OnnxWire {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// Write a whole number.
    public OnnxWire varint(int field, long value) {
        plain((long) field << 3);
        plain(value);
        return this;
    }

    /// Write a float.
    public OnnxWire real(int field, float value) {
        plain((long) field << 3 | 5);
        out.writeBytes(
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
        return this;
    }

    /// Write text.
    public OnnxWire text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Write a message in the message.
    public OnnxWire message(int field, OnnxWire value) {
        return bytes(field, value.toByteArray());
    }

    /// Write bytes with their length before them.
    public OnnxWire bytes(int field, byte[] value) {
        plain((long) field << 3 | 2);
        plain(value.length);
        out.writeBytes(value);
        return this;
    }

    /// Return what was written.
    public byte[] toByteArray() {
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
