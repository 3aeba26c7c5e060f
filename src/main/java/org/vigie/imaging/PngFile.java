package org.vigie.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.vigie.review.FaultException;

/// Takes a PNG file apart, chunk by chunk. Of an animation, the default picture stays.
final class PngFile implements PngChunks.Visitor {
    private static final int IHDR = PngChunks.IHDR;
    private static final int PLTE = 0x504c5445;
    private static final int TRNS = 0x74524e53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = PngChunks.IEND;
    private static final int ICCP = 0x69434350;
    private static final int EXIF = 0x65584966;
    private static final int MOST_PROFILE_BYTES = 4 << 20;

    private final byte[] bytes;
    private final ByteBuffer in;
    private final ByteArrayOutputStream body;
    private byte[] icc = new byte[0];
    private int orientation = Orientation.UPRIGHT;
    private boolean translucent;
    private boolean pixels;

    private PngFile(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes);
        this.body = new ByteArrayOutputStream(bytes.length);
    }

    static Dissected dissect(byte[] bytes) throws FaultException {
        PngFile file = new PngFile(bytes);
        file.body.write(bytes, 0, 8);
        PngChunks.walk(bytes, file);
        int width = file.in.getInt(16);
        int height = file.in.getInt(20);
        int depth = bytes[24];
        int kind = bytes[25];
        if (width < 1 || height < 1 || !file.pixels || !known(depth, kind)) {
            throw Refusal.damaged(null);
        }
        return Dissected.of(
                new ImageHeader(ImageFormat.PNG, width, height, file.orientation),
                file.body.toByteArray(),
                file.icc,
                kind == 2 && depth == 8 && !file.translucent);
    }

    private static boolean known(int depth, int kind) {
        return switch (kind) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    @Override
    public void chunk(int type, int at, int length) throws FaultException {
        switch (type) {
            case IHDR, PLTE, TRNS, IDAT, IEND -> {
                if ((type == IHDR) != (at == 8)) {
                    throw Refusal.damaged(null);
                }
                translucent |= type == TRNS;
                pixels |= type == IDAT;
                checkSum(at, length);
                body.write(bytes, at, length + 12);
            }
            case ICCP -> icc = profile(at + 8, length);
            case EXIF -> orientation = Exif.orientation(bytes, at + 8, length);
            default -> {
                // Text, times, further frames and everything else stay behind.
            }
        }
    }

    private void checkSum(int at, int length) throws FaultException {
        CRC32 crc = new CRC32();
        crc.update(bytes, at + 4, length + 4);
        if ((int) crc.getValue() != in.getInt(at + 8 + length)) {
            throw Refusal.damaged(null);
        }
    }

    private byte[] profile(int from, int length) {
        int at = from;
        while (at < from + length && bytes[at] != 0) {
            at++;
        }
        int skip = at + 2 - from;
        if (skip >= length) {
            return new byte[0];
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from + skip, length - skip);
            return inflated(inflater);
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    private static byte[] inflated(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!inflater.finished() && out.size() < MOST_PROFILE_BYTES) {
            int count = inflater.inflate(buffer);
            if (count == 0) {
                return new byte[0];
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }
}
