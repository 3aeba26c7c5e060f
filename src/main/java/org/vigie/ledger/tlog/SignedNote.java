package org.vigie.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A text and the signatures under it (c2sp.org/signed-note). The text means nothing until
/// [#verify] says that somebody trusted signed it.
///
/// @param text ends in a newline
public record SignedNote(String text, List<Line> lines) {
    private static final String DASH = "\u2014 ";
    private static final int ID = 4;
    private static final int MOST = 32;

    public SignedNote {
        if (!text.endsWith("\n") || text.codePoints().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new IllegalArgumentException("a note is lines of text");
        }
        lines = List.copyOf(lines);
    }

    /// One signature.
    ///
    /// @param keyId four bytes
    public record Line(String name, byte[] keyId, byte[] signature) {

        private String written() {
            byte[] all = Arrays.copyOf(keyId, ID + signature.length);
            System.arraycopy(signature, 0, all, ID, signature.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
        }

        private boolean by(VerifierKey key) {
            return name.equals(key.name()) && Arrays.equals(keyId, key.id());
        }
    }

    /// A note that nobody signed yet.
    public static SignedNote of(String text) {
        return new SignedNote(text, List.of());
    }

    SignedNote with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new SignedNote(text, more);
    }

    /// Return the written form.
    public String written() {
        StringBuilder all = new StringBuilder(text).append('\n');
        lines.forEach(line -> all.append(line.written()));
        return all.toString();
    }

    /// Read a written note; empty when it is none, or has more than 32 signatures.
    public static Optional<SignedNote> read(String written) {
        int gap = written.lastIndexOf("\n\n");
        if (gap < 0 || !written.endsWith("\n")) {
            return Optional.empty();
        }
        String[] signed = written.substring(gap + 2).split("\n");
        List<Line> lines = new ArrayList<>();
        for (String line : signed) {
            Optional<Line> read = line(line);
            if (read.isEmpty() || lines.size() == MOST) {
                return Optional.empty();
            }
            lines.add(read.get());
        }
        try {
            return Optional.of(new SignedNote(written.substring(0, gap + 1), lines));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Line> line(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !(parts[0] + " ").equals(DASH) || !VerifierKey.named(parts[1])) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(parts[2]);
            if (all.length <= ID || !Base64.getEncoder().encodeToString(all).equals(parts[2])) {
                return Optional.empty();
            }
            byte[] signature = Arrays.copyOfRange(all, ID, all.length);
            return Optional.of(new Line(parts[1], Arrays.copyOf(all, ID), signature));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Return whether a key signed this text. A line that names the key and does not verify makes
    /// it false whatever else there is.
    public boolean verify(VerifierKey key) {
        List<Line> own = lines.stream().filter(line -> line.by(key)).toList();
        return !own.isEmpty() && own.stream().allMatch(line -> verify(key, line));
    }

    private boolean verify(VerifierKey key, Line line) {
        byte[] signature = line.signature();
        return switch (key.type()) {
            case NOTE ->
                    Ed25519.verify(key.key(), text.getBytes(StandardCharsets.UTF_8), signature);
            case COSIGNATURE -> {
                if (signature.length != Long.BYTES + Ed25519.SIGNATURE) {
                    yield false;
                }
                long time = ByteBuffer.wrap(signature).getLong();
                byte[] signed = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
                yield time >= 0 && Ed25519.verify(key.key(), cosigned(text, time), signed);
            }
        };
    }

    /// Return what a witness signs: two lines, then the note's text.
    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
