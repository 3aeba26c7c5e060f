package org.vigie.ledger.tlog;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Proof that one entry is in a log, in one text file (c2sp.org/tlog-proof@v1). Kept next to the
/// entry it needs nothing else to be checked but the log's public key.
///
/// @param index place of the entry, from 0
/// @param path hashes from the leaf's sibling upwards
/// @param checkpoint as the log signed it, with its witnesses
public record TlogProof(long index, List<byte[]> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /// Return the written form.
    public String written() {
        StringBuilder all = new StringBuilder(HEADER).append(INDEX).append(index).append('\n');
        path.forEach(hash -> all.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return all.append('\n').append(checkpoint.written()).toString();
    }

    /// Read a written proof; empty when it is none.
    public static Optional<TlogProof> read(String written) {
        int gap = written.indexOf("\n\n");
        if (!written.startsWith(HEADER) || gap < 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of(written.substring(0, gap).split("\n")));
        lines.removeFirst();
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
            lines.removeFirst();
        }
        boolean indexed = !lines.isEmpty() && lines.getFirst().matches("index (0|[1-9]\\d{0,17})");
        if (!indexed || lines.size() > 1 + LONGEST_PATH) {
            return Optional.empty();
        }
        long index = Long.parseLong(lines.removeFirst().substring(INDEX.length()));
        return path(lines)
                .flatMap(path ->
                        SignedNote.read(written.substring(gap + 2))
                                .map(note -> new TlogProof(index, path, note)));
    }

    private static Optional<List<byte[]>> path(List<String> lines) {
        List<byte[]> path = new ArrayList<>();
        for (String line : lines) {
            try {
                path.add(Base64.getDecoder().decode(line));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            if (path.getLast().length != Merkle.HASH) {
                return Optional.empty();
            }
        }
        return Optional.of(path);
    }

    /// Return whether this proves that `entry` is in the log that `key` signs for.
    public boolean proves(byte[] entry, VerifierKey key) {
        return checkpoint.verify(key)
                && Checkpoint.read(checkpoint.text())
                        .filter(it ->
                                Proofs.included(
                                        Merkle.leaf(entry), index, it.size(), path, it.root()))
                        .isPresent();
    }
}
