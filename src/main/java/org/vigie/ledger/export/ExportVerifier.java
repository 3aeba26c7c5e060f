package org.vigie.ledger.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.LogRules;
import org.vigie.ledger.LogVerifier;
import org.vigie.ledger.LogVerifier.Flaw;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.EntryBundle;
import org.vigie.ledger.tlog.Merkle;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.Tile;
import org.vigie.ledger.tlog.TreeBuilder;
import org.vigie.ledger.tlog.VerifierKey;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Verifies an exported log: every file there and no other, signature, tiles, root, sequence,
/// rules, disclosures. The first thing that cannot be believed is named.
public final class ExportVerifier {
    /// Bundles that are read at once, ahead of the one whose entries are checked.
    private static final int AT_ONCE = 16;

    private static final int LONGEST_NOTE = 1 << 16;

    private final Path folder;
    private final VerifierKey key;
    private final Checkpoint checkpoint;
    private final SignedNote note;
    private final LogVerifier chain = new LogVerifier();
    private final LogRules rules = new LogRules();
    private final DisclosureCheck disclosures;
    private final TreeBuilder tree;

    private ExportVerifier(Path folder, VerifierKey key, SignedNote note, Checkpoint checkpoint)
            throws FaultException {
        this.folder = folder;
        this.key = key;
        this.note = note;
        this.checkpoint = checkpoint;
        this.disclosures = new DisclosureCheck(folder.resolve(Layout.DISCLOSURES));
        this.tree = new TreeBuilder(this::compare);
    }

    /// What was found to be right.
    ///
    /// @param size entries
    /// @param disclosed texts whose commitments hold
    /// @param key that signed the checkpoint, as the folder names it or as the reader gave it
    /// @param trusted whether the reader gave the key
    /// @param witnesses names on the checkpoint besides the log's own; not checked, their keys are
    ///   not in the folder
    public record Verified(
            long size,
            String root,
            long disclosed,
            VerifierKey key,
            boolean trusted,
            List<String> witnesses) {

        public Verified {
            witnesses = List.copyOf(witnesses);
        }
    }

    /// Verify a folder.
    ///
    /// @param trusted the key the reader got another way, null to take the folder's own
    /// @throws FaultException `export-broken` with the file at fault, or `log-broken` with the
    ///   first bad entry
    public static Verified verify(Path folder, @Nullable VerifierKey trusted)
            throws FaultException {
        try {
            String written = text(folder, Layout.KEY);
            VerifierKey own = VerifierKey.read(written).orElseThrow(() -> broken(Layout.KEY));
            if (!written.equals(own.text() + "\n") || trusted != null && !trusted.equals(own)) {
                throw broken(Layout.KEY);
            }
            SignedNote note = signed(folder, Layout.CHECKPOINT, own);
            Checkpoint checkpoint =
                    Checkpoint.read(note.text())
                            .filter(it -> it.text().equals(note.text()))
                            .filter(it -> it.origin().equals(own.name()))
                            .orElseThrow(() -> broken(Layout.CHECKPOINT));
            return new ExportVerifier(folder, own, note, checkpoint).verify(trusted != null);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unreadable"), e);
        }
    }

    private Verified verify(boolean trusted) throws FaultException, IOException {
        contents();
        Optional<FaultException> first =
                LongStream.range(0, Layout.bundles(checkpoint.size()))
                        .boxed()
                        .gather(Gatherers.mapConcurrent(AT_ONCE, this::bundle))
                        .flatMap(this::accept)
                        .findFirst();
        if (first.isPresent()) {
            throw first.get();
        }
        tree.flush();
        if (!Arrays.equals(tree.root(), checkpoint.root())) {
            throw broken(Layout.CHECKPOINT);
        }
        disclosures.end();
        nothingElse();
        return new Verified(
                checkpoint.size(),
                HexFormat.of().formatHex(checkpoint.root()),
                disclosures.checked(),
                key,
                trusted,
                note.lines().stream()
                        .map(SignedNote.Line::name)
                        .filter(name -> !name.equals(key.name()))
                        .toList());
    }

