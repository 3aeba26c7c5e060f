package org.vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Pdq.Symmetry;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Scenes;

class PictureHashTest {
    private static final String BRIDGE =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    /// The same picture turned, by the reference (facts §3.5, table B).
    private static final Map<String, String> TURNED =
            Map.of(
                    "rot90", "30a10efd71c83f429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af",
                    "rot180", "adad5a64b5a102e55b62a08856dacd5ae63b847fc337b4b766b319361bc93188",
                    "rot270", "a5f0b457a49995e8c1065c275aaa54d8b61ba49df8fcfc0383c32f8b0bfc4f05",
                    "flipX", "f8f80f31e0f457b00637f5d5028f980fb36ed12a9622e1e233e64c634e9c64dd",
                    "flipY", "0dad2599b1a1bd1a5362576752da32a5e63b7380c2374b4866b346c91bc9ce77",
                    "flip+1", "f0a5e102f1ccc0bd945308720fff038de34ef1e8ada9a956d2967ade5ea91a50",
                    "flip-1", "a5f04ba8a4996a17c906a3d85aaaa927b61b5b42f8fc03fc87c3d0740bfcb0fa");

    private final Random random = new Random(8);

    @Test
    void bytesAndDigitsAreTheSameHash() {
        PictureHash hash = PictureHash.of(BRIDGE);
        assertThat(PictureHash.of(hash.bytes())).isEqualTo(hash);
        assertThat(hash.distance(hash)).isZero();
        assertThat(hash.distance(PictureHash.of("0".repeat(63) + "1")))
                .isEqualTo(new Pdq.PdqHash(BRIDGE, 100).distance(pdq("0".repeat(63) + "1")));
    }

    private static Pdq.PdqHash pdq(String hex) {
        return new Pdq.PdqHash(hex, 100);
    }

    @Test
    void turningTheBitsComesCloseToTheHashOfTheTurnedPicture() {
        List<PictureHash> turned = PictureHash.of(BRIDGE).turned();
        assertThat(TURNED)
                .allSatisfy((name, hex) ->
                        assertThat(turned)
                                .as(name)
                                .anyMatch(hash ->
                                        hash.distance(PictureHash.of(hex))
                                                <= PictureHash.CONFIDENT));
        assertThat(new HashSet<>(turned)).hasSize(8);
    }

    @Test
    void drawnPicturesAreFoundWhicheverWayTheyAreTurned() {
        for (int i = 0; i < 20; i++) {
            Picture scene = Scenes.blocks(320, 240, i + 1);
            PictureHash upright = PictureHash.of(Pdq.of(scene).hex());
            for (var entry : Pdq.symmetries(scene).entrySet()) {
                int distance = upright.turnedDistance(PictureHash.of(entry.getValue().hex()));
                assertThat(distance)
                        .as("%s", entry.getKey())
                        .isLessThanOrEqualTo(PictureHash.REACH);
                if (entry.getKey() == Symmetry.NONE || entry.getKey() == Symmetry.FLIP_PLUS_1) {
                    assertThat(distance).isZero();
                }
            }
        }
    }

    @Test
    void distancesAreTheSameFromEitherSide() {
        for (int i = 0; i < 200; i++) {
            PictureHash one = random();
            PictureHash other = i % 2 == 0 ? random() : one.turned().get(i % 8);
            assertThat(one.turnedDistance(other)).isEqualTo(other.turnedDistance(one));
        }
    }

    private PictureHash random() {
        return new PictureHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }
}
