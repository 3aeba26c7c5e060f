package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.imaging.PngWriter;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring;

@ResourceLock(Run.LOCK)
class SetupCommandTest {
    @TempDir Path root;

    private Run vigie(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", root.resolve("desk").toString()));
        return Run.vigie(all.toArray(String[]::new));
    }

    @Test
    void aWorkstationIsMadePulledAndOpenedWithoutADisplay() throws Exception {
        String key = root.resolve("key").toString();
        Path drop = Files.createDirectory(root.resolve("drop"));
        Run made = vigie("setup", "--key-file", key, "--actor", "M-17", "--drop-folder", drop + "");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains(root.resolve("desk").toString());
        Settings settings = Settings.read(root.resolve("desk"));
        assertThat(settings.actor()).isEqualTo("M-17");
        assertThat(settings.dropFolder()).isEqualTo(drop.toString());
        flag(drop);
        Run pulled = vigie("pull");
        assertThat(pulled.code()).as(pulled.err()).isZero();
        assertThat(vigie("log", "list").out()).contains("pulled").contains("M-17");
        Files.move(root.resolve("key"), root.resolve("elsewhere"));
        Run locked = vigie("pull");
        assertThat(locked.code()).isEqualTo(1);
        assertThat(locked.err()).contains("[key-needed]");
    }

    @Test
    void aRecoveryKeyMadeHereOpensWhatItWasGivenTo() throws FaultException {
        Path pub = root.resolve("pub");
        Path priv = root.resolve("priv");
        Run pair = Run.vigie("setup", "recovery-key", pub.toString(), priv.toString());
        assertThat(pair.code()).as(pair.err()).isZero();
        String key = root.resolve("key").toString();
        assertThat(vigie("setup", "--key-file", key, "--recovery-key", pub.toString()).code())
                .isZero();
        try (DataFolder folder = DataFolder.open(root.resolve("desk"));
                Keyring keyring = Keyring.unlock(folder, new Keyring.Protection.Recovery(priv))) {
            assertThat(keyring).isNotNull();
        }
        Run again = Run.vigie("setup", "recovery-key", pub.toString(), priv.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("[recovery-key-unwritable]");
    }

    @Test
    void whatIsThereIsNeverTouched() throws Exception {
        String key = root.resolve("key").toString();
        assertThat(vigie("setup", "--key-file", key, "--actor", "M-17").code()).isZero();
        Run again = vigie("setup", "--key-file", key, "--actor", "M-18");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("[keyring-exists]");
        assertThat(Settings.read(root.resolve("desk")).actor()).isEqualTo("M-17");
        Path home = Files.createDirectory(root.resolve("home"));
        Files.writeString(home.resolve("letter.txt"), "dear");
        var before = Files.getPosixFilePermissions(home);
        Run occupied = Run.vigie("setup", "--key-file", key, "--data", home.toString());
        assertThat(occupied.err()).contains("[data-folder-occupied]");
        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(before);
        assertThat(home).isDirectoryContaining("glob:**letter.txt");
        assertThat(home.resolve("lock")).doesNotExist();
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndNothingIsMade() {
        String key = root.resolve("key").toString();
        assertThat(vigie("setup").err()).contains("[setup-key-needed]");
        assertThat(vigie("setup", "--key-file", key, "--actor", "Marie Curie").err())
                .contains("[actor-unusable]");
        assertThat(vigie("setup", "--key-file", key, "--feed", "http://feed.example").err())
                .contains("[feed-not-https]");
        Run french = vigie("--lang=fr", "setup");
        assertThat(french.code()).isEqualTo(1);
        assertThat(french.err()).contains("Rien n’a changé");
        assertThat(Keyring.exists(root.resolve("desk"))).isFalse();
        assertThat(root.resolve("key")).doesNotExist();
    }

    private static void flag(Path drop) throws IOException {
        byte[] png = PngWriter.png(8, 8, new byte[8 * 8 * 3]);
        Files.write(drop.resolve("a.png"), png);
        Files.writeString(
                drop.resolve("a.flag.json"),
                """
                {"schema":"vigie/flag/1","id":"gen-1","flaggedAt":"2026-01-04T10:15:00Z",
                 "outputs":[{"file":"a.png","sha256":"%s"}]}
                """
                        .formatted(Digests.sha256(png)));
    }
}
