package org.vigie.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.vigie.review.FaultException;

/// Goes over a WebP file chunk by chunk, without looking into any.
final class RiffChunks {
    private RiffChunks() {}

    /// Who is told what there is.
    interface Visitor {

        /// A chunk whose `length` bytes of content begin at `at`.
        void chunk(int type, int at, int length) throws FaultException;
    }

    /// Go over the whole file.
    static void walk(byte[] bytes, Visitor visitor) throws FaultException {
        long claimed = (in(bytes).getInt(4) & 0xffffffffL) + 8;
        if (claimed > bytes.length) {
            throw Refusal.truncated();
        }
        walk(bytes, 12, (int) claimed, visitor);
    }

    /// Go over the chunks between `from` and `end`.
    static void walk(byte[] bytes, int from, int end, Visitor visitor) throws FaultException {
        ByteBuffer in = in(bytes);
        int at = from;
        while (at + 8 <= end) {
            long length = in.getInt(at + 4) & 0xffffffffL;
            if (length > end - at - 8) {
                throw Refusal.truncated();
            }
            visitor.chunk(in.getInt(at), at + 8, (int) length);
            at += 8 + (int) length + (int) (length & 1);
        }
    }

    /// Return the type that four letters stand for.
    static int fourCc(String text) {
        return text.charAt(0) | text.charAt(1) << 8 | text.charAt(2) << 16 | text.charAt(3) << 24;
    }

    private static ByteBuffer in(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
