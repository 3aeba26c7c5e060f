package org.vigie.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Keyring.Protection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The workstation key, wrapped for one way to unlock it.
///
/// @param kind `passphrase`, `key-file` or `recovery`
/// @param salt hex, empty where none is needed
/// @param iterations of PBKDF2-HMAC-SHA512, 0 where none are needed
/// @param sealed hex
record KeySlot(String kind, String salt, int iterations, String sealed) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record File(int v, List<KeySlot> slots) {}

    static List<KeySlot> read(byte[] json) throws FaultException {
        try {
            File file = JSON.readValue(json, File.class);
            if (file.v() == 1 && file.slots() != null && !file.slots().contains(null)) {
                return file.slots();
            }
        } catch (JacksonException e) {
            throw new FaultException(Fault.of("keyring-damaged"));
        }
        throw new FaultException(Fault.of("keyring-damaged"));
    }

    static byte[] write(List<KeySlot> slots) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new File(1, slots));
    }

    static KeySlot wrap(byte[] key, Protection protection) throws FaultException {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        return switch (protection) {
            case Protection.Passphrase(char[] value) ->
                    sealed(
                            "passphrase",
                            key,
                            salt,
                            Stretching.ITERATIONS,
                            Stretching.of(value, salt, Stretching.ITERATIONS));
            case Protection.KeyFile(Path file) ->
                    sealed("key-file", key, salt, 0, fileKey(madeKeyFile(file), salt));
            case Protection.Recovery recovery ->
                    throw new IllegalArgumentException("a recovery key only unlocks");
        };
    }

    static KeySlot forRecovery(byte[] key, Path publicKey) throws FaultException {
        return new KeySlot(
                "recovery", "", 0, HexFormat.of().formatHex(RecoveryKey.seal(publicKey, key)));
    }

    private static KeySlot sealed(
            String kind, byte[] key, byte[] salt, int iterations, byte[] kek) {
        HexFormat hex = HexFormat.of();
        byte[] sealed = Sealer.of(kek).seal(key, "workstation-key", kind);
        return new KeySlot(kind, hex.formatHex(salt), iterations, hex.formatHex(sealed));
    }

    boolean fits(Protection protection) {
        return kind.equals(
                switch (protection) {
                    case Protection.Passphrase passphrase -> "passphrase";
                    case Protection.KeyFile file -> "key-file";
                    case Protection.Recovery recovery -> "recovery";
                });
    }

    byte[] unwrap(Protection protection) throws FaultException {
        return switch (protection) {
            case Protection.Passphrase(char[] value) ->
                    unsealed(Stretching.of(value, bytes(salt), iterations));
            case Protection.KeyFile(Path file) -> unsealed(fileKey(readKeyFile(file), bytes(salt)));
            case Protection.Recovery(Path privateKey) ->
                    checked(RecoveryKey.open(privateKey, bytes(sealed)));
        };
    }

    private byte[] unsealed(byte[] kek) throws FaultException {
        try {
            return checked(Sealer.of(kek).open(bytes(sealed), "workstation-key", kind));
        } catch (FaultException e) {
            throw new FaultException(Fault.of("key-wrong"), e);
        } finally {
            Arrays.fill(kek, (byte) 0);
        }
    }

    private static byte[] checked(byte[] key) throws FaultException {
        if (key.length != Sealer.KEY_BYTES) {
            throw new FaultException(Fault.of("keyring-damaged"));
        }
        return key;
    }

    private static byte[] bytes(String hex) throws FaultException {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of("keyring-damaged"));
        }
    }

    private static byte[] fileKey(byte[] secret, byte[] salt) {
        return Keyring.derive(secret, "key-file/" + HexFormat.of().formatHex(salt));
    }

    private static byte[] madeKeyFile(Path file) throws FaultException {
        try {
            if (Files.notExists(file)) {
                byte[] secret = new byte[Sealer.KEY_BYTES];
                new SecureRandom().nextBytes(secret);
                String line = HexFormat.of().formatHex(secret) + "\n";
                OwnerOnly.write(file, line.getBytes(StandardCharsets.US_ASCII));
                OwnerOnly.syncAround(file);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("key-file-missing"), e);
        }
        return readKeyFile(file);
    }

    private static byte[] readKeyFile(Path file) throws FaultException {
        try {
            if (OwnerOnly.isOpen(file)) {
                throw new FaultException(Fault.of("key-file-open"));
            }
            byte[] text = Files.size(file) > 1024 ? new byte[0] : Files.readAllBytes(file);
            byte[] secret =
                    HexFormat.of().parseHex(new String(text, StandardCharsets.US_ASCII).strip());
            if (secret.length >= Sealer.KEY_BYTES) {
                return secret;
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("key-file-missing"), e);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of("key-wrong"));
        }
        throw new FaultException(Fault.of("key-wrong"));
    }
}
