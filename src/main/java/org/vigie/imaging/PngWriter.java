package org.vigie.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes pictures of our own making as PNG, in memory: 8-bit RGB, the same bytes every time.
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte UP = 2;

    private PngWriter() {}

    /// Return a PNG file.
    ///
    /// @param rgb sRGB, row-major, 3 bytes a pixel
    public static byte[] png(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException("a picture has three bytes a pixel");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(rgb.length / 4 + 128);
        out.writeBytes(SIGNATURE);
        byte[] header = {8, 2, 0, 0, 0};
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(header));
        chunk(out, "sRGB", ByteBuffer.allocate(1));
        chunk(out, "IDAT", deflated(filtered(width * 3, height, rgb)));
        chunk(out, "IEND", ByteBuffer.allocate(0));
        return out.toByteArray();
    }

    private static byte[] filtered(int stride, int height, byte[] rgb) {
        byte[] rows = new byte[(stride + 1) * height];
        for (int y = 0; y < height; y++) {
            int to = y * (stride + 1);
            rows[to++] = UP;
            for (int from = y * stride; from < (y + 1) * stride; from++) {
                rows[to++] = (byte) (rgb[from] - (y == 0 ? 0 : rgb[from - stride]));
            }
        }
        return rows;
    }

    private static ByteBuffer deflated(byte[] rows) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length / 4 + 64);
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return ByteBuffer.wrap(out.toByteArray());
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String name, ByteBuffer content) {
        byte[] data = content.array();
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(type);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
