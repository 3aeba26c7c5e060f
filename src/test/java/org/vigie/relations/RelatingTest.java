package org.vigie.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.relations.FamilyDesk.Drawn;
import org.vigie.relations.FamilyDesk.Shown;
import org.vigie.review.CaseFile;
import org.vigie.review.Family;
import org.vigie.review.Family.Bond;
import org.vigie.review.Family.Count;
import org.vigie.review.Family.Member;
import org.vigie.review.Family.Tie;
import org.vigie.review.FaultException;
import org.vigie.review.PictureHash;
import org.vigie.review.Precedent;
import org.vigie.review.Precedent.Link;
import org.vigie.review.Saved;

class RelatingTest {
    private static final String LONG = "draw a quiet garden under a clear sky";

    @TempDir Path root;

    private final Album album = new Album(7, 40);
    private int files;

    private Drawn drawn(String id, String account, String prompt, Shown source, Shown output) {
        return new Drawn(id, account, prompt, "other", List.of(source), List.of(output));
    }

    private Drawn drawn(String id, Shown source, Shown output) {
        return drawn(id, "acct-" + id, "nothing to say", source, output);
    }

    private Shown picture(PictureHash hash) {
        return new Shown("file-" + files++, hash, 100);
    }

    private Shown any() {
        Shown shown = album.shown();
        while (shown.quality() < 50 || !shown.file().startsWith("copy")) {
            shown = album.shown();
        }
        return picture(album.flipped(shown.hash(), 200));
    }

    private Shown near(Shown shown, int bits) {
        byte[] bytes = shown.hash().bytes();
        for (int i = 0; i < bits; i++) {
            bytes[i] ^= 1;
        }
        return picture(PictureHash.of(bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void oneAfterTheOtherIsWhatComparingEachWithEachSays(long seed) throws Exception {
        List<Drawn> all = new Album(seed, 50).drawn(150);
        Set<Set<String>> together = Album.together(all);
        assertThat(together).hasSizeGreaterThan(8);
        for (int order = 0; order < 2; order++) {
            List<Drawn> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed + order));
            try (FamilyDesk desk = new FamilyDesk(root.resolve("order-" + order))) {
                for (int from = 0; from < shuffled.size(); from += 37) {
                    desk.take(shuffled.subList(from, Math.min(from + 37, shuffled.size())));
                }
                assertThat(desk.families(all)).isEqualTo(together);
                assertTallied(desk, all);
            }
        }
    }

    private static void assertTallied(FamilyDesk desk, List<Drawn> all) throws FaultException {
        for (Drawn one : all) {
            Family family = desk.open(one.id()).family();
            if (family != null) {
                List<String> words = new ArrayList<>(List.of(one.hint()));
                desk.storage.cases().family(one.id(), 0, Integer.MAX_VALUE).stream()
                        .map(Member::hint)
                        .forEach(words::add);
                assertThat(family.size()).isEqualTo(words.size());
                for (Count count : family.tally()) {
                    assertThat(count.open())
                            .isEqualTo(Collections.frequency(words, count.category()));
                }
            }
        }
    }

    @Test
    void familiesThatBecomeOneKeepTheOlderIdAndTheOtherStillFindsIt() throws Exception {
        Shown first = any();
        Shown second = near(first, 20);
        Shown between = near(second, 0);
        Shown far = near(near(first, 20), 0);
        byte[] bytes = far.hash().bytes();
        for (int i = 20; i < 32; i++) {
            bytes[i] ^= 1;
        }
        far = picture(PictureHash.of(bytes));
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.take(List.of(drawn("a1", any(), first), drawn("a2", any(), near(first, 0))));
            desk.take(
                    List.of(
                            drawn("b1", any(), far),
                            drawn("b2", any(), near(far, 0)),
                            drawn("b3", any(), near(far, 0))));
            String older = id(desk, "a1");
            String younger = id(desk, "b1");
            assertThat(younger).isNotEqualTo(older);
            desk.decide("b2", "hateful");
            desk.take(List.of(drawn("c", any(), between)));
            for (String one : List.of("a1", "a2", "b1", "b2", "b3", "c")) {
                assertThat(id(desk, one)).as(one).isEqualTo(older);
            }
            assertThat(desk.storage.relations().familyNow(younger)).contains(older);
            assertThat(desk.storage.relations().familyNow(older)).contains(older);
            assertThat(desk.storage.relations().familyNow("999")).isEmpty();
            assertThat(desk.storage.relations().familyNow("a1; DROP")).isEmpty();
            Family whole = Objects.requireNonNull(desk.open("c").family());
            assertThat(whole.size()).isEqualTo(6);
            assertThat(whole.tally())
                    .containsExactly(new Count("other", 0, 5), new Count("hateful", 1, 0));
        }
    }

