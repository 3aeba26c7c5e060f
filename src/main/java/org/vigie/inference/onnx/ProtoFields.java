package org.vigie.inference.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The fields of one protocol buffer message, one after the other, over bytes that are not copied.
///
/// Stricter than the format: lengths and tags take at most five bytes, groups are refused. Whoever
/// reads the same bytes with another reader finds no more in them than is found here.
final class ProtoFields {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private static final int LONGEST_NAME = 4096;

    private final byte[] all;
    private final int end;
    private int at;
    private int field;
    private int type;
    private int start;
    private long number;

    ProtoFields(byte[] all, int from, int to) {
        this.all = all;
        this.at = from;
        this.end = to;
    }

    /// Go to the next field; false at the end of the message.
    ///
    /// @throws FaultException `model-unreadable`
    boolean next() throws FaultException {
        if (at == end) {
            return false;
        }
        long tag = varint(5);
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        if (tag > 0xffff_ffffL || field == 0) {
            throw unreadable();
        }
        switch (type) {
            case VARINT -> number = varint(10);
            case FIXED64 -> skip(8);
            case FIXED32 -> skip(4);
            case BYTES -> skip(varint(5));
            default -> throw unreadable();
        }
        return true;
    }

    private void skip(long length) throws FaultException {
        if (length > end - at) {
            throw unreadable();
        }
        start = at;
        at += (int) length;
    }

    private long varint(int most) throws FaultException {
        long value = 0;
        for (int i = 0; i < most && at < end; i++) {
            byte next = all[at++];
            value |= (next & 0x7fL) << (7 * i);
            if (next >= 0) {
                return value;
            }
        }
        throw unreadable();
    }

    /// Return whether this is the field, in the form it has to have.
    boolean is(int wanted, int form) {
        return field == wanted && type == form;
    }

    int field() {
        return field;
    }

    int type() {
        return type;
    }

    /// Return the value of a varint.
    long number() {
        return number;
    }

    /// Return the bytes of this field as a message.
    ProtoFields message() {
        return new ProtoFields(all, start, at);
    }

    /// Return a view of the bytes of this field.
    ByteBuffer view() {
        return ByteBuffer.wrap(all, start, at - start).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Return the text of this field.
    ///
    /// @throws FaultException `model-unreadable` when it is longer than any name
    String name() throws FaultException {
        if (at - start > LONGEST_NAME) {
            throw unreadable();
        }
        return new String(all, start, at - start, StandardCharsets.UTF_8);
    }

    /// Read one packed varint of the bytes of this field; false when there are no more.
    boolean nextPacked() throws FaultException {
        if (at == end) {
            return false;
        }
        number = varint(10);
        return true;
    }

    static FaultException unreadable() {
        return new FaultException(Fault.of("model-unreadable"));
    }
}
