package org.vigie.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The folder everything that outlives the process is in, held by one process at a time. Readable
/// by its owner only.
public final class DataFolder implements AutoCloseable {
    static final String KEYRING = "keyring.json";

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// Take a folder, making it if need be.
    ///
    /// @throws FaultException `data-folder-in-use` while another process, or this one, holds it;
    ///   `data-folder-unusable` when it cannot be made or written
    public static DataFolder open(Path root) throws FaultException {
        try {
            OwnerOnly.folder(root);
            Path lock = root.resolve("lock");
            OwnerOnly.file(lock);
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
            if (taken(channel) == null) {
                channel.close();
                throw new FaultException(Fault.of("data-folder-in-use"));
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new FaultException(Fault.of("data-folder-unusable"), e);
        }
    }

    private static @Nullable FileLock taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// Return the folder.
    public Path root() {
        return root;
    }

    Path database() {
        return root.resolve("vigie.db");
    }

    Path keyring() {
        return root.resolve(KEYRING);
    }

    Path vault() {
        return root.resolve("vault");
    }

    /// Where damaged files are copied to, so that nothing is lost.
    Path aside() {
        return root.resolve("aside");
    }

    /// Let the folder go.
    @Override
    public void close() throws FaultException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FaultException(Fault.of("data-folder-unusable"), e);
        }
    }
}
