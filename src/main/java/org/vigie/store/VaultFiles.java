package org.vigie.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The files of the vault: sealed bytes under random names, in 256 folders. A name says nothing.
final class VaultFiles {
    private final Path root;
    private final RandomGenerator random;

    VaultFiles(Path root, RandomGenerator random) {
        this.root = root;
        this.random = random;
    }

    /// Pick the folder for one batch, so that one sync of it is enough.
    String shelf() throws FaultException {
        String shelf = HexFormat.of().toHexDigits((byte) random.nextInt());
        try {
            OwnerOnly.folder(root);
            OwnerOnly.folder(root.resolve(shelf));
        } catch (IOException e) {
            throw unwritable(e);
        }
        return shelf;
    }

    /// Write a file under a temporary name, sync it, then give it its name. [#settle] makes the
    /// names of a batch last.
    ///
    /// @return the name below the vault
    String write(String shelf, byte[] sealed) throws FaultException {
        byte[] name = new byte[16];
        random.nextBytes(name);
        String file = shelf + "/" + HexFormat.of().formatHex(name);
        Path temporary = root.resolve(file + ".part");
        try {
            OwnerOnly.write(temporary, sealed);
            Files.move(temporary, root.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return file;
    }

    void settle(String shelf) throws FaultException {
        try {
            OwnerOnly.sync(root.resolve(shelf));
            OwnerOnly.sync(root);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    byte[] read(String file, String sha256) throws FaultException {
        try {
            return Files.readAllBytes(root.resolve(file));
        } catch (NoSuchFileException e) {
            throw new FaultException(Fault.of("medium-lost", "medium", sha256.substring(0, 12)));
        } catch (IOException e) {
            throw new FaultException(Fault.of("data-folder-unusable"), e);
        }
    }

    /// Delete files nobody names any more. One that stays is found by the next sweep.
    void delete(List<String> files) throws FaultException {
        try {
            for (String file : files) {
                Files.deleteIfExists(root.resolve(file));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Return the folders there are.
    List<String> shelves() throws FaultException {
        return names(root).stream().filter(name -> name.length() == 2).sorted().toList();
    }

    /// Return the files of a folder, as [#write] named them, with the unfinished ones.
    Set<String> files(String shelf) throws FaultException {
        Set<String> files = new HashSet<>();
        names(root.resolve(shelf)).forEach(name -> files.add(shelf + "/" + name));
        return files;
    }

    private static Set<String> names(Path folder) throws FaultException {
        Set<String> names = new HashSet<>();
        if (Files.notExists(folder)) {
            return names;
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            paths.forEach(path -> names.add(path.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new FaultException(Fault.of("data-folder-unusable"), e);
        }
    }

    private static FaultException unwritable(IOException e) {
        return new FaultException(Fault.of("vault-unwritable"), e);
    }
}
