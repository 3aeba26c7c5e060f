package org.vigie.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.vigie.review.FaultException;

/// Checks a BMP file and takes out what its reader must not follow.
final class BmpFile {
    private static final int SRGB = 0x73524742;
    private static final int BITFIELDS = 3;

    private BmpFile() {}

    static Dissected dissect(byte[] bytes) throws FaultException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int size = in.getInt(14);
        boolean old = size == 12;
        if (!old && size != 40 && size != 52 && size != 56 && size != 108 && size != 124) {
            throw Refusal.unsupported("bmp-header-" + Integer.toUnsignedString(size));
        }
        int width = old ? in.getShort(18) & 0xffff : in.getInt(18);
        int rows = old ? in.getShort(20) & 0xffff : in.getInt(22);
        int depth = in.getShort(old ? 24 : 28);
        int packing = old ? 0 : in.getInt(30);
        if (width < 1 || rows == 0 || rows == Integer.MIN_VALUE) {
            throw Refusal.damaged(null);
        }
        checkPacking(packing, depth);
        if (!old && Integer.compareUnsigned(in.getInt(46), 256) > 0) {
            throw Refusal.damaged(null);
        }
        int height = Math.abs(rows);
        checkLength(in, bytes.length, ((long) width * depth + 31) / 32 * 4 * height);
        ImageHeader header = new ImageHeader(ImageFormat.BMP, width, height, Orientation.UPRIGHT);
        return Dissected.of(header, safe(bytes, size), new byte[0], false);
    }

    private static void checkPacking(int packing, int depth) throws FaultException {
        boolean known =
                switch (depth) {
                    case 1, 4, 8, 24 -> packing == 0;
                    case 16, 32 -> packing == 0 || packing == BITFIELDS;
                    default -> false;
                };
        if (!known) {
            throw Refusal.unsupported(
                    packing == 1 || packing == 2 ? "bmp-rle" : "bmp-" + depth + "-bit-" + packing);
        }
    }

    private static void checkLength(ByteBuffer in, int length, long pixels) throws FaultException {
        long offset = in.getInt(10) & 0xffffffffL;
        if (offset < 14 + in.getInt(14)) {
            throw Refusal.damaged(null);
        }
        if (offset + pixels > length) {
            throw Refusal.truncated();
        }
    }

    /// State the true lengths, and name sRGB where a profile of the file's choosing was named.
    private static byte[] safe(byte[] bytes, int size) {
        byte[] body = bytes.clone();
        ByteBuffer out = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(2, bytes.length);
        if (size >= 40) {
            out.putInt(34, bytes.length - out.getInt(10));
        }
        if (size >= 108) {
            out.putInt(70, SRGB);
        }
        return body;
    }
}
