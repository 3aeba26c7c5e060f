package org.vigie.hashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch.Kind;

class HashImportTest {
    private static final String BRIDGE =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    @TempDir Path root;

    private final Random random = new Random(7);

    private HashImport.Result take(String text, @Nullable Kind kind) throws Exception {
        Path file = Files.writeString(root.resolve("list.txt"), text);
        InstantSource now = InstantSource.fixed(Instant.parse("2026-01-05T08:00:00Z"));
        return new HashImport(HashLists.in(root), now)
                .run(
                        new HashImport.Request(file, "a list", "the office", kind, "M-17"),
                        entries -> {});
    }

    @Test
    void aListIsTakenWithItsProvenance() throws Exception {
        String text =
                "pdq,label,list,sourceId\n"
                        + BRIDGE.toUpperCase()
                        + ",\"sexual, \"\"edit\"\"\",part one,id-1\r\n\n# remark\n"
                        + BRIDGE
                        + ",other,,id-2\n"
                        + BRIDGE
                        + ",other,,id-2\n";
        HashList list = take("\ufeff" + text, null).list();
        assertThat(list.kind()).isEqualTo(Kind.PDQ);
        assertThat(list.hashes()).isEqualTo(1);
        assertThat(list.entries()).isEqualTo(2);
        assertThat(list.repeated()).isEqualTo(1);
        assertThat(list.rejected()).isZero();
        assertThat(list.importedBy()).isEqualTo("M-17");
        assertThat(list.source()).isEqualTo("the office");
        assertThat(list.fileSha256())
                .isEqualTo(Digests.sha256(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
        assertThat(HashLists.in(root).all()).containsExactly(list);
        try (HashListFile file = HashLists.in(root).open(list)) {
            assertThat(file.near(HexFormat.of().parseHex(BRIDGE), 10).getFirst().notes())
                    .containsExactlyInAnyOrder(
                            new Note("sexual, \"edit\"", "part one", "id-1"),
                            new Note("other", "", "id-2"));
        }
    }

    @Test
    void whatCannotBeTakenIsCountedToldAndKept() throws Exception {
        String md5 = "0123456789abcdef0123456789abcdef";
        String long1 = md5 + "," + "x".repeat(5_000);
        String text =
                md5
                        + "\nnot a hash,label\n"
                        + BRIDGE
                        + "\n012345\n"
                        + long1
                        + "\n"
                        + md5.replace('0', '1')
                        + "\n";
        HashImport.Result result = take(text, null);
        assertThat(result.list().kind()).isEqualTo(Kind.MD5);
        assertThat(result.list().hashes()).isEqualTo(2);
        assertThat(result.list().rejected()).isEqualTo(4);
        assertThat(result.first())
                .containsExactly(
                        new HashImport.Rejected(2, "not-hex"),
                        new HashImport.Rejected(3, "length"),
                        new HashImport.Rejected(4, "length"),
                        new HashImport.Rejected(5, "too-long"));
        assertThat(Files.readString(HashLists.in(root).rejected("a list")))
                .contains("2,not-hex,\"not a hash,label\"")
                .contains("3,length,\"" + BRIDGE + "\"")
                .contains("4,length,\"012345\"");
    }

    @Test
    void blankAndUselessPerceptualHashesAreNotTaken() throws Exception {
        String text =
                "pdq,quality\n" + BRIDGE + ",100\n" + BRIDGE + ",49\n" + "0".repeat(64) + ",100\n";
        HashImport.Result result = take(text, null);
        assertThat(result.first())
                .containsExactly(
                        new HashImport.Rejected(3, "quality"),
                        new HashImport.Rejected(4, "quality"));
    }

    @Test
    void threatExchangeIsTakenInItsShapes() throws Exception {
        String sha = Digests.sha256("a".getBytes(StandardCharsets.UTF_8));
        String entry = "{\"id\":\"%s\",\"indicator\":\"%s\",\"type\":\"HASH_SHA256\",\"tags\":%s}";
        String one = entry.formatted("1", sha, "[\"violence\"]");
        String two = entry.formatted("2", sha, "{\"data\":[{\"id\":\"9\",\"text\":\"violence\"}]}");
        String other = "{\"id\":\"3\",\"indicator\":\"" + BRIDGE + "\",\"type\":\"HASH_PDQ\"}";
        for (String text :
                List.of(
                        "{\"data\":[" + one + "," + two + "," + other + "],\"paging\":{}}",
                        "[" + one + "," + two + "," + other + "]",
                        one + "\n" + two + "\n" + other,
                        "{\"threat_updates\":{\"data\":[]},\"data\":["
                                + one
                                + ","
                                + two
                                + ","
                                + other
                                + "]}")) {
            HashImport.Result result = take(text, null);
            assertThat(result.list().kind()).isEqualTo(Kind.SHA256);
            assertThat(result.list().entries()).as(text).isEqualTo(2);
            assertThat(result.first())
                    .extracting(HashImport.Rejected::reason)
                    .containsExactly("other-kind");
            try (HashListFile file = HashLists.in(root).open(result.list())) {
                assertThat(file.exact(HexFormat.of().parseHex(sha)).getFirst().notes())
                        .containsExactlyInAnyOrder(
                                new Note("violence", "", "1"), new Note("violence", "", "2"));
            }
        }
    }

    @Test
    void theKindIsSeenByTheBits() throws Exception {
        StringBuilder sha = new StringBuilder();
        StringBuilder pdq = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            sha.append(Digests.sha256(("" + i).getBytes(StandardCharsets.UTF_8))).append('\n');
            pdq.append(balanced()).append('\n');
        }
        assertThat(take(sha.toString(), null).list().kind()).isEqualTo(Kind.SHA256);
        assertThat(take(pdq.toString(), null).list().kind()).isEqualTo(Kind.PDQ);
        assertRefused(sha.toString(), Kind.PDQ, "hash-kind-differs");
        assertRefused(pdq.toString(), Kind.MD5, "hash-kind-differs");
        assertRefused(BRIDGE + "\n", null, "hash-kind-unclear");
        assertThat(take(BRIDGE + "\n", Kind.PDQ).list().hashes()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksOffChangesNothing() throws Exception {
        HashList old = take(BRIDGE + "\n", Kind.PDQ).list();
        assertRefused("{\"data\":[{\"indicator\":\"" + BRIDGE, Kind.PDQ, "hash-list-damaged");
        assertRefused("", null, "hash-list-empty");
        assertRefused("nothing\nof use\n", null, "hash-list-empty");
        assertThat(HashLists.in(root).all()).containsExactly(old);
        HashLists.in(root).open(old).close();
        assertThat(names()).hasSize(2);
    }

    @Test
    void importingAgainReplacesAndLeavesNothingBehind() throws Exception {
        take(BRIDGE + "\nnothing\n", Kind.PDQ);
        Path leftover = Files.createFile(root.resolve("hashes").resolve("abc-1-0.run"));
        HashList next = take(balanced() + "\n" + balanced() + "\n", Kind.PDQ).list();
        assertThat(HashLists.in(root).all()).containsExactly(next);
        assertThat(next.hashes()).isEqualTo(2);
        assertThat(leftover).doesNotExist();
        assertThat(names()).hasSize(2);
        HashLists.in(root).remove("a list", "M-18", Instant.EPOCH);
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> HashLists.in(root).remove("a list", "M-18", Instant.EPOCH))
                .hasMessage("hash-list-unknown");
        assertThat(HashLists.in(root).history())
                .extracting(ListMove::what, ListMove::by, ListMove::hashes)
                .containsExactly(
                        tuple(ListMove.What.IMPORTED, "M-17", 1L),
                        tuple(ListMove.What.IMPORTED, "M-17", 2L),
                        tuple(ListMove.What.REMOVED, "M-18", 2L));
    }

    @Test
    void nobodyElseCanReadALabel() throws Exception {
        take(BRIDGE + ",label\nnothing\n", Kind.PDQ);
        for (String name : names()) {
            Path file = root.resolve("hashes").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(root.resolve("hashes"))))
                .isEqualTo("rwx------");
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(root.resolve("hashes"))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("history.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private void assertRefused(String text, @Nullable Kind kind, String code) {
        assertThatThrownBy(() -> take(text, kind))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo(code));
    }

    /// A hash with half of its bits set, as PDQ makes them.
    private String balanced() {
        List<Integer> bits = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            bits.add(i);
        }
        java.util.Collections.shuffle(bits, random);
        byte[] hash = new byte[32];
        bits.subList(0, 128).forEach(bit -> hash[bit / 8] |= (byte) (1 << bit % 8));
        return HexFormat.of().formatHex(hash);
    }
}
