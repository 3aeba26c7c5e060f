package org.vigie.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Files and folders nobody but their owner can read: 0600 and 0700, or the like as an ACL on
/// Windows.
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /// Make a folder and those above it; the folder itself becomes its owner's alone.
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (posix(folder.getFileSystem())) {
            Files.setPosixFilePermissions(folder, FOLDER);
        } else {
            restrict(folder);
        }
    }

    /// Make an empty file unless there is one; either way it becomes its owner's alone.
    public static void file(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException e) {
            close(file);
        }
    }

    /// Make a new empty file.
    public static void create(Path file) throws IOException {
        if (posix(file.getFileSystem())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        } else {
            Files.createFile(file);
            restrict(file);
        }
    }

    /// Take an existing file's permissions away from everybody else.
    public static void close(Path file) throws IOException {
        if (posix(file.getFileSystem())) {
            Files.setPosixFilePermissions(file, FILE);
        } else {
            restrict(file);
        }
    }

    /// Return whether somebody besides the owner may read a file, as far as the system can tell.
    public static boolean isOpen(Path file) throws IOException {
        if (!posix(file.getFileSystem())) {
            return false;
        }
        Set<PosixFilePermission> more = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        more.removeAll(FOLDER);
        return !more.isEmpty();
    }

    /// Replace a file as a whole: temporary name, sync, rename, sync of the folder.
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(temporary);
        write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        syncAround(file);
    }

    /// Write a new file and sync it.
    public static void write(Path file, byte[] bytes) throws IOException {
        create(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// Sync a folder, so that a rename in it survives a power cut. Windows has no such call and
    /// needs none.
    public static void sync(Path folder) throws IOException {
        if (posix(folder.getFileSystem())) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Sync the folder a file is in.
    public static void syncAround(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            sync(folder);
        }
    }

    private static boolean posix(FileSystem files) {
        return files.supportedFileAttributeViews().contains("posix");
    }

    private static void restrict(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            AclEntry.Builder entry = AclEntry.newBuilder();
            entry.setType(AclEntryType.ALLOW).setPrincipal(view.getOwner());
            entry.setPermissions(EnumSet.allOf(AclEntryPermission.class));
            view.setAcl(List.of(entry.build()));
        }
    }
}
