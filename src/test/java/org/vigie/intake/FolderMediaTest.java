package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.review.FaultException;

final class FolderMediaTest {
    @TempDir private Path temp;

    private Path folder;
    private MediaSource media;

    @BeforeEach
    void dropSomething() throws IOException {
        folder = Files.createDirectories(temp.resolve("drop"));
        Files.createDirectories(folder.resolve("media"));
        Files.write(folder.resolve("media/a.png"), new byte[] {1, 2, 3});
        Files.write(temp.resolve("secret.png"), new byte[] {9});
        media = new FolderMedia(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"media/a.png", "./media/a.png", "media/./a.png"})
    void whatIsInsideIsRead(String reference) throws FaultException {
        assertThat(media.read(reference, 3)).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../secret.png",
                "media/../../secret.png",
                "media/../media/a.png",
                "/etc/hostname",
                "//host/share/a.png",
                "C:/secret.png",
                "C:secret.png",
                "c:\\secret.png",
                "media\\a.png",
                "\\\\host\\share\\a.png",
                "media/a.png\u0000.jpg",
                "media/a\n.png",
                "media//a.png",
                "media/",
                "media/a.png.",
                "media/a.png ",
                "media/a.png::$DATA",
                "media/NUL",
                "media/con.png",
                "LPT1.png",
                "file:///etc/hostname",
                "https://example.org/a.png"
            })
    void whatLiesOutsideIsRefused(String reference) {
        assertThat(code(reference)).isEqualTo("medium-outside");
    }

    @Test
    void aLongReferenceIsRefused() {
        assertThat(code("a/".repeat(600) + "a")).isEqualTo("medium-outside");
    }

    @Test
    void linksAreFollowedOnlyInside() throws Exception {
        Files.createSymbolicLink(folder.resolve("out.png"), temp.resolve("secret.png"));
        Files.createSymbolicLink(folder.resolve("up"), temp);
        Files.createSymbolicLink(folder.resolve("in.png"), folder.resolve("media/a.png"));
        Files.createSymbolicLink(folder.resolve("round"), folder.resolve("round"));
        assertThat(code("out.png")).isEqualTo("medium-outside");
        assertThat(code("up/secret.png")).isEqualTo("medium-outside");
        assertThat(media.read("in.png", 3)).hasSize(3);
        assertThat(code("round")).startsWith("medium-");
    }

    @Test
    @Timeout(10)
    void aPipeIsNotOpened() throws Exception {
        Process mkfifo =
                new ProcessBuilder("mkfifo", folder.resolve("pipe.png").toString()).start();
        assumeTrue(mkfifo.waitFor() == 0);
        assertThat(code("pipe.png")).isEqualTo("medium-missing");
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(code("media/b.png")).isEqualTo("medium-missing");
        assertThat(code("media/a.png/b.png")).startsWith("medium-");
        assertThat(code("media")).isEqualTo("medium-missing");
    }

    @Test
    void theLimitHolds() {
        FaultException fault =
                catchThrowableOfType(FaultException.class, () -> media.read("media/a.png", 2));
        assertThat(fault.fault().code()).isEqualTo("medium-too-heavy");
        assertThat(fault.fault().details()).containsEntry("limit", "2");
    }

    private String code(String reference) {
        FaultException fault =
                catchThrowableOfType(FaultException.class, () -> media.read(reference, 100));
        assertThat(fault.getMessage()).doesNotContain(temp.toString());
        return fault.fault().code();
    }
}
