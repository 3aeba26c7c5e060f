package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring;

/// A workstation opened by a command: its folder, its settings, its key; closed with the command.
record Session(DataFolder folder, Settings settings, Workstation workstation)
        implements AutoCloseable {

    /// How a command wants its workstation.
    ///
    /// @param feedUrl overrides the configured feed, null to keep it
    /// @param tokenFile overrides the configured token file, null to keep it
    record Wish(@Nullable String feedUrl, @Nullable Path tokenFile) {
        static final Wish NONE = new Wish(null, null);
    }

    /// Open the workstation `root` names. A demo folder opens with its own throw-away key.
    ///
    /// @throws FaultException `key-needed`, `workstation-none`, or what keeps the folder shut
    static Session open(CommandLineRoot root, Wish wish) throws FaultException {
        boolean throwAway = throwAway(root);
        DataFolder folder = DataFolder.open(root.dataFolder());
        boolean sound = false;
        try {
            Settings settings =
                    root.managed().over(wished(Settings.read(folder.root()), wish), throwAway);
            Workstation.Opening opening =
                    new Workstation.Opening(
                            root.policyPack(),
                            root.clockPack(folder.root()),
                            settings,
                            throwAway ? null : Access.find(root.keyFile, System.getenv(), settings),
                            throwAway,
                            root.talk().text());
            Session session = new Session(folder, settings, Workstation.open(folder, opening));
            sound = true;
            return session;
        } finally {
            if (!sound) {
                folder.close();
            }
        }
    }

    /// Return whether the folder opens with a key of its own, as demo sets do. Touches nothing: a
    /// folder named by mistake stays as it is.
    ///
    /// @throws FaultException `workstation-none` when there is nothing to open
    static boolean throwAway(CommandLineRoot root) throws FaultException {
        if (!root.demo && !Keyring.exists(root.dataFolder())) {
            throw new FaultException(Fault.of("workstation-none"));
        }
        return root.demo || Files.exists(root.dataFolder().resolve("demo.key"));
    }

    private static Settings wished(Settings settings, Wish wish) {
        if (wish.feedUrl() == null) {
            return settings;
        }
        String tokenFile =
                wish.tokenFile() == null ? settings.feedTokenFile() : wish.tokenFile().toString();
        return settings.withFeed(wish.feedUrl(), tokenFile);
    }

    @Override
    public void close() throws FaultException {
        try (folder) {
            workstation.close();
        }
    }
}
