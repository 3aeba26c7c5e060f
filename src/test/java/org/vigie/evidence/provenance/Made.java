package org.vigie.evidence.provenance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Picture files and the metadata in them, written byte by byte for tests. None shows anything.
final class Made {
    private Made() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// A JPEG file of these segments, without a picture.
    static byte[] jpeg(byte[]... segments) {
        return joined(new byte[] {-1, -40}, joined(segments), new byte[] {-1, -39});
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    static byte[] app1Exif(byte[] tiff) {
        return segment(0xe1, joined(latin("Exif\0\0"), tiff));
    }

    static byte[] app1Xmp(String packet) {
        return segment(0xe1, joined(latin("http://ns.adobe.com/xap/1.0/\0"), utf8(packet)));
    }

    /// A PNG file of one pixel, with chunks before it.
    static byte[] png(byte[]... chunks) {
        return joined(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0}),
                joined(chunks),
                chunk("IDAT", deflated(new byte[4])),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(latin(type));
        crc.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(latin(type))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] text(String keyword, String text) {
        return chunk("tEXt", joined(latin(keyword + "\0"), latin(text)));
    }

    static byte[] deflatedText(String keyword, byte[] text) {
        return chunk("zTXt", joined(latin(keyword + "\0\0"), deflated(text)));
    }

    static byte[] internationalText(String keyword, String text) {
        return chunk("iTXt", joined(latin(keyword + "\0\0\0en\0\0"), utf8(text)));
    }

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

    /// A WebP file of these chunks.
    static byte[] webp(byte[]... chunks) {
        byte[] body = joined(chunks);
        return joined(latin("RIFF"), little(body.length + 4), latin("WEBP"), body);
    }

    static byte[] riffChunk(String type, byte[] content) {
        return joined(latin(type), little(content.length), content, new byte[content.length % 2]);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    /// A GIF file of these extensions, without a picture.
    static byte[] gif(byte[]... extensions) {
        return joined(
                latin("GIF89a"), new byte[] {1, 0, 1, 0, 0, 0, 0}, joined(extensions), latin(";"));
    }

    /// A value of a TIFF directory: type 2 is text, 7 is anything.
    record Tag(int tag, int type, byte[] value) {
        static Tag text(int tag, String value) {
            return new Tag(tag, 2, utf8(value + "\0"));
        }
    }

    /// A TIFF structure with one directory, and the camera's settings in one of their own.
    static byte[] tiff(ByteOrder order, List<Tag> tags, List<Tag> settings) {
        ByteBuffer out = ByteBuffer.allocate(1 << 16).order(order);
        out.put(latin(order == ByteOrder.BIG_ENDIAN ? "MM" : "II")).putShort((short) 42).putInt(8);
        int second = 8 + size(tags, 1);
        ByteBuffer pointer = ByteBuffer.allocate(4).order(order).putInt(second);
        List<Tag> first =
                Stream.concat(tags.stream(), Stream.of(new Tag(0x8769, 4, pointer.array())))
                        .toList();
        directory(out, first);
        directory(out, settings);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static int size(List<Tag> tags, int more) {
        int values =
                tags.stream().mapToInt(tag -> tag.value.length).filter(length -> length > 4).sum();
        return 2 + (tags.size() + more) * 12 + 4 + values;
    }

    private static void directory(ByteBuffer out, List<Tag> tags) {
        List<Tag> sorted = tags.stream().sorted(Comparator.comparing(Tag::tag)).toList();
        int values = out.position() + 2 + tags.size() * 12 + 4;
        out.putShort((short) tags.size());
        for (Tag tag : sorted) {
            int size = tag.type == 4 ? 4 : 1;
            out.putShort((short) tag.tag).putShort((short) tag.type);
            out.putInt(tag.value.length / size);
            if (tag.value.length <= 4) {
                out.put(Arrays.copyOf(tag.value, 4));
            } else {
                out.putInt(values);
                out.put(values, tag.value);
                values += tag.value.length;
            }
        }
        out.putInt(0).position(values);
    }

    static byte[] exif(Tag... tags) {
        return tiff(ByteOrder.BIG_ENDIAN, List.of(tags), List.of());
    }

    /// An XMP packet with these elements and attributes in its description.
    static String xmp(String attributes, String elements) {
        return "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>"
                + "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about=''"
                + " xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'"
                + " xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                + " xmlns:tiff='http://ns.adobe.com/tiff/1.0/'"
                + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' "
                + attributes
                + ">"
                + elements
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    }

    /// One IPTC data set of record 2.
    static byte[] iptc(int set, String value) {
        byte[] bytes = utf8(value);
        return ByteBuffer.allocate(bytes.length + 5)
                .put(new byte[] {0x1c, 2, (byte) set})
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    /// Photoshop's image resources, IPTC data sets alone.
    static byte[] photoshop(byte[]... sets) {
        byte[] content = joined(sets);
        return joined(
                latin("8BIM\4\4\0\0"),
                ByteBuffer.allocate(4).putInt(content.length).array(),
                content,
                new byte[content.length % 2]);
    }
}
