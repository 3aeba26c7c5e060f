package org.vigie.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.vigie.hashes.HashLists;
import org.vigie.review.FaultException;
import org.vigie.shelf.Shelf;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// Opens the stores of a data folder for the commands that read its log.
final class LogAccess {

    private LogAccess() {}

    /// What a command does with the stores.
    @FunctionalInterface
    interface Reading {
        /// Return the exit code.
        int read(Storage storage) throws FaultException;
    }

    /// Read the log of the folder `root` names. A broken log must be readable: that is what these
    /// commands are for.
    ///
    /// @throws FaultException `workstation-none`, or what keeps the folder shut
    static int read(CommandLineRoot root, Reading reading) throws FaultException {
        Path data = root.workstation();
        boolean throwAway = Session.throwAway(root);
        try (DataFolder folder = DataFolder.open(data)) {
            Settings settings = Settings.read(folder.root());
            try (Keyring keyring =
                            throwAway
                                    ? Keyring.throwAway(folder)
                                    : Keyring.unlock(
                                            folder,
                                            Access.find(root.keyFile, System.getenv(), settings));
                    Database database = Database.open(folder)) {
                Storage storage = storage(root, folder, database, keyring, settings);
                ModelHistory.bring(Shelf.in(folder.root()), storage);
                ListHistory.bring(HashLists.in(folder.root()), storage);
                return reading.read(storage);
            }
        }
    }

    private static Storage storage(
            CommandLineRoot root,
            DataFolder folder,
            Database database,
            Keyring keyring,
            Settings settings)
            throws FaultException {
        Identity identity =
                new Identity(
                        database.deviceId(), settings.actor(), settings.role(), Versions.vigie());
        Terms terms = new Terms(root.policyPack().digest(), false, Duration.ZERO);
        return Storage.unchecked(
                folder, database, keyring, identity, terms, InstantSource.system());
    }
}
