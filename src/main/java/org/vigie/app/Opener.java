package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring;
import org.vigie.store.Keyring.Protection;
import org.vigie.ui.kit.Text;
import org.vigie.ui.setup.SetupActions;
import org.vigie.ui.setup.SetupRequest;

/// Opens the workstation a person asks for on the first screens. Every method blocks.
final class Opener implements SetupActions {
    private final CommandLineRoot root;
    private final PolicyPack policy;
    private final Managed managed;
    private volatile @Nullable Opened opened;

    /// A workstation, and the folder that is released after it.
    record Opened(DataFolder folder, Settings settings, Workstation workstation)
            implements AutoCloseable {
        @Override
        public void close() throws FaultException {
            try (folder) {
                workstation.close();
            }
        }
    }

    /// What the first screen has to ask.
    enum Question {
        /// Nothing: what is needed is known.
        NONE,
        /// Demo set or workstation.
        CHOICE,
        /// The passphrase.
        UNLOCK
    }

    Opener(CommandLineRoot root, PolicyPack policy, Managed managed) {
        this.root = root;
        this.managed = managed;
        this.policy = policy;
    }

    /// Return what was opened last, null before.
    @Nullable Opened opened() {
        return opened;
    }

    /// Open what can be opened without asking, and return what must be asked otherwise.
    Question begin() throws FaultException {
        if (root.demo) {
            startDemo();
            return Question.NONE;
        }
        Path path = root.dataFolder();
        if (!Keyring.exists(path)) {
            return Question.CHOICE;
        }
        Settings settings = Settings.read(path);
        Protection known = Access.findOrNull(root.keyFile, System.getenv(), settings);
        try (Attempt attempt = new Attempt(path)) {
            boolean throwAway = Files.exists(path.resolve("demo.key"));
            if (known == null && !throwAway) {
                return Question.UNLOCK;
            }
            attempt.open(throwAway ? null : known, throwAway, settings);
            return Question.NONE;
        }
    }

    @Override
    public void startDemo() throws FaultException {
        Path path = root.demoFolder();
        try (Attempt attempt = new Attempt(path)) {
            attempt.open(null, true, Settings.read(path));
        }
    }

    @Override
    public void unlock(char[] passphrase) throws FaultException {
        Path path = root.dataFolder();
        try (Attempt attempt = new Attempt(path)) {
            attempt.open(new Protection.Passphrase(passphrase), false, Settings.read(path));
        }
    }

    @Override
    public void create(SetupRequest request) throws FaultException {
        try (Attempt attempt = new Attempt(root.dataFolder())) {
            Protection protection =
                    switch (request.protection()) {
                        case SetupRequest.Protection.Passphrase passphrase ->
                                new Protection.Passphrase(passphrase.value());
                        case SetupRequest.Protection.UserKeyFile file ->
                                new Protection.KeyFile(keyFile(attempt.folder.root()));
                    };
            Settings settings = settings(request, protection);
            Installation.make(attempt.folder, protection, request.recoveryPublicKey(), settings);
            attempt.open(protection, false, settings);
        }
    }

    private static Settings settings(SetupRequest request, Protection protection) {
        return Settings.fresh()
                .withActor(request.actor())
                .withLanguage(request.language().getLanguage())
                .withKeyFile(Installation.keyFile(protection))
                .withDropFolder(Installation.named(request.dropFolder()))
                .withFeed(request.feedUrl(), Installation.named(request.tokenFile()));
    }

    /// The key of a workstation lies outside its data folder, one for each folder.
    private static Path keyFile(Path folder) throws FaultException {
        Path keys = DataHome.standard().resolveSibling("Vigie-keys");
        try {
            Files.createDirectories(keys);
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unwritable"), e);
        }
        byte[] name =
                folder.toAbsolutePath()
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return keys.resolve(Digests.sha256(name).substring(0, 16) + ".key");
    }

    /// A folder held open until something in it was opened for good, or not.
    private final class Attempt implements AutoCloseable {
        private final DataFolder folder;
        private boolean kept;

        Attempt(Path path) throws FaultException {
            this.folder = DataFolder.open(path);
        }

        void open(@Nullable Protection protection, boolean demo, Settings chosen)
                throws FaultException {
            Settings settings = managed.over(chosen, demo);
            Locale language = ConsoleStart.language(root, settings);
            Workstation.Opening opening =
                    new Workstation.Opening(
                            policy,
                            root.clockPack(folder.root()),
                            settings,
                            protection,
                            demo,
                            new Text(language));
            opened = new Opened(folder, settings, Workstation.open(folder, opening));
            kept = true;
        }

        @Override
        public void close() throws FaultException {
            if (!kept) {
                folder.close();
            }
        }
    }
}
