package org.vigie.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.OwnerOnly;

/// A file that something of the log is taken away in: a new one, which only its owner can read.
final class NewFile {

    /// Writes what belongs into it, and returns how many lines that were.
    @FunctionalInterface
    interface Filling {
        long into(BufferedWriter out) throws IOException, FaultException;
    }

    private NewFile() {}

    /// @param recorded runs once the file is there and before anything is in it: what is not in the
    ///   log is not taken away
    /// @throws FaultException `export-file-exists`, `export-unwritable`
    static long write(Path file, Recording recorded, Filling filling) throws FaultException {
        try {
            OwnerOnly.create(file);
            recorded.record();
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                return filling.into(out);
            }
        } catch (FileAlreadyExistsException e) {
            throw new FaultException(Fault.of("export-file-exists"), e);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unwritable"), e);
        }
    }

    /// Puts the export into the log.
    @FunctionalInterface
    interface Recording {
        void record() throws FaultException;
    }
}
