package org.vigie.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.hashes.HashImport;
import org.vigie.hashes.HashLists;
import org.vigie.hashes.KnownHashSet;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Orientation;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.imaging.PngWriter;
import org.vigie.imaging.Scenes;
import org.vigie.review.Digests;
import org.vigie.review.Evidence;
import org.vigie.review.Fingerprint;
import org.vigie.review.Generation;
import org.vigie.review.HashMatch;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;

class KnownHashesTest {
    private static final PolicyPack POLICY =
            new PolicyPack(
                    "test",
                    "",
                    List.of(
                            new PolicyPack.Category(
                                    "violence",
                                    Map.of(),
                                    3,
                                    "v",
                                    false,
                                    List.of("gore"),
                                    List.of(),
                                    false,
                                    Map.of())),
                    List.of(),
                    Map.of(),
                    PolicyPack.Limits.DEFAULT,
                    new PolicyPack.RevealRules(10, 8, 16, false));

    @TempDir Path root;

    private final Picture scene = waves(360, 240);

    /// Smooth, full of contrast, different in every corner.
    private static Picture waves(int width, int height) {
        return Scenes.of(
                width,
                height,
                (x, y) -> {
                    double u = (x + 0.5) / width;
                    double v = (y + 0.5) / height;
                    double sum = 0;
                    for (int k = 1; k <= 6; k++) {
                        sum += Math.sin(6.3 * (k * u + (k * k % 7) * v) + k * k);
                        sum += Math.cos(6.3 * ((k * 3 % 8) * u - k * v) + 2 * k);
                    }
                    return (int) Math.clamp(128 + 40 * sum, 0, 255) * 0x010101;
                });
    }

    private void list(String name, HashMatch.Kind kind, String text) throws Exception {
        Path file = Files.writeString(root.resolve(name), text);
        new HashImport(HashLists.in(root), InstantSource.system())
                .run(new HashImport.Request(file, name, "", kind, "M-1"), entries -> {});
    }

    private List<Evidence> examine(Picture picture) throws Exception {
        byte[] png = PngWriter.png(picture.width(), picture.height(), picture.rgb());
        String sha256 = Digests.sha256(png);
        Generation generation =
                new Generation(
                        "g",
                        new Generation.Service("", "", ""),
                        null,
                        Instant.EPOCH,
                        null,
                        List.of(new Medium(Medium.Role.OUTPUT, 0, sha256, "image/png")),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "{}");
        Pdq.PdqHash pdq = Pdq.of(picture);
        Fingerprint print = new Fingerprint(pdq.hex(), pdq.quality(), Digests.md5(png));
        try (KnownHashSet known = KnownHashSet.open(HashLists.in(root))) {
            return new KnownHashes(known, new BoundedDecoder(POLICY.limits()), POLICY)
                    .examine(
                            new Material(
                                    generation,
                                    Map.of(sha256, picture),
                                    Map.of(sha256, print),
                                    medium -> png));
        }
    }

    @Test
    void withoutListsNothingIsSaid() throws Exception {
        assertThat(examine(scene)).isEmpty();
    }

    @Test
    void theSameBytesAreFoundByBothDigests() throws Exception {
        byte[] png = PngWriter.png(scene.width(), scene.height(), scene.rgb());
        list("sha", HashMatch.Kind.SHA256, Digests.sha256(png) + ",Gore,,s-1\n");
        list("md5", HashMatch.Kind.MD5, Digests.md5(png) + ",unheard of,,m-1\n");
        List<Evidence> found = examine(scene);
        assertThat(found).extracting(Evidence::category).containsExactly("violence", "other");
        assertThat(found).allSatisfy(e -> assertThat(e.over()).isTrue());
        assertThat(found)
                .extracting(Evidence::caveat)
                .containsExactly("hash.caveat.sha256", "hash.caveat.md5");
        assertThat(found.getFirst().detail())
                .isEqualTo(
                        new HashMatch(HashMatch.Kind.SHA256, "sha", "Gore", "s-1", 0, 100, "NONE"));
        assertThat(examine(waves(120, 80))).isEmpty();
    }

    @Test
    void aTurnedAndShrunkPictureIsALead() throws Exception {
        list("pdq", HashMatch.Kind.PDQ, Pdq.of(scene).hex() + ",gore,,p-1\n");
        for (int orientation : IntStream.rangeClosed(1, 8).toArray()) {
            Picture turned = Orientation.stored(waves(300, 200), orientation);
            List<Evidence> found = examine(turned);
            assertThat(found).as("orientation " + orientation).hasSize(1);
            Evidence lead = found.getFirst();
            assertThat(lead.over()).isTrue();
            assertThat(lead.caveat()).isEqualTo("hash.caveat.pdq");
            assertThat(lead.detail())
                    .isInstanceOfSatisfying(
                            HashMatch.class,
                            match -> {
                                assertThat(match.distance()).isBetween(0, 31);
                                assertThat(match.quality()).isGreaterThan(49);
                                assertThat(match.turned().equals("NONE"))
                                        .isEqualTo(orientation == 1);
                            });
        }
    }

    @Test
    void aPlainPictureMatchesNothing() throws Exception {
        Picture plain = Scenes.of(64, 64, (x, y) -> x * 0x010101);
        Pdq.PdqHash hash = Pdq.of(plain);
        assertThat(hash.quality()).isLessThanOrEqualTo(Pdq.USELESS_QUALITY);
        list("pdq", HashMatch.Kind.PDQ, hash.hex() + "\n");
        assertThat(examine(plain)).isEmpty();
    }

    @Test
    void aDamagedListIsNamedAndTheOthersAreSearched() throws Exception {
        byte[] png = PngWriter.png(scene.width(), scene.height(), scene.rgb());
        list("good", HashMatch.Kind.SHA256, Digests.sha256(png) + "\n");
        list("bad", HashMatch.Kind.MD5, Digests.md5(png) + "\n");
        String index = HashLists.in(root).all().getFirst().index();
        Files.write(root.resolve("hashes").resolve(index), new byte[100]);
        List<Evidence> found = examine(scene);
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().detail()).isInstanceOf(HashMatch.class);
        assertThat(found.getLast().caveat()).isEqualTo("hash.caveat.unusable");
        assertThat(found.getLast().applicable()).isFalse();
    }
}
