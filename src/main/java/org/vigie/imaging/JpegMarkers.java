package org.vigie.imaging;

import java.nio.ByteBuffer;
import org.vigie.review.FaultException;

/// Goes over a JPEG file marker by marker, up to its end marker, without looking into any.
final class JpegMarkers {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private final byte[] bytes;
    private final Visitor visitor;

    private JpegMarkers(byte[] bytes, Visitor visitor) {
        this.bytes = bytes;
        this.visitor = visitor;
    }

    /// Who is told what there is.
    interface Visitor {

        /// A marker with content, from its 0xff at `at` to `end`, exclusive; the content begins 4
        /// bytes on.
        void segment(int marker, int at, int end) throws FaultException;

        /// The entropy-coded bytes of a scan.
        default void coded(int from, int end) {}
    }

    static void walk(byte[] bytes, Visitor visitor) throws FaultException {
        new JpegMarkers(bytes, visitor).walk();
    }

    private void walk() throws FaultException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int at = 2;
        while (true) {
            at = toMarker(at);
            int marker = bytes[at + 1] & 0xff;
            if (marker == END) {
                return;
            }
            int length = in.getShort(at + 2) & 0xffff;
            if (length < 2) {
                throw Refusal.damaged(null);
            }
            int end = at + 2 + length;
            if (end > bytes.length) {
                throw Refusal.truncated();
            }
            visitor.segment(marker, at, end);
            at = marker == SCAN ? entropyCoded(end) : end;
        }
    }

    private int toMarker(int from) throws FaultException {
        int at = from;
        while (at + 1 < bytes.length) {
            if (bytes[at] == (byte) 0xff && bytes[at + 1] != 0 && bytes[at + 1] != (byte) 0xff) {
                return at;
            }
            at++;
        }
        throw Refusal.truncated();
    }

    private int entropyCoded(int from) throws FaultException {
        int at = toMarker(from);
        while ((bytes[at + 1] & 0xf8) == 0xd0) {
            at = toMarker(at + 2);
        }
        visitor.coded(from, at);
        return at;
    }
}
