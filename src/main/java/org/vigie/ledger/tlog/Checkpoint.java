package org.vigie.ledger.tlog;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// How long a log is and what is in it, in three lines (c2sp.org/tlog-checkpoint).
///
/// @param origin whose log it is
/// @param size entries
/// @param root RFC 6962 root over them
public record Checkpoint(String origin, long size, byte[] root) {

    public Checkpoint {
        if (origin.isBlank() || origin.contains("\n") || size < 0 || root.length != Merkle.HASH) {
            throw new IllegalArgumentException("a checkpoint has an origin, a size and a root");
        }
        root = root.clone();
    }

    /// Return the text to sign.
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /// Read the text of a note; lines after the third are passed over.
    public static Optional<Checkpoint> read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,18}")) {
            return Optional.empty();
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines[2]);
            Checkpoint read = new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
            return text.startsWith(read.text()) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }
}
