package org.vigie.evidence.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.evidence.provenance.Made.joined;
import static org.vigie.evidence.provenance.Made.latin;
import static org.vigie.evidence.provenance.Made.utf8;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigie.evidence.provenance.Made.Tag;
import org.vigie.review.Claims.Claim;

/// Good files, damaged a little: reading them ends, and says nothing unfit to be shown.
class MetadataFuzzTest {
    private static final int ROUNDS = 400;

    private static List<byte[]> seeds() {
        byte[] tiff =
                Made.tiff(
                        ByteOrder.LITTLE_ENDIAN,
                        List.of(Tag.text(0x010f, "Contax"), Tag.text(0x0131, "GIMP 3.0")),
                        List.of(new Tag(0x9286, 7, latin("ASCII\0\0\0Steps: 1, Seed: 2"))));
        String packet = Made.xmp("xmp:CreatorTool='x'", "<dc:creator><rdf:Bag/></dc:creator>");
        byte[] resources = Made.photoshop(Made.iptc(110, "x"), Made.iptc(120, "A lighthouse"));
        byte[] store = MadeStore.store("Sora", "x/trainedAlgorithmicMedia");
        return List.of(
                Made.jpeg(
                        Made.app1Exif(tiff),
                        Made.app1Xmp(packet),
                        Made.segment(0xed, joined(latin("Photoshop 3.0\0"), resources)),
                        MadeStore.segments(store, 1, 300)),
                Made.png(
                        Made.chunk("eXIf", tiff),
                        Made.text("parameters", "Steps: 1, Seed: 2"),
                        Made.deflatedText("Comment", latin("hello")),
                        Made.internationalText("XML:com.adobe.xmp", packet),
                        Made.chunk("caBX", store)),
                Made.webp(
                        Made.riffChunk("EXIF", tiff),
                        Made.riffChunk("XMP ", utf8(packet)),
                        Made.riffChunk("C2PA", store)),
                Made.gif(joined(latin("!\u00fe"), new byte[] {5}, latin("hello\0"))),
                tiff);
    }

    private static void fit(byte[] file) {
        for (Claim claim : ClaimReading.read(file)) {
            assertThat(claim.value()).doesNotContain("\n").hasSizeLessThan(1_300);
            assertThat(claim.field()).hasSizeLessThan(130);
            assertThat((claim.value() + claim.field()).codePoints())
                    .noneMatch(point -> Character.getType(point) == Character.CONTROL);
        }
    }

    @Test
    void aFileMayEndAnywhere() {
        for (byte[] seed : seeds()) {
            for (int length = 0; length < seed.length; length++) {
                fit(Arrays.copyOf(seed, length));
            }
        }
    }

    @Test
    void anyByteMayBeAnother() {
        Random random = new Random(20260104);
        for (byte[] seed : seeds()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = seed.clone();
                for (int i = random.nextInt(6); i >= 0; i--) {
                    damaged[random.nextInt(damaged.length)] =
                            switch (random.nextInt(4)) {
                                case 0 -> 0;
                                case 1 -> (byte) 0xff;
                                case 2 -> 0x7f;
                                default -> (byte) random.nextInt(256);
                            };
                }
                fit(damaged);
            }
        }
    }
}
