package org.vigie.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Media beside a flag file. Only plain files inside the flag's folder are read; a link is followed
/// only where it stays inside.
public final class FolderMedia implements MediaSource {
    private final Path folder;

    /// @param folder where the flag file is
    public FolderMedia(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] read(String reference, long maxBytes) throws FaultException {
        try {
            Path file = inside(RelativePath.of(reference));
            // A pipe or device would block or never end; only plain files are opened.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FaultException(Fault.of("medium-missing"));
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return bounded(in, maxBytes);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new FaultException(Fault.of("medium-missing"));
        } catch (IOException e) {
            // Not chained: its message is a path.
            throw new FaultException(Fault.of("medium-unreadable"));
        }
    }

    /// Read all of a stream that may not be longer than `maxBytes`.
    static byte[] bounded(InputStream in, long maxBytes) throws IOException, FaultException {
        byte[] bytes = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > maxBytes) {
            throw new FaultException(Fault.of("medium-too-heavy", "limit", maxBytes));
        }
        return bytes;
    }

    private Path inside(RelativePath relative) throws IOException, FaultException {
        Path file = folder;
        try {
            for (String segment : relative.segments()) {
                file = file.resolve(segment);
            }
        } catch (InvalidPathException e) {
            throw RelativePath.outside();
        }
        Path real = file.toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw RelativePath.outside();
        }
        return real;
    }
}
