package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Keyring.Protection;

class KeyringTest {
    private static final byte[] TEXT = {1, 2, 3};

    @TempDir Path root;
    private DataFolder folder;

    @BeforeEach
    void open() throws Exception {
        folder = DataFolder.open(root.resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        folder.close();
    }

    private static Protection.Passphrase passphrase(String text) {
        return new Protection.Passphrase(text.toCharArray());
    }

    @Test
    void aPassphraseUnlocksAndAWrongOneDoesNot() throws Exception {
        assertThat(Keyring.exists(folder)).isFalse();
        byte[] sealed;
        try (Keyring keyring = Keyring.create(folder, passphrase("vague après vague"), null)) {
            sealed = keyring.sealer().seal(TEXT, "test");
        }
        assertThatThrownBy(() -> Keyring.unlock(folder, passphrase("vague apres vague")))
                .hasMessage("key-wrong");
        try (Keyring keyring = Keyring.unlock(folder, passphrase("vague après vague"))) {
            assertThat(keyring.sealer().open(sealed, "test")).isEqualTo(TEXT);
            assertThatThrownBy(() -> keyring.sealer().open(sealed, "other"))
                    .hasMessageStartingWith("sealed-damaged");
        }
        assertThatThrownBy(() -> Keyring.create(folder, passphrase("x"), null))
                .hasMessage("keyring-exists");
    }

    @Test
    void theRecoveryKeyUnlocksAndAnotherDoesNot() throws Exception {
        Path open = root.resolve("org.pub");
        Path secret = root.resolve("org.key");
        RecoveryKey.generate(open, secret);
        RecoveryKey.generate(root.resolve("b.pub"), root.resolve("b.key"));
        byte[] sealed;
        try (Keyring keyring = Keyring.create(folder, passphrase("lost"), open)) {
            sealed = keyring.sealer().seal(TEXT, "test");
        }
        assertThatThrownBy(() ->
                        Keyring.unlock(folder, new Protection.Recovery(root.resolve("b.key"))))
                .hasMessage("key-wrong");
        assertThatThrownBy(() -> Keyring.unlock(folder, new Protection.Recovery(open)))
                .hasMessage("recovery-key-unreadable");
        try (Keyring keyring = Keyring.unlock(folder, new Protection.Recovery(secret))) {
            assertThat(keyring.sealer().open(sealed, "test")).isEqualTo(TEXT);
            keyring.protect(folder, passphrase("found again"));
        }
        Keyring.unlock(folder, passphrase("found again")).close();
        Keyring.unlock(folder, new Protection.Recovery(secret)).close();
        assertThatThrownBy(() -> Keyring.unlock(folder, passphrase("lost")))
                .hasMessage("key-wrong");
        assertThatThrownBy(() -> RecoveryKey.generate(open, secret))
                .hasMessage("recovery-key-unwritable");
    }

    @Test
    void aKeyFileMustBeItsOwnersAlone() throws Exception {
        Path file = root.resolve("desk.key");
        Keyring.create(folder, new Protection.KeyFile(file), null).close();
        Keyring.unlock(folder, new Protection.KeyFile(file)).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> Keyring.unlock(folder, new Protection.KeyFile(file)))
                .hasMessage("key-file-open");
        assertThatThrownBy(() -> Keyring.unlock(folder, new Protection.KeyFile(root.resolve("no"))))
                .hasMessage("key-file-missing");
    }

    @Test
    void aDamagedKeyringIsSaidAndKept() throws Exception {
        Keyring.throwAway(folder).close();
        Keyring.throwAway(folder).close();
        Path file = folder.root().resolve("keyring.json");
        for (String bad : new String[] {"", "{}", "[]", "{\"v\":1,\"slots\":[null]}"}) {
            Files.writeString(file, bad);
            assertThatThrownBy(() -> Keyring.throwAway(folder)).hasMessage("keyring-damaged");
            assertThat(file).hasContent(bad);
        }
        Files.delete(file);
        assertThatThrownBy(() -> Keyring.unlock(folder, passphrase("x")))
                .hasMessage("keyring-missing");
    }

    @Test
    void aWeakenedKeyringIsNotUsed() throws Exception {
        Keyring.create(folder, passphrase("strong"), null).close();
        Path file = folder.root().resolve("keyring.json");
        Files.writeString(file, Files.readString(file).replaceAll("420000", "1"));
        assertThatThrownBy(() -> Keyring.unlock(folder, passphrase("strong")))
                .hasMessage("keyring-damaged");
    }
}
