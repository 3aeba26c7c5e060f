package org.vigie.ledger.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigie.ledger.Entry;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.EntryBundle;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.SigningKey;
import org.vigie.ledger.tlog.Tile;
import org.vigie.ledger.tlog.TreeBuilder;
import org.vigie.ledger.tlog.VerifierKey;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Writes a log into a folder: C2SP tiles and checkpoint, the public key, what the reader may see
/// of the texts, and how to verify all of it. Holds one bundle in memory, however long the log.
public final class LogExport {
    private static final int PAGE = 1_024;

    private final Path folder;
    private final SigningKey key;
    private final TreeBuilder tree;
    private final List<byte[]> open = new ArrayList<>();
    private long bundles;

    private LogExport(Path folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
        this.tree = new TreeBuilder((tile, hashes) -> write(tile.path(), hashes));
    }

    /// What is exported.
    public interface Source {
        /// Return entries behind a sequence, in order, `limit` at most.
        List<Entry> entries(long after, int limit) throws FaultException;

        /// Return what may be read of the texts of the events from `first` to `last`.
        List<Disclosure> disclosures(long first, long last) throws FaultException;
    }

    /// Write a log.
    ///
    /// @param folder made when missing; must be empty
    /// @param length entries to write, from the first on
    /// @param checkpoint told the checkpoint and returns it signed, by the log and by whoever
    ///   witnessed it
    /// @throws FaultException `export-folder-used`, `export-unwritable`, or what the source says
    public static Checkpoint write(
            Path folder, long length, Source source, SigningKey key, Signer checkpoint)
            throws FaultException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new FaultException(Fault.of("export-folder-used"));
                }
            }
            return new LogExport(folder, key).write(length, source, checkpoint);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unwritable"), e);
        }
    }

    /// Signs a checkpoint.
    @FunctionalInterface
    public interface Signer {
        /// Return the checkpoint as a signed note.
        SignedNote sign(Checkpoint checkpoint) throws FaultException;
    }

    private Checkpoint write(long length, Source source, Signer signer)
            throws FaultException, IOException {
        entries(length, source);
        String disclosures = disclosures(length, source);
        VerifierKey verifier = key.verifier(Type.NOTE);
        Checkpoint checkpoint = new Checkpoint(verifier.name(), length, tree.root());
        byte[] readme = Readme.text(checkpoint, verifier).getBytes(StandardCharsets.UTF_8);
        write(Layout.README, readme);
        String contents =
                Layout.contents(verifier.name(), length, Digests.sha256(readme), disclosures);
        note(Layout.CONTENTS, key.sign(SignedNote.of(contents)));
        write(Layout.KEY, (verifier.text() + "\n").getBytes(StandardCharsets.UTF_8));
        // Last: a folder without a checkpoint is no export.
        note(Layout.CHECKPOINT, signer.sign(checkpoint));
        return checkpoint;
    }

    private void entries(long length, Source source) throws FaultException {
        long next = 0;
        while (next < length) {
            List<Entry> page = source.entries(next, (int) Math.min(PAGE, length - next));
            if (page.isEmpty() || page.getFirst().sequence() != next + 1) {
                throw new FaultException(Fault.of("export-incomplete"));
            }
            for (Entry entry : page) {
                add(entry);
            }
            next = page.getLast().sequence();
        }
        bundle();
        tree.flush();
    }

    private void add(Entry entry) throws FaultException {
        tree.add(Entry.leaf(entry.bytes()));
        open.add(entry.bytes());
        if (open.size() == Tile.FULL) {
            bundle();
        }
    }

    private void bundle() throws FaultException {
        if (!open.isEmpty()) {
            Tile place = new Tile(Tile.ENTRIES, bundles++, open.size());
            write(place.path(), EntryBundle.write(open));
            open.clear();
        }
    }

    /// Return the digest of what was written.
    private String disclosures(long length, Source source) throws FaultException, IOException {
        Path file = folder.resolve(Layout.DISCLOSURES);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long first = 1; first <= length; first += PAGE) {
                long last = Math.min(length, first + PAGE - 1);
                for (Disclosure disclosure : source.disclosures(first, last)) {
                    out.write(disclosure.line());
                    out.write('\n');
                }
            }
        }
        return FileDigest.of(file);
    }

    private void note(String name, SignedNote note) throws FaultException {
        write(name, note.written().getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws FaultException {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unwritable"), e);
        }
    }
}
