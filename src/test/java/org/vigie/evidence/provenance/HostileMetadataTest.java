package org.vigie.evidence.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.evidence.provenance.Made.joined;
import static org.vigie.evidence.provenance.Made.latin;
import static org.vigie.evidence.provenance.Made.utf8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.review.Claims.Claim;

/// Metadata made to hurt whoever reads it.
class HostileMetadataTest {
    /// What reading may allocate beyond what it cuts out of the file.
    private static final long MOST_ALLOCATED = 48L << 20;

    private static final String UNREAD = Meaning.UNREAD.key();

    @TempDir Path folder;

    private record Hostile(String name, byte[] file) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Claim> read(byte[] file) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        List<Claim> claims = ClaimReading.read(file);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).isLessThan(MOST_ALLOCATED + 3L * file.length);
        return claims;
    }

    static List<Hostile> bombs() {
        List<Hostile> bombs = new ArrayList<>();
        texts(bombs);
        exif(bombs);
        packets(bombs);
        boxes(bombs);
        numbers(bombs);
        return bombs;
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void doNotGoOffAndAreNamed(Hostile hostile) {
        List<Claim> claims = read(hostile.file);
        assertThat(claims).isNotEmpty();
        assertThat(claims.getLast().meaning()).isEqualTo(UNREAD);
        assertThat(claims.size()).isLessThan(200);
        assertThat(claims).allSatisfy(claim -> assertThat(claim.value()).hasSizeLessThan(700));
    }

    private static void texts(List<Hostile> bombs) {
        byte[] zeros = Made.deflatedText("Comment", new byte[80 << 20]);
        bombs.add(new Hostile("deflated text", Made.png(zeros)));
        byte[] deflated = Made.deflated(new byte[80 << 20]);
        byte[] international = joined(latin("Comment\0\1\0\0\0"), deflated);
        bombs.add(
                new Hostile(
                        "deflated international text",
                        Made.png(Made.chunk("iTXt", international))));
        byte[][] many = new byte[300][];
        for (int i = 0; i < many.length; i++) {
            many[i] = Made.deflatedText("key" + i, new byte[1 << 20]);
        }
        bombs.add(new Hostile("many deflated texts", Made.png(many)));
        byte[][] chunks = new byte[10_000][];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = Made.text("Comment" + i, "x");
        }
        bombs.add(new Hostile("ten thousand texts", Made.png(chunks)));
        bombs.add(new Hostile("no keyword", Made.png(Made.chunk("tEXt", new byte[300]))));
        bombs.add(
                new Hostile(
                        "no hexadecimal digits",
                        Made.png(Made.text("Raw profile type exif", "\nexif\n 3\nzz"))));
    }

    private static void exif(List<Hostile> bombs) {
        for (int tag : new int[] {0x5000, 0x010f}) {
            ByteBuffer tiff = ByteBuffer.allocate(65_500);
            int entries = 1_200;
            tiff.put(latin("MM\0*")).putInt(8).putShort((short) entries);
            for (int i = 0; i < entries; i++) {
                int next = tag == 0x5000 ? tag + i : tag;
                tiff.putShort((short) next).putShort((short) 5).putInt(8_000).putInt(8);
            }
            tiff.putInt(8);
            String name = tag == 0x5000 ? "amplifying tags" : "repeated tag";
            byte[] file = Made.jpeg(Made.app1Exif(tiff.array()));
            // Harmless when read rightly, so that only the missing end is there to be named.
            bombs.add(new Hostile(name, Arrays.copyOf(file, file.length - 2)));
        }
        ByteBuffer loop = ByteBuffer.allocate(64).put(latin("MM\0*")).putInt(8).putShort((short) 2);
        loop.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        loop.putShort((short) 0x010f).putShort((short) 2).putInt(-1).putInt(8).putInt(8);
        bombs.add(new Hostile("loop of directories", Made.jpeg(Made.app1Exif(loop.array()))));
        bombs.add(new Hostile("no TIFF at all", Made.jpeg(Made.app1Exif(new byte[100]))));
        byte[][] sets = new byte[13_000][];
        Arrays.fill(sets, Made.iptc(25, ""));
        byte[] resources = Made.photoshop(sets);
        byte[] app13 = Made.segment(0xed, joined(latin("Photoshop 3.0\0"), resources));
        bombs.add(new Hostile("thirteen thousand keywords", Made.jpeg(app13)));
        byte[] lying = Made.photoshop(Made.iptc(80, "x"));
        ByteBuffer.wrap(lying).putInt(8, Integer.MAX_VALUE);
        app13 = Made.segment(0xed, joined(latin("Photoshop 3.0\0"), lying));
        bombs.add(new Hostile("lying resource", Made.jpeg(app13)));
    }

    private static void packets(List<Hostile> bombs) {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            String inner = ("&a" + (i - 1) + ";").repeat(10);
            laughs.append("<!ENTITY a").append(i).append(" '").append(inner).append("'>");
        }
        laughs.append("]>").append(Made.xmp("", "<dc:creator>&a29;</dc:creator>").substring(55));
        bombs.add(new Hostile("entities", webp(laughs.toString())));
        String deep = "<dc:a>".repeat(20_000) + "</dc:a>".repeat(20_000);
        bombs.add(new Hostile("deep elements", webp(Made.xmp("", deep))));
        bombs.add(
                new Hostile("many elements", webp(Made.xmp("", "<dc:a>b</dc:a>".repeat(60_000)))));
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            attributes.append(" dc:a").append(i).append("='b'");
        }
        bombs.add(new Hostile("many attributes", webp(Made.xmp(attributes.toString(), ""))));
        bombs.add(new Hostile("large packet", webp(Made.xmp("", " ".repeat(2 << 20)))));
        bombs.add(new Hostile("broken packet", webp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>")));
    }

    private static byte[] webp(String packet) {
        return Made.webp(Made.riffChunk("XMP ", utf8(packet)));
    }

    private static void boxes(List<Hostile> bombs) {
        byte[] nested = new byte[0];
        for (int i = 0; i < 2_000; i++) {
            nested = MadeStore.superbox("c2pa", "c2pa", nested);
        }
        bombs.add(new Hostile("deep boxes", Made.png(Made.chunk("caBX", nested))));
        byte[][] flat = new byte[50_000][];
        Arrays.fill(flat, MadeStore.box("free", new byte[0]));
        byte[] many = MadeStore.superbox("c2pa", "c2pa", flat);
        bombs.add(new Hostile("many boxes", Made.png(Made.chunk("caBX", many))));
        byte[] lying = MadeStore.store("x", "y");
        ByteBuffer.wrap(lying).putInt(0, Integer.MAX_VALUE);
        bombs.add(new Hostile("lying box", Made.png(Made.chunk("caBX", lying))));
        byte[] store = MadeStore.store("x", "y");
        byte[] segments = MadeStore.segments(store, 1, store.length / 3);
        byte[] first = Arrays.copyOf(segments, store.length / 3 + 20);
        byte[] third = Arrays.copyOfRange(segments, 2 * first.length, segments.length);
        bombs.add(new Hostile("missing segment", Made.jpeg(first, third)));
        bombs.add(new Hostile("segment twice", Made.jpeg(segments, segments)));
        byte[][] thousands = new byte[10_000][];
        for (int i = 0; i < thousands.length; i++) {
            byte[] numbers = ByteBuffer.allocate(6).putShort((short) i).putInt(i).array();
            thousands[i] = Made.segment(0xeb, joined(latin("JP"), numbers, new byte[8]));
        }
        bombs.add(new Hostile("ten thousand segments", Made.jpeg(thousands)));
    }

    private static void numbers(List<Hostile> bombs) {
        byte[] deep = new byte[1 << 20];
        Arrays.fill(deep, (byte) 0x81);
        byte[] endless = new byte[1 << 20];
        Arrays.fill(endless, (byte) 0x9f);
        byte[] many = joined(new byte[] {(byte) 0x9f}, new byte[1 << 20], new byte[] {-1});
        byte[] longList = {(byte) 0x9b, 0, 0, 1, 0, 0, 0, 0, 0};
        byte[] longText = {0x7b, 127, -1, -1, -1, -1, -1, -1, -1};
        byte[] tags = new byte[1 << 20];
        Arrays.fill(tags, (byte) 0xc1);
        Map.of(
                        "deep values", deep,
                        "endless lists", endless,
                        "many values", many,
                        "long list", longList,
                        "long text", longText,
                        "deep tags", tags)
                .forEach((name, cbor) -> {
                    byte[] claim =
                            MadeStore.superbox("c2cl", "c2pa.claim", MadeStore.box("cbor", cbor));
                    byte[] manifest = MadeStore.superbox("c2ma", "urn:uuid:one", claim);
                    byte[] store = MadeStore.superbox("c2pa", "c2pa", manifest);
                    bombs.add(new Hostile(name, Made.png(Made.chunk("caBX", store))));
                });
    }

    @Test
    void anEntityNeverOpensAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "kept");
        String packet =
                "<!DOCTYPE x [<!ENTITY s SYSTEM '"
                        + secret.toUri()
                        + "'>]><x xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<dc:creator>before</dc:creator><dc:creator>&s;</dc:creator></x>";
        List<Claim> claims = read(webp(packet));
        assertThat(claims).noneMatch(claim -> claim.value().contains("kept"));
        assertThat(claims.getLast().meaning()).isEqualTo(UNREAD);
    }

    @Test
    void nobodyIsCrowdedOut() {
        byte[][] parts = new byte[400][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Made.segment(0xfe, latin("comment " + i));
        }
        byte[] camera = Made.app1Exif(Made.exif(Made.Tag.text(0x010f, "Contax")));
        byte[] store = MadeStore.segments(MadeStore.store("Sora", "x/y"), 1, 60_000);
        List<Claim> claims = read(Made.jpeg(joined(parts), camera, store));
        assertThat(claims).anyMatch(claim -> claim.value().equals("Contax"));
        assertThat(claims).anyMatch(claim -> claim.value().equals("Sora"));
        assertThat(claims.stream().filter(claim -> claim.place().equals("comment")).count())
                .isEqualTo(Statements.MOST_OF_A_PLACE);
        assertThat(claims.getLast().meaning()).isEqualTo(UNREAD);
    }
}
