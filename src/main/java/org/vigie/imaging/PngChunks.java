package org.vigie.imaging;

import java.nio.ByteBuffer;
import org.vigie.review.FaultException;

/// Goes over a PNG file chunk by chunk, up to and with its end chunk, without looking into any.
final class PngChunks {
    static final int IHDR = 0x49484452;
    static final int IEND = 0x49454e44;

    private PngChunks() {}

    /// Who is told what there is.
    interface Visitor {

        /// A chunk whose length stands at `at`; its `length` bytes of content begin 8 bytes on.
        void chunk(int type, int at, int length) throws FaultException;
    }

    static void walk(byte[] bytes, Visitor visitor) throws FaultException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt(8) != 13 || in.getInt(12) != IHDR) {
            throw Refusal.damaged(null);
        }
        int at = 8;
        while (true) {
            int length = in.getInt(at);
            int type = in.getInt(at + 4);
            if (length < 0) {
                throw Refusal.damaged(null);
            }
            if (length > bytes.length - at - 12) {
                throw Refusal.truncated();
            }
            visitor.chunk(type, at, length);
            if (type == IEND) {
                return;
            }
            at += length + 12;
        }
    }
}
