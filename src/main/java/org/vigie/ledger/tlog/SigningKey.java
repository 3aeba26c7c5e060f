package org.vigie.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.vigie.ledger.tlog.VerifierKey.Type;

/// The secret half of a key. Whoever holds it can sign in the log's or the witness's name.
public final class SigningKey {
    private final String name;
    private final byte[] seed;
    private final byte[] publicKey;

    private SigningKey(String name, byte[] seed, byte[] publicKey) {
        this.name = name;
        this.seed = seed.clone();
        this.publicKey = publicKey.clone();
    }

    /// Make a new key.
    public static SigningKey generate(String name) {
        Ed25519.Pair pair = Ed25519.generate();
        return new SigningKey(name, pair.seed(), pair.publicKey());
    }

    /// Take a key up again.
    ///
    /// @param stored what [#stored] returned
    public static SigningKey of(String name, byte[] stored) {
        if (stored.length != 2 * Ed25519.KEY) {
            throw new IllegalArgumentException("a stored key has 64 bytes");
        }
        byte[] seed = new byte[Ed25519.KEY];
        byte[] publicKey = new byte[Ed25519.KEY];
        ByteBuffer.wrap(stored).get(seed).get(publicKey);
        return new SigningKey(name, seed, publicKey);
    }

    /// Return the 64 bytes to keep secret: seed, then public key.
    public byte[] stored() {
        return ByteBuffer.allocate(2 * Ed25519.KEY).put(seed).put(publicKey).array();
    }

    /// Return the public half for signatures of a type.
    public VerifierKey verifier(Type type) {
        return new VerifierKey(name, type, publicKey);
    }

    /// Sign a note's text as the log itself.
    public SignedNote sign(SignedNote note) {
        byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
        return note.with(line(Type.NOTE, Ed25519.sign(seed, text)));
    }

    /// Sign a checkpoint as a witness that has seen it to be consistent (c2sp.org/tlog-cosignature,
    /// version 1).
    public SignedNote cosign(SignedNote note, Instant at) {
        long time = at.getEpochSecond();
        byte[] signed = Ed25519.sign(seed, SignedNote.cosigned(note.text(), time));
        byte[] stamped =
                ByteBuffer.allocate(Long.BYTES + signed.length).putLong(time).put(signed).array();
        return note.with(line(Type.COSIGNATURE, stamped));
    }

    private SignedNote.Line line(Type type, byte[] signature) {
        return new SignedNote.Line(name, verifier(type).id(), signature);
    }
}