    private void contents() throws FaultException, IOException {
        SignedNote contents = signed(folder, Layout.CONTENTS, key);
        String expected =
                Layout.contents(
                        key.name(),
                        checkpoint.size(),
                        FileDigest.of(folder.resolve(Layout.README)),
                        FileDigest.of(folder.resolve(Layout.DISCLOSURES)));
        if (!contents.text().equals(expected)) {
            throw broken(Layout.CONTENTS);
        }
    }

    private static SignedNote signed(Path folder, String name, VerifierKey key)
            throws FaultException, IOException {
        String written = text(folder, name);
        return SignedNote.read(written)
                .filter(note -> note.verify(key) && note.written().equals(written))
                .orElseThrow(() -> broken(name));
    }

    private static String text(Path folder, String name) throws FaultException, IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_NOTE) {
            throw broken(name);
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw broken(name);
        }
        return text;
    }

    /// Entries as read, with what is dear to work out; checked in their order later.
    private record Bundle(Tile tile, List<Read> entries) {}

    /// @param event null when the bytes are no event
    private record Read(byte[] bytes, byte[] leaf, @Nullable Envelope event) {

        static Read of(byte[] bytes) {
            byte[] leaf = Merkle.leaf(bytes);
            try {
                return new Read(bytes, leaf, Envelope.read(bytes));
            } catch (FaultException e) {
                return new Read(bytes, leaf, null);
            }
        }
    }

    private Bundle bundle(long index) {
        Tile tile = Tile.of(Tile.ENTRIES, index, checkpoint.size());
        Path file = folder.resolve(tile.path());
        long longest = (long) tile.width() * (EntryBundle.LONGEST + 2);
        try {
            Optional<List<byte[]>> entries =
                    Files.size(file) > longest
                            ? Optional.empty()
                            : EntryBundle.read(Files.readAllBytes(file));
            return entries.filter(list -> list.size() == tile.width())
                    .map(list -> new Bundle(tile, list.stream().map(Read::of).toList()))
                    .orElseGet(() -> new Bundle(tile, List.of()));
        } catch (IOException e) {
            return new Bundle(tile, List.of());
        }
    }

    /// Check the next bundle; return what is wrong with it, nothing while all is well.
    private Stream<FaultException> accept(Bundle bundle) {
        try {
            if (bundle.entries().isEmpty()) {
                throw broken(bundle.tile().path());
            }
            for (Read read : bundle.entries()) {
                accept(read);
            }
            return Stream.empty();
        } catch (FaultException e) {
            return Stream.of(e);
        }
    }

    private void accept(Read read) throws FaultException {
        Entry entry = new Entry(chain.verified() + 1, read.bytes(), read.leaf());
        Optional<Flaw> flaw =
                chain.accept(entry, read.event()).or(() -> rules.accept(chain.last()));
        if (flaw.isPresent()) {
            throw new FaultException(flaw.get().fault());
        }
        disclosures.accept(entry.sequence(), chain.last());
        tree.add(entry.leafHash());
    }

    /// Hold a tile that follows from the entries against the one in the folder.
    private void compare(Tile tile, byte[] hashes) throws FaultException {
        Path file = folder.resolve(tile.path());
        try {
            boolean same =
                    Files.isRegularFile(file)
                            && Files.size(file) == hashes.length
                            && Arrays.equals(Files.readAllBytes(file), hashes);
            if (!same) {
                throw broken(tile.path());
            }
        } catch (IOException e) {
            throw broken(tile.path());
        }
    }

    /// A file that a log of this size does not have belongs to another log, or to another time.
    private void nothingElse() throws FaultException, IOException {
        long expected = 5 + Layout.bundles(checkpoint.size());
        for (int level = 0; Tile.hashes(level, checkpoint.size()) > 0; level++) {
            expected += Layout.bundles(Tile.hashes(level, checkpoint.size()));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            if (all.filter(path -> !Files.isDirectory(path)).count() != expected) {
                throw broken("tile");
            }
        }
    }

    static FaultException broken(String file) {
        return new FaultException(new Fault("export-broken", Map.of("file", file)));
    }
}
