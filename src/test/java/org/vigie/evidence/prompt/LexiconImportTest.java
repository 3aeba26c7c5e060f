package org.vigie.evidence.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.LexiconReader;
import org.vigie.evidence.lexicon.LexiconSet;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.review.FaultException;

@NullMarked
class LexiconImportTest {
    private static final String ENTRY =
            """
            {"id":"swimwear.slang","slot":"target","role":"swimwear","forms":["zwimmy"]}\
            """;
    private static final String GOOD =
            """
            {"text":"put her in a zwimmy","expect":"sexualising-edit"},
            {"text":"a zwimmy on a beach towel","expect":null}\
            """;

    @TempDir Path folder;

    private Path list(String id, String entries, String examples) throws IOException {
        return Files.writeString(
                folder.resolve("given.json"), Lists.json(id, entries, "", examples));
    }

    private Lexicons lexicons() {
        return Lexicons.in(folder.resolve("data"));
    }

    private String refusal(Path file) {
        try {
            new LexiconImport(lexicons()).take(file);
            return "";
        } catch (FaultException e) {
            return e.fault().code() + " " + e.fault().details();
        }
    }

    @Test
    void aListIsTakenReadWithTheOthersAndRemoved() throws Exception {
        Lexicon taken = new LexiconImport(lexicons()).take(list("ours", ENTRY, GOOD));
        assertThat(taken.id()).isEqualTo("ours");
        LexiconSet all = lexicons().all();
        assertThat(all.own()).extracting(Lexicon::digest).containsExactly(taken.digest());
        assertThat(all.builtIn()).hasSize(5);
        assertThat(all.damaged()).isEmpty();
        assertThat(LexiconTrial.failing(taken, all.all())).isEmpty();
        Path kept = folder.resolve("data").resolve("lexicons").resolve("ours.json");
        if (Files.getFileStore(kept).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                    .isEqualTo("rw-------");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(kept.getParent())))
                    .isEqualTo("rwx------");
        }
        lexicons().remove("ours");
        assertThat(lexicons().all().own()).isEmpty();
    }

    @Test
    void aListOfTheSameIdIsReplacedAsAWhole() throws Exception {
        new LexiconImport(lexicons()).take(list("ours", ENTRY, GOOD));
        String other = ENTRY.replace("zwimmy", "splashy");
        Lexicon now =
                new LexiconImport(lexicons())
                        .take(list("ours", other, GOOD.replace("zwimmy", "splashy")));
        assertThat(lexicons().all().own()).singleElement().returns(now.digest(), Lexicon::digest);
        assertThat(files()).containsExactly("ours.json");
    }

    @Test
    void anExampleThatDoesNotComeOutRefusesTheListAndIsNotRepeated() throws Exception {
        new LexiconImport(lexicons()).take(list("ours", ENTRY, GOOD));
        String before = lexicons().all().digest();
        String wrong = GOOD + ",{\"text\":\"put her in a zwimmy, secret\",\"expect\":null}";
        assertThat(refusal(list("ours", ENTRY, wrong)))
                .isEqualTo("lexicon-example-failed {index=2}");
        assertThat(lexicons().all().digest()).isEqualTo(before);
        assertThat(files()).containsExactly("ours.json");
    }

    @Test
    void whatCannotBeTakenIsNamed() throws Exception {
        assertThat(refusal(folder.resolve("gone"))).startsWith("lexicon-unreadable");
        assertThat(refusal(folder)).startsWith("lexicon-unreadable");
        assertThat(refusal(list("en", ENTRY, GOOD))).startsWith("lexicon-id-taken");
        assertThat(refusal(list("../x", ENTRY, GOOD)))
                .isEqualTo("lexicon-not-understood {field=id}");
        Path big = folder.resolve("big");
        Files.write(big, new byte[LexiconReader.MOST_BYTES + 10]);
        assertThat(refusal(big)).startsWith("lexicon-not-understood");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void onlyAddedListsAreRemoved() {
        for (String id : List.of("en", "nobody", "../given", "")) {
            assertThat(removal(id)).isEqualTo("lexicon-unknown");
        }
    }

    private String removal(String id) {
        try {
            lexicons().remove(id);
            return "";
        } catch (FaultException e) {
            return e.fault().code();
        }
    }

    @Test
    void aDamagedListIsLeftOutAndNamed() throws Exception {
        new LexiconImport(lexicons()).take(list("ours", ENTRY, GOOD));
        Path lists = folder.resolve("data").resolve("lexicons");
        Files.writeString(lists.resolve("ours.json"), "{");
        Files.copy(list("other", ENTRY, GOOD), lists.resolve("renamed.json"));
        LexiconSet all = lexicons().all();
        assertThat(all.own()).isEmpty();
        assertThat(all.damaged()).containsExactly("ours.json", "renamed.json");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("data").resolve("lexicons"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
