package org.vigie.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.vigie.review.FaultException;

/// Reads the first frame of a GIF, laid on its canvas.
final class GifFile {
    private static final int[] PASS_START = {0, 4, 2, 1};
    private static final int[] PASS_STEP = {8, 8, 4, 2};

    private final byte[] bytes;
    private final ByteBuffer in;
    private int transparent = -1;
    private int frame;
    private int palette;
    private int colours;

    private GifFile(byte[] bytes) throws FaultException {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        walk();
    }

    /// Return the size of the canvas, made larger where the first frame reaches over it, as
    /// browsers do.
    static ImageHeader header(byte[] bytes) throws FaultException {
        return new GifFile(bytes).header();
    }

    static Picture read(byte[] bytes, Backdrop backdrop, Deadline deadline) throws FaultException {
        GifFile file = new GifFile(bytes);
        ImageHeader header = file.header();
        byte[] indices = file.indices(deadline);
        byte[] rgb = new byte[Math.multiplyExact(header.width() * 3, header.height())];
        backdrop.fill(rgb);
        file.paint(indices, rgb, header.width());
        return new Picture(header.width(), header.height(), rgb, ImageFormat.GIF);
    }

    private ImageHeader header() throws FaultException {
        if (width() == 0 || height() == 0) {
            throw Refusal.damaged(null);
        }
        return new ImageHeader(
                ImageFormat.GIF,
                Math.max(in.getShort(6) & 0xffff, left() + width()),
                Math.max(in.getShort(8) & 0xffff, top() + height()),
                Orientation.UPRIGHT);
    }

    private void walk() throws FaultException {
        int at = 13;
        if ((bytes[10] & 0x80) != 0) {
            palette = at;
            colours = 2 << (bytes[10] & 7);
            at += colours * 3;
        }
        while (true) {
            switch (in.get(at)) {
                case 0x21 -> {
                    if (bytes[at + 1] == (byte) 0xf9 && bytes[at + 2] == 4) {
                        transparent = (bytes[at + 3] & 1) == 1 ? bytes[at + 6] & 0xff : -1;
                    }
                    at = pastBlocks(at + 2);
                }
                case 0x2c -> {
                    frame = at;
                    if (localPalette()) {
                        palette = at + 10;
                        colours = 2 << (bytes[at + 9] & 7);
                    }
                    pastBlocks(data() + 1);
                    return;
                }
                case 0x3b -> throw Refusal.damaged(null);
                default -> throw Refusal.damaged(null);
            }
        }
    }

    private int pastBlocks(int from) {
        int at = from;
        while (in.get(at) != 0) {
            at += 1 + (bytes[at] & 0xff);
        }
        return at + 1;
    }

    private boolean localPalette() {
        return (in.get(frame + 9) & 0x80) != 0;
    }

    private int left() {
        return in.getShort(frame + 1) & 0xffff;
    }

    private int top() {
        return in.getShort(frame + 3) & 0xffff;
    }

    private int width() {
        return in.getShort(frame + 5) & 0xffff;
    }

    private int height() {
        return in.getShort(frame + 7) & 0xffff;
    }

    private int data() {
        return frame + 10 + (localPalette() ? 6 << (bytes[frame + 9] & 7) : 0);
    }

    private byte[] indices(Deadline deadline) throws FaultException {
        int start = data();
        byte[] packed = new byte[bytes.length - start];
        int length = 0;
        int at = start + 1;
        while (bytes[at] != 0) {
            int count = bytes[at] & 0xff;
            System.arraycopy(bytes, at + 1, packed, length, count);
            length += count;
            at += 1 + count;
        }
        byte[] out = new byte[Math.multiplyExact(width(), height())];
        new Lzw(packed, length, bytes[start]).read(out, deadline);
        return out;
    }

    private void paint(byte[] indices, byte[] rgb, int canvas) throws FaultException {
        boolean interlaced = (bytes[frame + 9] & 0x40) != 0;
        int from = 0;
        for (int pass = 0; pass < (interlaced ? 4 : 1); pass++) {
            int step = interlaced ? PASS_STEP[pass] : 1;
            for (int y = interlaced ? PASS_START[pass] : 0; y < height(); y += step) {
                paintRow(indices, from, rgb, ((top() + y) * canvas + left()) * 3);
                from += width();
            }
        }
    }

    private void paintRow(byte[] indices, int from, byte[] rgb, int to) throws FaultException {
        int end = from + width();
        int at = to;
        for (int i = from; i < end; i++, at += 3) {
            int index = indices[i] & 0xff;
            if (index == transparent) {
                continue;
            }
            if (index >= colours) {
                throw Refusal.damaged(null);
            }
            System.arraycopy(bytes, palette + index * 3, rgb, at, 3);
        }
    }
}
