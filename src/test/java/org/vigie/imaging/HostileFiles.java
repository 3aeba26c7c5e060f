package org.vigie.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Files made to hurt whoever opens them. None shows anything.
public final class HostileFiles {

    private HostileFiles() {}

    /// Files that must be refused, by name.
    public static Map<String, byte[]> refused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        pngs(files);
        jpegs(files);
        gifs(files);
        tiffs(files);
        webps(files);
        bmps(files);
        strangers(files);
        return files;
    }

    /// Honest pictures with a bomb beside the pixels: they must open, and the bomb must not go off.
    public static Map<String, byte[]> armed() {
        byte[] png = PngWriter.png(48, 32, SmallFiles.hill().rgb());
        byte[] zeros = Parts.deflated(new byte[64 << 20]);
        ByteBuffer text = ByteBuffer.allocate(zeros.length + 3).put(Parts.ascii("a\0\0"));
        byte[] bomb = text.put(zeros).array();
        byte[] jpeg = SmallFiles.jpeg(SmallFiles.hill(), 0.9f);
        byte[] loop = {'M', 'M', 0, 42, 0, 0, 0, 8, -1, -1};
        return Map.of(
                "text-bomb.png", Parts.pngWith(png, "zTXt", bomb),
                "profile-bomb.png", Parts.pngWith(png, "iCCP", bomb),
                "zip-behind.jpg", joined(jpeg, Parts.ascii("PK\3\4rest")),
                "page-behind.png", joined(png, Parts.ascii("<html><script>")),
                "endless-exif.jpg", Parts.jpegWith(jpeg, loop));
    }

    private static void pngs(Map<String, byte[]> files) {
        files.put("zeros-65535.png", png(65535, 65535, 8, 0, new byte[1 << 20]));
        files.put("zeros-32000.png", png(32000, 32000, 1, 0, new byte[1 << 20]));
        files.put("heap.png", png(8000, 7900, 16, 6, new byte[1 << 20]));
        files.put("negative.png", png(-5, 5, 8, 2, new byte[100]));
        files.put("depth.png", png(5, 5, 7, 2, new byte[100]));
        files.put("nothing-packed.png", png(48, 32, 8, 2, new byte[0]));
        byte[] longChunk = PngWriter.png(48, 32, SmallFiles.hill().rgb());
        ByteBuffer.wrap(longChunk).putInt(33, Integer.MAX_VALUE);
        files.put("long-chunk.png", longChunk);
        files.put("signature.png", Arrays.copyOf(longChunk, 8));
    }

    private static void jpegs(Map<String, byte[]> files) {
        byte[] whole = SmallFiles.jpeg(SmallFiles.hill(), 0.9f);
        files.put("header-50000.jpg", jpegSized(whole, 50000, 50000));
        files.put("lying-7000.jpg", jpegSized(whole, 7000, 7000));
        files.put("zero.jpg", jpegSized(whole, 0, 0));
        files.put("start.jpg", Arrays.copyOf(whole, 3));
        byte[] lossless = whole.clone();
        lossless[frame(whole) + 1] = (byte) 0xc3;
        files.put("lossless.jpg", lossless);
        files.put("endless-scans.jpg", scans(whole));
    }

    private static byte[] scans(byte[] whole) {
        byte[] head = jpegSized(whole, 8000, 7900);
        head[frame(head) + 1] = (byte) 0xc2;
        byte[] scan = {-1, -38, 0, 8, 1, 1, 0, 1, 5, 0, 0x55};
        ByteBuffer out = ByteBuffer.allocate(head.length + scan.length * 1000);
        out.put(head, 0, head.length - 2);
        for (int i = 0; i < 1000; i++) {
            out.put(scan);
        }
        return out.put((byte) 0xff).put((byte) 0xd9).array();
    }

    private static void gifs(Map<String, byte[]> files) {
        files.put("screen-65535.gif", gif(65535, 65535, 65535, 65535, 0x04));
        files.put("bomb-8000.gif", gif(7990, 7990, 7990, 7990, 0x04));
        files.put("reaching.gif", gif(1, 1, 40000, 1, 0x04));
        files.put("code-size.gif", gif(48, 32, 48, 32, 12));
        files.put("script.gif", Parts.ascii("GIF89a/*" + "x".repeat(50) + "*/=1;alert(1)"));
        files.put("endless-blocks.gif", blocks());
    }

    private static byte[] blocks() {
        byte[] blocks = new byte[1 << 20];
        Arrays.fill(blocks, (byte) 0x21);
        System.arraycopy(gif(48, 32, 48, 32, 4), 0, blocks, 0, 13);
        return blocks;
    }

    private static byte[] gif(int width, int height, int frameWidth, int frameHeight, int least) {
        return ByteBuffer.allocate(13 + 6 + 10 + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Parts.ascii("GIF89a"))
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, 1, 1, 1, 0x2c, 0, 0, 0, 0})
                .putShort((short) frameWidth)
                .putShort((short) frameHeight)
                .put(new byte[] {0, (byte) least, 3, 0x10, 0x42, 0x08, 0, 0x3b})
                .array();
    }

    private static void tiffs(Map<String, byte[]> files) {
        files.put("loop.tiff", tiff(8, 48, 32, 1, 8, 100));
        files.put("huge.tiff", tiff(0, 2_000_000_000, 2_000_000_000, 1, 8, 100));
        files.put("endless-strip.tiff", tiff(0, 48, 32, 5, 8, Integer.MAX_VALUE));
        files.put("no-data.tiff", tiff(0, 48, 32, 5, 8, 0));
        files.put("packed-jpeg.tiff", tiff(0, 48, 32, 7, 8, 100));
        files.put("no-directory.tiff", ByteBuffer.wrap(new byte[64]).putInt(0x4d4d002a).array());
        byte[] far = tiff(0, 48, 32, 1, 8, 100);
        ByteBuffer.wrap(far).putInt(4, -1);
        files.put("far-directory.tiff", far);
    }

    private static byte[] tiff(int next, int width, int height, int packing, int from, int length) {
        int[][] entries = {
            {256, width},
            {257, height},
            {258, 8},
            {259, packing},
            {262, 1},
            {273, from},
            {277, 1},
            {278, height},
            {279, length}
        };
        ByteBuffer out = ByteBuffer.allocate(8 + 2 + entries.length * 12 + 4 + 64);
        out.putInt(0x4d4d002a).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            out.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return out.putInt(next).array();
    }

    private static void webps(Map<String, byte[]> files) {
        byte[] lying = SmallFiles.stored("lossy-alpha.webp");
        lying[24] = (byte) 0xff;
        lying[25] = 0x3f;
        files.put("lying-canvas.webp", lying);
        byte[] lossless = SmallFiles.stored("lossless-alpha.webp");
        int at = find(lossless, "VP8L") + 9;
        ByteBuffer.wrap(lossless).putInt(at, -1);
        files.put("lossless-16384.webp", lossless);
        byte[] endless = SmallFiles.stored("lossy.webp");
        ByteBuffer.wrap(endless).order(ByteOrder.LITTLE_ENDIAN).putInt(16, -1);
        files.put("endless-chunk.webp", endless);
        byte[] claims = SmallFiles.stored("lossy.webp");
        ByteBuffer.wrap(claims).order(ByteOrder.LITTLE_ENDIAN).putInt(4, Integer.MAX_VALUE);
        files.put("endless-file.webp", claims);
        files.put("nothing.webp", Parts.ascii("RIFF\4\0\0\0WEBP"));
    }

    private static void bmps(Map<String, byte[]> files) {
        files.put("negative-width.bmp", bmp(-48, 32, 24, 0));
        files.put("least-height.bmp", bmp(48, Integer.MIN_VALUE, 24, 0));
        files.put("huge.bmp", bmp(Integer.MAX_VALUE, Integer.MAX_VALUE, 32, 0));
        files.put("tall.bmp", bmp(1, -40000, 1, 0));
        files.put("colours.bmp", bmp(48, 32, 8, Integer.MAX_VALUE));
        files.put("text.bmp", Parts.ascii("BMW is a car maker, and this is no picture. " + "x"));
    }

    private static byte[] bmp(int width, int height, int depth, int colours) {
        return ByteBuffer.allocate(200_000)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Parts.ascii("BM"))
                .putInt(200_000)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) depth)
                .putInt(46, colours)
                .array();
    }

    private static void strangers(Map<String, byte[]> files) {
        files.put("empty.png", new byte[0]);
        files.put("one.jpg", new byte[1]);
        files.put("page.jpg", Parts.ascii("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        files.put(
                "laughs.png",
                Parts.ascii(
                        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'ha'>]><svg>&a;</svg>"));
        files.put("paper.jpg", Parts.ascii("%PDF-1.7\n%" + "\u00ff\u00d8\u00ff"));
        files.put("archive.png", Parts.ascii("PK\3\4" + "\0".repeat(30)));
        files.put("program.gif", Parts.ascii("MZ" + "\0".repeat(60)));
        files.put("phone.jpg", Parts.ascii("\0\0\0\30ftypheic\0\0\0\0heicmif1"));
    }

    private static byte[] png(int width, int height, int depth, int kind, byte[] rows) {
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) kind)
                        .array();
        byte[] data = Parts.chunk("IDAT", Parts.deflated(rows));
        return joined(
                joined(Parts.ascii("\u0089PNG\r\n\u001a\n"), Parts.chunk("IHDR", header)),
                joined(data, Parts.chunk("IEND", new byte[0])));
    }

    private static byte[] jpegSized(byte[] jpeg, int width, int height) {
        byte[] sized = jpeg.clone();
        ByteBuffer out = ByteBuffer.wrap(sized);
        out.putShort(frame(jpeg) + 5, (short) height).putShort(frame(jpeg) + 7, (short) width);
        return sized;
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xc0 && jpeg[at + 1] != (byte) 0xc2) {
            at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff);
        }
        return at;
    }

    private static int find(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
    }
}
