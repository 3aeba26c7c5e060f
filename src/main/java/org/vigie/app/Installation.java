package org.vigie.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring;
import org.vigie.store.Keyring.Protection;
import org.vigie.sync.FeedAddress;

/// Makes a workstation: its settings, then its key. Until the key is there nothing is set up, and
/// trying again is harmless.
final class Installation {
    private static final Set<String> OWN =
            Set.of("lock", "settings.json", "logs", "hashes", "models");

    private Installation() {}

    /// Refuse a folder that holds somebody else's files: it would become its owner's alone.
    ///
    /// @throws FaultException `keyring-exists`, `data-folder-occupied`, `folder-unreadable`
    static void requireFree(Path root) throws FaultException {
        if (Keyring.exists(root)) {
            throw new FaultException(Fault.of("keyring-exists"));
        }
        if (!Files.exists(root)) {
            return;
        }
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(root)) {
            for (Path path : paths) {
                if (!OWN.contains(path.getFileName().toString())) {
                    throw new FaultException(Fault.of("data-folder-occupied"));
                }
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("folder-unreadable"), e);
        }
    }

    /// Make it.
    ///
    /// @param recoveryPublicKey the organisation's, null for none
    /// @throws FaultException what [Keyring#create] says, or that the feed cannot be used; settings
    ///   of a folder that has a key already are never touched
    static void make(
            DataFolder folder,
            Protection protection,
            @Nullable Path recoveryPublicKey,
            Settings settings)
            throws FaultException {
        requireFree(folder.root());
        if (!settings.feedUrl().isEmpty()) {
            FeedAddress.of(settings.feedUrl());
        }
        settings.write(folder.root());
        Keyring.create(folder, protection, recoveryPublicKey).close();
    }

    /// Return what the settings remember of a protection.
    static String keyFile(Protection protection) {
        return protection instanceof Protection.KeyFile key
                ? key.file().toAbsolutePath().toString()
                : "";
    }

    /// Return how the settings name an optional file or folder.
    static String named(@Nullable Path path) {
        return path == null ? "" : path.toAbsolutePath().toString();
    }
}
