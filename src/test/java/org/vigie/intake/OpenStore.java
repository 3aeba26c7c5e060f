package org.vigie.intake;

import java.nio.file.Path;
import java.time.InstantSource;
import org.vigie.app.Packs;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.store.DataFolder;
import org.vigie.store.GenerationStore;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// A real store in a folder, and an intake into it by the built-in packs.
final class OpenStore implements AutoCloseable {
    static final PolicyPack POLICY = Packs.builtInPolicy();

    private final DataFolder folder;
    private final Keyring keyring;
    private final Storage storage;

    OpenStore(Path root) throws FaultException {
        folder = DataFolder.open(root);
        keyring = Keyring.throwAway(folder);
        storage =
                Storage.open(
                        folder,
                        keyring,
                        new Identity("desk-1", "mod-1", "moderator", "0"),
                        Terms.ALONE,
                        InstantSource.system());
    }

    GenerationStore generations() {
        return storage.generations();
    }

    int cases() throws FaultException {
        return storage.cases().openCases();
    }

    Intake intake() {
        return new Intake(generations(), POLICY, Packs.builtInClocks()::clocksFor);
    }

    Summary pull(Feed feed) throws FaultException {
        return intake().pull(feed, Progress.SILENT);
    }

    @Override
    public void close() throws FaultException {
        storage.close();
        keyring.close();
        folder.close();
    }
}
