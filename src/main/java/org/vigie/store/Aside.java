package org.vigie.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Keeps a copy of a damaged database as it was found. The original stays where it is; the copy is
/// named by its content, so that starting again does not fill the disk with copies.
final class Aside {
    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm");

    private Aside() {}

    /// Copy the database's files.
    ///
    /// @return `database-damaged`, naming the folder inside the data folder that holds the copy
    static FaultException damaged(DataFolder folder) {
        try {
            String name = "damaged-" + digest(folder.database()).substring(0, 12);
            Path copy = folder.aside().resolve(name);
            if (Files.notExists(copy)) {
                copy(folder, copy);
            }
            return new FaultException(Fault.of("database-damaged", "copy", "aside/" + name));
        } catch (IOException e) {
            return new FaultException(Fault.of("database-damaged", "copy", "-"), e);
        }
    }

    private static void copy(DataFolder folder, Path copy) throws IOException {
        Path making = copy.resolveSibling(copy.getFileName() + ".part");
        OwnerOnly.folder(folder.aside());
        OwnerOnly.folder(making);
        for (String suffix : SUFFIXES) {
            Path file = folder.root().resolve(folder.database().getFileName() + suffix);
            Path to = making.resolve(file.getFileName());
            if (Files.exists(file) && Files.notExists(to)) {
                Files.copy(file, to);
                OwnerOnly.close(to);
            }
        }
        Files.move(making, copy);
        OwnerOnly.sync(folder.aside());
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
