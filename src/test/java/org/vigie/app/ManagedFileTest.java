package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.Fault;
import org.vigie.ui.settings.Sources;
import org.vigie.ui.shell.Fixed;

class ManagedFileTest {
    private static final String ALL =
            """
            {"version": 1, "language": "fr", "theme": "contrast",
             "sources": {"feedUrl": "https://feed.example/v1", "feedTokenFile": "/etc/vigie/token"},
             "lockMinutes": 7, "watermark": false}
            """;

    @TempDir Path root;

    private Path file() {
        return root.resolve("managed.json");
    }

    private Managed reading(String json) throws Exception {
        Files.writeString(file(), json);
        if (posix()) {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        }
        return read();
    }

    private Managed read() {
        return new ManagedFile(file(), root).read();
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Test
    void whatTheFileFixesLiesOverWhatSomebodyChose() throws Exception {
        Managed managed = reading(ALL);
        assertThat(managed.fault()).isNull();
        assertThat(managed.fixed()).isEqualTo(EnumSet.allOf(Fixed.class));
        Settings own =
                Settings.fresh().withTheme("light").withDropFolder("/mine").withTextSize(150);
        Settings held = managed.over(own, false);
        assertThat(held.language()).isEqualTo("fr");
        assertThat(held.theme()).isEqualTo("contrast");
        assertThat(held.feedUrl()).isEqualTo("https://feed.example/v1");
        assertThat(held.dropFolder()).isEmpty();
        assertThat(held.textSize()).isEqualTo(150);
        assertThat(managed.over(own, true).dropFolder()).isEqualTo("/mine");
        var policy = Packs.builtInPolicy();
        assertThat(managed.over(policy).desk().surface().lockSeconds()).isEqualTo(420);
        assertThat(managed.over(policy).desk().surface().watermark()).isFalse();
        assertThat(managed.over(policy).digest()).isEqualTo(policy.digest());
        assertThat(Managed.NONE.over(policy)).isEqualTo(policy);
    }

    @Test
    void withoutAFileNothingIsFixed() throws Exception {
        assertThat(read()).isEqualTo(Managed.NONE);
        assertThat(reading("{\"version\": 1}")).isEqualTo(Managed.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"version\": 2}",
                "{\"version\": 1, \"theme\": \"pink\"}",
                "{\"version\": 1, \"language\": \"de\"}",
                "{\"version\": 1, \"lockMinutes\": 0}",
                "{\"version\": 1, \"lockMinutes\": 99999}",
                "{\"version\": 1, \"watermark\": true, \"watermark\": false}",
                "{\"version\": 1, \"watermarks\": true}",
                "{\"version\": 1, \"sources\": {\"feedUrl\": \"http://feed.example\"}}",
                "{\"version\": 1} {\"version\": 1}"
            })
    void aFileThatIsNotUnderstoodFixesWhatIsSafe(String json) throws Exception {
        Managed managed = reading(json);
        assertThat(managed.fault()).isEqualTo(Fault.of("managed-unreadable"));
        Settings own =
                Settings.fresh().withDropFolder("/mine").withFeed("https://mine.example", "");
        assertThat(managed.over(own, false).dropFolder()).isEmpty();
        assertThat(managed.over(own, false).feedUrl()).isEmpty();
        assertThat(managed.over(Packs.builtInPolicy()).desk().surface().lockSeconds())
                .isEqualTo(300);
        assertThat(managed.over(Packs.builtInPolicy()).desk().surface().watermark()).isTrue();
    }

    @Test
    void aFileTooLargeToBeOneIsNotRead() throws Exception {
        assertThat(reading(ALL + " ".repeat(70_000)).fault())
                .isEqualTo(Fault.of("managed-unreadable"));
    }

    @Test
    void aFileOthersCouldWriteIsNotObeyed() throws Exception {
        assumeTrue(posix(), "the file system knows no owners");
        reading(ALL);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(read().fault()).isEqualTo(Fault.of("managed-unguarded"));
        reading(ALL);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xrwx"));
        assertThat(read().fault()).isEqualTo(Fault.of("managed-unguarded"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        assertThat(read().fault()).isNull();
    }

    @Test
    void aLinkToAFileIsNotOne() throws Exception {
        assumeTrue(posix(), "the file system knows no owners");
        Path elsewhere = Files.writeString(root.resolve("mine.json"), ALL);
        Files.createSymbolicLink(file(), elsewhere);
        assertThat(read().fault()).isNotNull();
    }

    @Test
    void theTemplateForAdministratorsIsUnderstood() throws Exception {
        Managed managed = reading(Files.readString(Path.of("packaging/managed/managed.json")));
        assertThat(managed.fault()).isNull();
        assertThat(managed.fixed()).hasSize(Fixed.values().length);
    }

    @Test
    void noVariableAndNoOptionMovesTheFile() {
        for (String os : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertThat(ManagedFile.place(os).toString()).endsWith("managed.json");
        }
        assertThat(ManagedFile.place("Linux")).isEqualTo(Path.of("/etc/vigie/managed.json"));
        assertThat(ManagedFile.standard().path())
                .isEqualTo(ManagedFile.place(System.getProperty("os.name")));
    }

    @Test
    void sourcesThatAreFixedAreShownAndNotChanged() throws Exception {
        Settings.fresh().withDropFolder("/mine").write(root);
        LocalSources sources = new LocalSources(new SettingsFile(root), reading(ALL));
        assertThat(sources.fixed()).isTrue();
        assertThat(sources.kept())
                .isEqualTo(
                        new Sources(null, "https://feed.example/v1", Path.of("/etc/vigie/token")));
        assertThatThrownBy(() -> sources.keep(new Sources(root, "", null)))
                .hasMessage("settings-managed");
        assertThat(Settings.read(root).dropFolder()).isEqualTo("/mine");
        assertThat(Set.of(Fixed.SOURCES)).isSubsetOf(reading(ALL).fixed());
    }
}
