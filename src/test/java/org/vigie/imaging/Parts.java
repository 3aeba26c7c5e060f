package org.vigie.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Parts of picture files, well or badly made, for tests.
final class Parts {

    private Parts() {}

    /// An EXIF block (a TIFF structure) with an orientation alone.
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put(ascii("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /// Put a chunk behind the header of a PNG file.
    static byte[] pngWith(byte[] png, String type, byte[] content) {
        byte[] chunk = chunk(type, content);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, 33)
                .put(chunk)
                .put(png, 33, png.length - 33)
                .array();
    }

    /// Make a PNG chunk.
    static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(ascii(type));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /// Make the check sum of a changed PNG header true.
    static byte[] pngSummed(byte[] png) {
        byte[] header = new byte[13];
        ByteBuffer.wrap(png).get(16, header);
        ByteBuffer.wrap(png).put(8, chunk("IHDR", header));
        return png;
    }

    /// Put EXIF behind the start of a JPEG file.
    static byte[] jpegWith(byte[] jpeg, byte[] exif) {
        return ByteBuffer.allocate(jpeg.length + exif.length + 10)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 8))
                .put(ascii("Exif\0\0"))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// An iCCP chunk with the primaries of Display P3 and the curve of sRGB.
    static byte[] displayP3() {
        double[][] primaries = {
            {0.51512, 0.2412, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.1571, 0.06657, 0.78407}
        };
        int tags = 6;
        ByteBuffer profile = ByteBuffer.allocate(132 + tags * 12 + 3 * 20 + 40);
        profile.put(16, ascii("RGB ")).put(20, ascii("XYZ ")).put(36, ascii("acsp"));
        profile.putInt(0, profile.capacity()).putInt(128, tags);
        int curve = 132 + tags * 12 + 60;
        for (int i = 0; i < 3; i++) {
            int at = 132 + tags * 12 + i * 20;
            char colour = "rgb".charAt(i);
            entry(profile, i * 2, colour + "XYZ", at, 20);
            entry(profile, i * 2 + 1, colour + "TRC", curve, 32);
            profile.put(at, ascii("XYZ "));
            for (int j = 0; j < 3; j++) {
                profile.putInt(at + 8 + j * 4, fixed(primaries[i][j]));
            }
        }
        profile.put(curve, ascii("para")).putShort(curve + 8, (short) 3);
        double[] srgb = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
        for (int i = 0; i < srgb.length; i++) {
            profile.putInt(curve + 12 + i * 4, fixed(srgb[i]));
        }
        return zipped(profile.array());
    }

    /// An iCCP chunk whose tags lie beyond its end.
    static byte[] damagedProfile() {
        ByteBuffer profile = ByteBuffer.allocate(200);
        profile.put(16, ascii("RGB ")).put(20, ascii("XYZ ")).putInt(128, 50);
        entry(profile, 0, "rTRC", Integer.MAX_VALUE - 4, 100);
        return zipped(profile.array());
    }

    /// Compress as PNG does.
    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void entry(ByteBuffer profile, int index, String tag, int at, int length) {
        int entry = 132 + index * 12;
        profile.put(entry, ascii(tag)).putInt(entry + 4, at).putInt(entry + 8, length);
    }

    private static byte[] zipped(byte[] profile) {
        byte[] deflated = deflated(profile);
        return ByteBuffer.allocate(deflated.length + 3).put(ascii("p\0\0")).put(deflated).array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }
}
