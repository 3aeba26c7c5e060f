package org.vigie.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vigie.review.FaultException;

/// Takes a JPEG file apart, marker by marker.
final class JpegFile implements JpegMarkers.Visitor {
    private static final byte[] START = {(byte) 0xff, (byte) 0xd8};
    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};
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
        file.body.writeBytes(START);
        JpegMarkers.walk(bytes, file);
        file.body.writeBytes(END);
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

    @Override
    public void coded(int from, int end) {
        body.write(bytes, from, end - from);
    }

    @Override
    public void segment(int marker, int at, int end) throws FaultException {
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
