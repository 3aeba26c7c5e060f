package org.vigie.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.Pdq.PdqHash;
import org.vigie.imaging.Pdq.Symmetry;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;

class PdqTest {
    private static final String BRIDGE =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    @Test
    void hashesNoiseOfItsOwnSize() {
        assertThat(Pdq.of(Scenes.noise(64, 64, 1)))
                .isEqualTo(
                        new PdqHash(
                                "35b2ff792f29108c242f99f2af5b0b6cdc9d70389fd09e0f869a0bd45540a62d",
                                100));
    }

    @ParameterizedTest
    @CsvSource({
        "300,200,1084d0859329b784ce934515a52a85a6a776e2f383d0ccabf6f8c5f776699f91",
        "1024,768,9287d08793293784ce92c515252a05a62776c2f303d0ccabf6f8c5f7f6699f91",
        "512,512,9287d0a793293784cc92c515252a05a62776c2f303d0ccabf6f8c5f7f6699f91"
    })
    void hashesBlocksWithinTwoBitsOfTheReference(int width, int height, String hex) {
        PdqHash hash = Pdq.of(Scenes.blocks(width, height, 7));

        assertThat(hash.distance(new PdqHash(hex, 100))).isLessThanOrEqualTo(2);
        assertThat(hash.quality()).isEqualTo(100);
    }

    @Test
    void saysHowMuchThereIsToHash() {
        Picture flat = Scenes.of(128, 128, (x, y) -> 0x808080);
        Picture gradient = Scenes.of(256, 256, (x, y) -> x * 0x010101);

        assertThat(Pdq.of(flat).quality()).isZero();
        assertThat(Pdq.of(gradient).quality()).isEqualTo(44);
        assertThat(Pdq.of(gradient).useful()).isFalse();
        assertThat(Pdq.of(Scenes.noise(4, 400, 1))).isEqualTo(new PdqHash("0".repeat(64), 0));
        assertThat(Pdq.symmetries(Scenes.noise(4, 400, 1))).hasSize(8);
    }

    @Test
    void turnsTheHashAsThePictureTurns() {
        Picture blocks = Scenes.blocks(512, 512, 7);
        Map<Symmetry, PdqHash> hashes = Pdq.symmetries(blocks);

        assertThat(hash(hashes, Symmetry.NONE)).isEqualTo(Pdq.of(blocks));
        Map<Symmetry, Integer> turns =
                Map.of(
                        Symmetry.FLIP_Y, 2,
                        Symmetry.ROTATE_180, 3,
                        Symmetry.FLIP_X, 4,
                        Symmetry.FLIP_PLUS_1, 5,
                        Symmetry.ROTATE_270, 6,
                        Symmetry.FLIP_MINUS_1, 7,
                        Symmetry.ROTATE_90, 8);
        turns.forEach((symmetry, orientation) ->
                assertThat(Pdq.of(Orientation.upright(blocks, orientation)))
                        .as(symmetry.name())
                        .satisfies(turned ->
                                assertThat(turned.distance(hash(hashes, symmetry)))
                                        .isLessThanOrEqualTo(31)));
    }

    @ParameterizedTest
    @CsvSource({
        "bridge-1-original,f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,0",
        "bridge-2-rotate-90,30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af,120",
        "bridge-3-rotate-180,adad5a64b5a142e75b62a09857da895ae63b847fc23794b766b319361bc93188,",
        "bridge-5-flipx,f8f80f31e0f417b20e37f5cd028f980fb36ed02a9662c1e233e64c634e9c64dd,",
        "blur-a-lot,f8f8f0cee0f4a84f0637022a038f67f0b36e26d596621e1d33e6b39c4e9c9b22,4",
        "high-contrast,f8f8f0cee0f4a84f06370a2a068f67f0b36e26d596621e1d33e6339c4e9c9b22,6",
        "sharpen-a-lot,d8f8f0cec0f4a84f8e370a22038f67f0b36a2ed597231e1d72e6b39c4a9c9b22,12",
        "shrink-a-lot,d0f8f1ccc0f4a84d0a370a3a228f67f0b36e2ed5b6623e1d33e6339c4e9c9b22,16",
        "square-128x128,d8f8f1eec0f4a84f0e37022a078f63f0b36e2ed596621e1d33e6239c4e9c9b22,10",
        "square-512x512,d8f8f0cec0f4a84f0637022a278f67f0b36e2ed596621e1d33e6339c4e9c9b22,8",
        "wee,6227401f601ff4ccafcc9fad4b0d95d371a2eb7265a3285234d228ca94deeb2d,"
    })
    void hashesTheReferencePhotographsToTheBit(String name, String hex, @Nullable Integer distance)
            throws Exception {
        PdqHash hash = Pdq.of(photograph(name));

        assertThat(hash).isEqualTo(new PdqHash(hex, 100));
        if (distance != null) {
            assertThat(hash.distance(new PdqHash(BRIDGE, 100))).isEqualTo(distance);
        }
    }

    @Test
    void findsNothingToHashInTheSmallReferencePicture() throws Exception {
        assertThat(Pdq.of(photograph("small")).quality()).isZero();
    }

    @Test
    void turnsTheReferencePhotographToTheBit() throws Exception {
        Map<Symmetry, PdqHash> hashes = Pdq.symmetries(photograph("bridge-1-original"));

        Map<Symmetry, String> expected =
                Map.of(
                        Symmetry.NONE,
                        BRIDGE,
                        Symmetry.ROTATE_90,
                        "30a10efd71c83f429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af",
                        Symmetry.ROTATE_180,
                        "adad5a64b5a102e55b62a08856dacd5ae63b847fc337b4b766b319361bc93188",
                        Symmetry.ROTATE_270,
                        "a5f0b457a49995e8c1065c275aaa54d8b61ba49df8fcfc0383c32f8b0bfc4f05",
                        Symmetry.FLIP_X,
                        "f8f80f31e0f457b00637f5d5028f980fb36ed12a9622e1e233e64c634e9c64dd",
                        Symmetry.FLIP_Y,
                        "0dad2599b1a1bd1a5362576752da32a5e63b7380c2374b4866b346c91bc9ce77",
                        Symmetry.FLIP_PLUS_1,
                        "f0a5e102f1ccc0bd945308720fff038de34ef1e8ada9a956d2967ade5ea91a50",
                        Symmetry.FLIP_MINUS_1,
                        "a5f04ba8a4996a17c906a3d85aaaa927b61b5b42f8fc03fc87c3d0740bfcb0fa");
        expected.forEach((symmetry, hex) ->
                assertThat(hash(hashes, symmetry).hex()).as("" + symmetry).isEqualTo(hex));
    }

    private static PdqHash hash(Map<Symmetry, PdqHash> hashes, Symmetry symmetry) {
        return Objects.requireNonNull(hashes.get(symmetry));
    }

    private static Picture photograph(String name) throws IOException, FaultException {
        Path shared = Path.of(System.getProperty("vigie.shared", "../shared"));
        Path file = shared.resolve("data/pdq/" + name + ".jpg");
        assumeTrue(Files.isReadable(file), "the reference photographs are not here: " + file);
        return new BoundedDecoder(PolicyPack.Limits.DEFAULT).decode(Files.readAllBytes(file));
    }
}
