package org.vigie.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vigie.review.FaultException;

/// Takes a JPEG file apart, marker by marker.
final class JpegFile {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PLAIN_JFIF = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
    private static final int MOST_PROFILE_BYTES = 4 << 20;

    /// Passes over the coefficients that are let through: scans times pixels.
    private static final long MOST_WORK = 2_000_000_000L;

    private final byte[] bytes;
    private final ByteBuffer in;
    private final ByteArrayOutputStream body;
    private final ByteArrayOutputStream icc = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int components;
    private boolean adobe;
    private int orientation = Orientation.UPRIGHT;
    private int scans;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes);
        this.body = new ByteArrayOutputStream(bytes.length);
    }

    static Dissected dissect(byte[] bytes) throws FaultException {
        JpegFile file = new JpegFile(bytes);
        file.walk();
        if (file.width == 0 || file.scans == 0) {
            throw Refusal.damaged(null);
        }
        // Every scan goes over the whole picture again, however few bytes it has.
        if (file.scans > 1 && (long) file.scans * file.width * file.height > MOST_WORK) {
            throw Refusal.damaged(null);
        }
        ImageHeader header =
                new ImageHeader(ImageFormat.JPEG, file.width, file.height, file.orientation);
        return new Dissected(
                header,
                file.body.toByteArray(),
                file.icc.toByteArray(),
                0,
                0,
                file.adobe,
                file.components != 4);
    }

    private void walk() throws FaultException {
        body.write(0xff);
        body.write(0xd8);
        int at = 2;
        while (true) {
            at = toMarker(at);
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xd9) {
                body.write(bytes, at, 2);
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
            segment(marker, at, end);
            at = marker == 0xda ? entropyCoded(end) : end;
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
        body.write(bytes, from, at - from);
        return at;
    }

    private void segment(int marker, int at, int end) throws FaultException {
        int content = at + 4;
        switch (marker) {
            case 0xc4, 0xdb, 0xdd -> body.write(bytes, at, end - at);
            case 0xda -> {
                scans++;
                body.write(bytes, at, end - at);
            }
            case 0xc0, 0xc1, 0xc2 -> {
                frame(content);
                body.write(bytes, at, end - at);
            }
            case 0xc3, 0xc5, 0xc6, 0xc7, 0xcb, 0xcd, 0xce, 0xcf ->
                    throw Refusal.unsupported("jpeg-lossless");
            case 0xc9, 0xca, 0xcc -> throw Refusal.unsupported("jpeg-arithmetic");
            case 0xf7 -> throw Refusal.unsupported("jpeg-ls");
            case 0xe0 -> jfif(content, end);
            case 0xe1 -> exif(content, end);
            case 0xe2 -> profile(content, end);
            case 0xee -> adobe(at, content, end);
            default -> {
                // Comments and everything else stay behind.
            }
        }
    }

    private void frame(int content) throws FaultException {
        if (width != 0) {
            throw Refusal.damaged(null);
        }
        if (in.get(content) != 8) {
            throw Refusal.unsupported("jpeg-" + in.get(content) + "-bit");
        }
        height = in.getShort(content + 1) & 0xffff;
        width = in.getShort(content + 3) & 0xffff;
        components = in.get(content + 5);
        if (width == 0 || height == 0 || components < 1 || components > 4 || components == 2) {
            throw Refusal.damaged(null);
        }
    }

    private void jfif(int content, int end) {
        if (startsWith(PLAIN_JFIF, 5, content, end)) {
            body.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe0, 0, 16});
            body.writeBytes(PLAIN_JFIF);
        }
    }

    private void exif(int content, int end) {
        if (orientation == Orientation.UPRIGHT && startsWith(EXIF, EXIF.length, content, end)) {
            orientation = Exif.orientation(bytes, content + 6, end - content - 6);
        }
    }

    private void profile(int content, int end) {
        int skip = ICC.length + 2;
        if (startsWith(ICC, ICC.length, content, end)
                && end - content > skip
                && icc.size() + end - content < MOST_PROFILE_BYTES) {
            icc.write(bytes, content + skip, end - content - skip);
        }
    }

    private void adobe(int at, int content, int end) {
        if (startsWith(ADOBE, ADOBE.length, content, end)) {
            adobe = true;
            body.write(bytes, at, end - at);
        }
    }

    private boolean startsWith(byte[] prefix, int length, int from, int end) {
        return end - from >= length && Arrays.equals(bytes, from, from + length, prefix, 0, length);
    }
}
