package org.vigie.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;

/// Takes a WebP file apart, chunk by chunk, down to its first frame.
final class WebpFile {
    private static final int VP8X = RiffChunks.fourCc("VP8X");
    private static final int VP8 = RiffChunks.fourCc("VP8 ");
    private static final int VP8L = RiffChunks.fourCc("VP8L");
    private static final int ALPH = RiffChunks.fourCc("ALPH");
    private static final int ANMF = RiffChunks.fourCc("ANMF");
    private static final int ICCP = RiffChunks.fourCc("ICCP");
    private static final int EXIF = RiffChunks.fourCc("EXIF");
    private static final int ALPHA_FLAG = 0x10;

    private final byte[] bytes;
    private final ByteBuffer in;
    private byte[] icc = new byte[0];
    private int orientation = Orientation.UPRIGHT;
    private @Nullable Part canvas;
    private @Nullable Part frame;
    private @Nullable Part alpha;
    private @Nullable Part pixels;

    private WebpFile(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Dissected dissect(byte[] bytes) throws FaultException {
        WebpFile file = new WebpFile(bytes);
        RiffChunks.walk(bytes, file::chunk);
        Part pixels = file.pixels;
        if (pixels == null) {
            throw Refusal.damaged(null);
        }
        return file.dissected(pixels);
    }

    private void chunk(int type, int at, int length) throws FaultException {
        chunk(new Part(type, at, length));
    }

    private void chunk(Part part) throws FaultException {
        if (part.type == ICCP) {
            icc = part.copy(bytes);
        } else if (part.type == EXIF) {
            orientation = Exif.orientation(bytes, part.at, part.length);
        } else if (part.type == VP8X && canvas == null) {
            canvas = part;
        } else if (pixels == null) {
            picture(part);
        }
    }

    private void picture(Part part) throws FaultException {
        if (part.type == ANMF) {
            if (frame != null || part.length < 16) {
                throw Refusal.damaged(null);
            }
            frame = part;
            RiffChunks.walk(bytes, part.at + 16, part.at + part.length, this::chunk);
        } else if (part.type == ALPH) {
            alpha = part;
        } else if (part.type == VP8 || part.type == VP8L) {
            pixels = part;
        }
    }

    private Dissected dissected(Part pixels) throws FaultException {
        int[] size = pixels.type == VP8 ? lossy(pixels) : lossless(pixels);
        int width = size[0];
        int height = size[1];
        int left = 0;
        int top = 0;
        if (canvas != null) {
            width = three(canvas.at + 4) + 1;
            height = three(canvas.at + 7) + 1;
        }
        if (frame != null) {
            left = 2 * three(frame.at);
            top = 2 * three(frame.at + 3);
        }
        boolean whole = frame != null || width == size[0] && height == size[1];
        if (!whole || left + size[0] > width || top + size[1] > height) {
            throw Refusal.damaged(null);
        }
        ImageHeader header = new ImageHeader(ImageFormat.WEBP, width, height, orientation);
        return new Dissected(header, body(pixels, size), icc, left, top, true, false);
    }

    private int[] lossy(Part part) throws FaultException {
        int tag = three(part.at);
        boolean keyFrame = (tag & 1) == 0 && three(part.at + 3) == 0x2a019d;
        if (part.length < 10 || !keyFrame) {
            throw Refusal.damaged(null);
        }
        if (tag >> 5 > part.length - 10) {
            throw Refusal.truncated();
        }
        return new int[] {in.getShort(part.at + 6) & 0x3fff, in.getShort(part.at + 8) & 0x3fff};
    }

    private int[] lossless(Part part) throws FaultException {
        if (part.length < 5 || bytes[part.at] != 0x2f) {
            throw Refusal.damaged(null);
        }
        int bits = in.getInt(part.at + 1);
        return new int[] {(bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1};
    }

    private byte[] body(Part pixels, int[] size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.length + 64);
        if (alpha != null && pixels.type == VP8) {
            ByteBuffer head = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            head.putInt(0, ALPHA_FLAG).putInt(4, size[0] - 1).putShort(7, (short) (size[1] - 1));
            write(out, VP8X, head.array());
            write(out, ALPH, alpha.copy(bytes));
        }
        write(out, pixels.type, pixels.copy(bytes));
        ByteBuffer riff = ByteBuffer.allocate(12 + out.size()).order(ByteOrder.LITTLE_ENDIAN);
        riff.putInt(RiffChunks.fourCc("RIFF"))
                .putInt(4 + out.size())
                .putInt(RiffChunks.fourCc("WEBP"));
        return riff.put(out.toByteArray()).array();
    }

    private static void write(ByteArrayOutputStream out, int type, byte[] content) {
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(head.putInt(type).putInt(content.length).array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private int three(int at) {
        return in.getShort(at) & 0xffff | (in.get(at + 2) & 0xff) << 16;
    }

    private record Part(int type, int at, int length) {
        byte[] copy(byte[] bytes) {
            byte[] content = new byte[length];
            System.arraycopy(bytes, at, content, 0, length);
            return content;
        }
    }
}
