package org.vigie.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.FaultException;

class MerkleTest {
    /// The entries and roots that every implementation of RFC 6962 is tested with.
    private static final List<String> ENTRIES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static byte[] leaf(int index) {
        return Merkle.leaf(("entry " + index).getBytes(StandardCharsets.UTF_8));
    }

    /// The definition of RFC 6962 §2.1, as it is written there.
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.empty();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Merkle.node(
                root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(leaf(i));
        }
        return leaves;
    }

    private record Grown(TreeBuilder builder, Map<String, byte[]> tiles) {
        static Grown to(int size) throws FaultException {
            Map<String, byte[]> tiles = new HashMap<>();
            TreeBuilder builder = new TreeBuilder((tile, hashes) -> tiles.put(tile.path(), hashes));
            for (byte[] leaf : leaves(size)) {
                builder.add(leaf);
            }
            builder.flush();
            return new Grown(builder, tiles);
        }

        TreeReader reader() {
            return new TreeReader(
                    builder.size(), tile -> Objects.requireNonNull(tiles.get(tile.path())));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfThePublishedVectors(int size, String root) throws FaultException {
        TreeBuilder builder = new TreeBuilder((tile, hashes) -> {});
        for (String entry : ENTRIES.subList(0, size)) {
            builder.add(Merkle.leaf(HexFormat.of().parseHex(entry)));
        }
        assertThat(HexFormat.of().formatHex(builder.root())).isEqualTo(root);
    }

    @Test
    void theRootOfNothingIsTheHashOfNothing() throws FaultException {
        assertThat(HexFormat.of().formatHex(new TreeBuilder((tile, hashes) -> {}).root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 700, 65_536, 65_537, 66_000})
    void builderAndReaderAgreeWithTheDefinition(int size) throws FaultException {
        Grown grown = Grown.to(size);
        byte[] root = root(leaves(size));
        assertThat(grown.builder().root()).isEqualTo(root);
        assertThat(grown.reader().root()).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 255, 256, 257, 300})
    void everyEntryIsProvenAtItsPlaceAndNowhereElse(int size) throws FaultException {
        TreeReader reader = Grown.to(size).reader();
        byte[] root = reader.root();
        for (int index = 0; index < size; index++) {
            List<byte[]> path = reader.inclusion(index);
            assertThat(Proofs.included(leaf(index), index, size, path, root)).isTrue();
            assertThat(Proofs.included(leaf(index + 1), index, size, path, root)).isFalse();
            int other = (index + 1) % size;
            assertThat(other != index && Proofs.included(leaf(index), other, size, path, root))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 64, 257, 300})
    void everyBeginningIsProvenConsistent(int size) throws FaultException {
        TreeReader reader = Grown.to(size).reader();
        byte[] root = reader.root();
        for (int earlier = 0; earlier <= size; earlier++) {
            List<byte[]> proof = reader.consistency(earlier);
            byte[] old = reader.root(earlier);
            assertThat(old).isEqualTo(root(leaves(size).subList(0, earlier)));
            assertThat(Proofs.consistent(earlier, old, size, root, proof)).isTrue();
            byte[] forged = old.clone();
            forged[7] ^= 1;
            assertThat(Proofs.consistent(earlier, forged, size, root, proof)).isFalse();
            if (!proof.isEmpty()) {
                List<byte[]> shorter = proof.subList(0, proof.size() - 1);
                assertThat(Proofs.consistent(earlier, old, size, root, shorter)).isFalse();
            }
        }
    }

    @Test
    void tilesLieWhereTheSpecificationPutsThem() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(Tile.ENTRIES, 0, 3).path()).isEqualTo("tile/entries/000.p/3");
        assertThat(Tile.of(0, 273, 70_000).width()).isEqualTo(112);
        assertThat(Tile.of(1, 1, 70_000).width()).isEqualTo(17);
        assertThat(Tile.of(2, 0, 70_000).width()).isEqualTo(1);
        assertThat(Tile.of(1, 0, 256).path()).isEqualTo("tile/1/000.p/1");
    }

    @Test
    void aTreeOf70000HasTheTilesOfTheExample() throws FaultException {
        Grown grown = Grown.to(70_000);
        assertThat(grown.tiles()).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(grown.tiles())
                .containsKeys(
                        "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
    }
}
