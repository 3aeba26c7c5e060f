package org.vigie.ledger.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.TreeReader;
import org.vigie.ledger.tlog.VerifierKey;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// An exported log that was verified whole.
public final class ExportedLog {
    private final Path folder;
    private final SignedNote note;
    private final Checkpoint checkpoint;
    private final VerifierKey key;

    private ExportedLog(Path folder, SignedNote note, Checkpoint checkpoint, VerifierKey key) {
        this.key = key;
        this.folder = folder;
        this.note = note;
        this.checkpoint = checkpoint;
    }

    /// Verify a folder and keep what it says.
    ///
    /// @throws FaultException what [ExportVerifier#verify] says
    public static ExportedLog verified(Path folder) throws FaultException {
        VerifierKey key = ExportVerifier.verify(folder, null).key();
        try {
            SignedNote note =
                    SignedNote.read(Files.readString(folder.resolve(Layout.CHECKPOINT)))
                            .orElseThrow(() -> ExportVerifier.broken(Layout.CHECKPOINT));
            Checkpoint checkpoint =
                    Checkpoint.read(note.text())
                            .orElseThrow(() -> ExportVerifier.broken(Layout.CHECKPOINT));
            return new ExportedLog(folder, note, checkpoint, key);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unreadable"), e);
        }
    }

    public SignedNote note() {
        return note;
    }

    /// Return the key the checkpoint verifies with, as the folder brings it.
    public VerifierKey key() {
        return key;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /// Return the root the log had when it was `size` entries long, 0 to its length.
    public byte[] root(long size) throws FaultException {
        TreeReader tree =
                new TreeReader(
                        checkpoint.size(),
                        tile -> {
                            try {
                                return Files.readAllBytes(folder.resolve(tile.path()));
                            } catch (IOException e) {
                                throw ExportVerifier.broken(tile.path());
                            }
                        });
        return tree.root(size);
    }

    /// Put the same checkpoint with more signatures in its place.
    public void replaceCheckpoint(SignedNote signed) throws FaultException {
        Path fresh = folder.resolve(Layout.CHECKPOINT + ".new");
        try {
            Files.writeString(fresh, signed.written());
            Files.move(
                    fresh,
                    folder.resolve(Layout.CHECKPOINT),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unwritable"), e);
        }
    }
}
