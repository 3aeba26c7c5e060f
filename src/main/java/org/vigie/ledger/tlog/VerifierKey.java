package org.vigie.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A public key that signatures of notes are checked with (c2sp.org/signed-note), written
/// `name+id+base64(type‖key)`.
///
/// @param name whose key it is: no spaces, no plus
/// @param type what its signatures say
/// @param key the 32 raw bytes
public record VerifierKey(String name, Type type, byte[] key) {
    private static final int ID = 4;

    /// What a signature says.
    public enum Type {
        /// This is the note of the log.
        NOTE(1),
        /// At that time this checkpoint was consistent with all this witness had seen.
        COSIGNATURE(4);

        private final int code;

        Type(int code) {
            this.code = code;
        }
    }

    public VerifierKey {
        if (!named(name) || key.length != Ed25519.KEY) {
            throw new IllegalArgumentException("a key has a name and 32 bytes");
        }
        key = key.clone();
    }

    static boolean named(String name) {
        return !name.isEmpty()
                && name.indexOf('+') < 0
                && name.codePoints()
                        .noneMatch(c ->
                                Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20);
    }

    /// Return the first four bytes of SHA-256(name‖0x0A‖type‖key).
    public byte[] id() {
        MessageDigest sha256 = Merkle.sha256();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) type.code);
        return Arrays.copyOf(sha256.digest(key), ID);
    }

    /// Return the written form.
    public String text() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = (byte) type.code;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /// Read the written form; empty when it is none, or its id is not that of the key.
    public static Optional<VerifierKey> read(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !named(parts[0])) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            return Arrays.stream(Type.values())
                    .filter(type -> typed.length == 1 + Ed25519.KEY && typed[0] == type.code)
                    .map(type ->
                            new VerifierKey(
                                    parts[0], type, Arrays.copyOfRange(typed, 1, typed.length)))
                    .filter(key -> HexFormat.of().formatHex(key.id()).equals(parts[1]))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