    private static String id(FamilyDesk desk, String generation) throws FaultException {
        return Objects.requireNonNull(desk.open(generation).family(), generation).id();
    }

    @Test
    void twentyBitsTieAndThirtyOneOnlyWithTheSameAccountOrTemplate() throws Exception {
        Shown one = any();
        Shown two = any();
        Shown three = any();
        Shown four = any();
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.take(
                    List.of(
                            drawn("1a", any(), one),
                            drawn("1b", any(), near(one, 20)),
                            drawn("2a", any(), two),
                            drawn("2b", any(), near(two, 21)),
                            drawn("3a", "same", "short", any(), three),
                            drawn("3b", "same", "words", any(), near(three, 31)),
                            drawn("4a", "x", LONG, any(), four),
                            drawn("4b", "y", LONG, any(), near(four, 31))));
            assertThat(desk.open("1a").family()).isNotNull();
            assertThat(desk.open("2a").family()).isNull();
            assertThat(desk.open("3a").family()).isNotNull();
            Family four4 = Objects.requireNonNull(desk.open("4a").family());
            assertThat(four4.bond()).isEqualTo(Bond.PICTURES);
            assertThat(four4.members().getFirst().ties())
                    .containsExactlyInAnyOrder(Tie.NEAR_DUPLICATE, Tie.SAME_TEMPLATE);
            assertThat(four4.members().getFirst().distance()).isEqualTo(31);
        }
    }

    @Test
    void aTemplateJoinsThoseNoPictureJoinsAndNobodyElse() throws Exception {
        Shown photo = any();
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.take(
                    List.of(
                            drawn("t1", "x", LONG, any(), any()),
                            drawn("t2", "y", LONG, any(), any()),
                            drawn("t3", "z", LONG, photo, any())));
            Family three = Objects.requireNonNull(desk.open("t1").family());
            assertThat(three.bond()).isEqualTo(Bond.TEMPLATE);
            assertThat(three.size()).isEqualTo(3);
            desk.take(List.of(drawn("p", "w", "other words", photo, any())));
            Family two = Objects.requireNonNull(desk.open("t1").family());
            assertThat(two.size()).as("a picture ties t3 to somebody").isEqualTo(2);
            assertThat(two.id()).isEqualTo(three.id());
            Family pictures = Objects.requireNonNull(desk.open("t3").family());
            assertThat(pictures.bond()).isEqualTo(Bond.PICTURES);
            assertThat(pictures.members()).extracting(Member::generationId).containsExactly("p");
            assertThat(pictures.elsewhere()).isEqualTo(2);
        }
    }

    @Test
    void aFileThatSaysNothingTiesNothingAndOneThatCannotBeReadIsKnownByItsBytes() throws Exception {
        Shown blank = new Shown("blank", new PictureHash(1, 2, 3, 4), 49);
        Shown broken = new Shown("broken", new PictureHash(0, 0, 0, 0), -1);
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.take(
                    List.of(
                            drawn("a", blank, any()),
                            drawn("b", blank, any()),
                            drawn("c", broken, any()),
                            drawn("d", broken, any())));
            assertThat(desk.open("a").family()).isNull();
            Family broken2 = Objects.requireNonNull(desk.open("c").family());
            assertThat(broken2.members().getFirst().ties()).containsExactly(Tie.SAME_SOURCE);
        }
    }

    @Test
    void historySaysWhoDecidedWhatAboutWhatIsSharedNewestFirst() throws Exception {
        Shown photo = any();
        Shown output = any();
        Shown reused = picture(output.hash());
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.take(
                    List.of(
                            drawn("same-account", "acct", "short", any(), any()),
                            drawn("same-photo", photo, any()),
                            drawn("same-output", any(), output),
                            drawn("as-source", output, any()),
                            drawn("unrelated", any(), any()),
                            drawn("undone", "acct", "short", photo, any()),
                            drawn("self", "acct", "short", photo, output)));
            for (String id : List.of("same-account", "same-photo", "same-output", "as-source")) {
                desk.decide(id, "hateful");
            }
            desk.decide("unrelated", "none");
            desk.decide("self", "none");
            Saved undone = desk.decide("undone", "none");
            assertThat(precedents(desk.open("self"))).first().isEqualTo("undone");
            desk.storage.journal().undo(undone);
            CaseFile self = desk.open("self");
            assertThat(precedents(self))
                    .containsExactly("as-source", "same-output", "same-photo", "same-account");
            assertThat(self.precedents().get(0).links()).containsExactly(Link.HASH);
            assertThat(self.precedents().get(1).links())
                    .containsExactlyInAnyOrder(Link.HASH, Link.FAMILY);
            assertThat(self.precedents().get(2).links())
                    .containsExactlyInAnyOrder(Link.SOURCE_PHOTO, Link.FAMILY);
            assertThat(self.precedents().get(3).links()).containsExactly(Link.REQUESTER);
            assertThat(self.precedents().getFirst())
                    .extracting(Precedent::category, Precedent::actor, Precedent::at)
                    .containsExactly("hateful", "M-17", FamilyDesk.NOW);
            assertThat(self.history().totals())
                    .containsEntry(Link.HASH, 2)
                    .containsEntry(Link.FAMILY, 2)
                    .containsEntry(Link.SOURCE_PHOTO, 1)
                    .containsEntry(Link.REQUESTER, 1);
            assertThat(reused.hash()).isEqualTo(output.hash());
        }
    }

    private static List<String> precedents(CaseFile file) {
        return file.precedents().stream().map(Precedent::generationId).toList();
    }

    @Test
    void aDecisionMadeBeforeRelationsAreKnownIsCountedWithThem() throws Exception {
        Shown photo = any();
        List<Drawn> two = List.of(drawn("early", photo, any()), drawn("late", photo, any()));
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.admit(two);
            desk.decide("early", "hateful");
            desk.relate();
            Family family = Objects.requireNonNull(desk.open("late").family());
            assertThat(family.tally())
                    .containsExactlyInAnyOrder(
                            new Count("hateful", 1, 0), new Count("other", 0, 1));
            assertThat(desk.open("late").history().totals()).containsEntry(Link.FAMILY, 1);
        }
    }

    @Test
    void neitherAccountsNorTemplatesAreKeptInClear() throws Exception {
        String prompt = "canaryword draws a quiet garden under a clear sky";
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.take(List.of(drawn("a", "canaryaccount", prompt, any(), any())));
            assertThat(desk.storage.relations().unrelated(1)).isEmpty();
        }
        int read = 0;
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(all).as("%s", file).doesNotContain("canaryword", "canaryaccount");
                assertThat(all).as("%s", file).doesNotContain("quiet garden");
                read += file.endsWith("vigie.db") ? 1 : 0;
            }
        }
        assertThat(read).isEqualTo(1);
    }

    @Test
    void theIndexIsMadeAgainWhenItIsGoneDamagedOrAnotherDatabases() throws Exception {
        List<Drawn> all = new Album(11, 50).drawn(140);
        Set<Set<String>> together = Album.together(all);
        take(all.subList(0, 80));
        Path index = root.resolve("likeness");
        try (var names = Files.list(index)) {
            assertThat(names).as("some of it went to files").isNotEmpty();
        }
        try (var names = Files.list(index)) {
            for (Path file : names.toList()) {
                Files.delete(file);
            }
        }
        take(all.subList(80, 100));
        try (var names = Files.list(index)) {
            for (Path file : names.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[100] ^= 1;
                Files.write(file, bytes);
            }
        }
        take(all.subList(100, 120));
        Path other = root.resolveSibling(root.getFileName() + "-other");
        try (FamilyDesk desk = new FamilyDesk(other, 16)) {
            desk.take(new Album(12, 200).drawn(70));
        }
        try (var names = Files.list(index)) {
            for (Path file : names.toList()) {
                Files.delete(file);
            }
        }
        try (var names = Files.list(other.resolve("likeness"))) {
            for (Path file : names.toList()) {
                Files.copy(file, index.resolve(file.getFileName()));
            }
        }
        take(all.subList(120, 140));
        try (FamilyDesk desk = new FamilyDesk(root, 16)) {
            assertThat(desk.families(all)).isEqualTo(together);
        }
    }

    private void take(List<Drawn> some) throws FaultException {
        try (FamilyDesk desk = new FamilyDesk(root, 16)) {
            desk.take(some);
        }
    }

    @Test
    void oneThatCannotBeRelatedKeepsNoOtherFromIt() throws Exception {
        Shown shared = any();
        List<Drawn> all = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d")) {
            all.add(drawn(id, shared, any()));
        }
        try (FamilyDesk desk = new FamilyDesk(root)) {
            desk.admit(all);
            refuse("c");
            desk.relate();
            assertThat(desk.families(all)).contains(Set.of("a", "b", "d"));
            assertThat(desk.storage.relations().unrelated(9)).containsExactly("c");
            desk.take(List.of(drawn("e", shared, any())));
            assertThat(Objects.requireNonNull(desk.open("e").family()).size()).isEqualTo(4);
        }
    }

    private void refuse(String id) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + root.resolve("vigie.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER refused BEFORE INSERT ON relation"
                            + " WHEN NEW.generation_id = '%s'".formatted(id)
                            + " BEGIN SELECT RAISE(ABORT, 'refused'); END");
        }
    }
}
