package org.vigie.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Role;
import org.vigie.store.DataFolder;
import org.vigie.store.Keyring.Protection;
import org.vigie.store.RecoveryKey;
import org.vigie.ui.setup.SetupRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie setup`: make a workstation where there is no display to ask on.
@Command(name = "setup")
final class SetupCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Option(names = "--recovery-key", paramLabel = "PUB")
    private @Nullable Path recoveryKey;

    @Option(names = "--actor", defaultValue = "M-01", paramLabel = "CODE")
    private String actor = "M-01";

    @Option(names = "--role", defaultValue = "moderator", paramLabel = "moderator|specialist|lead")
    private Role role = Role.MODERATOR;

    @Option(names = "--drop-folder", paramLabel = "DIR")
    private @Nullable Path dropFolder;

    @Option(names = "--feed", defaultValue = "", paramLabel = "URL")
    private String feed = "";

    @Option(names = "--token-file", paramLabel = "FILE")
    private @Nullable Path tokenFile;

    @Override
    public Integer call() throws FaultException {
        Path path = root.dataFolder();
        Installation.requireFree(path);
        Protection protection = protection();
        Settings settings = settings(protection);
        try (DataFolder folder = DataFolder.open(path)) {
            Installation.make(folder, protection, recoveryKey, settings);
        } finally {
            wipe(protection);
        }
        Talk talk = root.talk();
        talk.result(talk.text().get("setup.done", Map.of("folder", path.toAbsolutePath())));
        talk.say("setup.next");
        return 0;
    }

    private Protection protection() throws FaultException {
        Protection found = Access.findOrNull(root.keyFile, System.getenv(), Settings.fresh());
        if (found == null) {
            throw new FaultException(Fault.of("setup-key-needed"));
        }
        if (found instanceof Protection.Passphrase passphrase
                && passphrase.value().length < SetupRequest.LEAST_PASSPHRASE) {
            throw new FaultException(
                    Fault.of("passphrase-short", "least", SetupRequest.LEAST_PASSPHRASE));
        }
        return found;
    }

    private Settings settings(Protection protection) throws FaultException {
        if (!SetupRequest.isActor(actor)) {
            throw new FaultException(Fault.of("actor-unusable"));
        }
        CommandLineRoot.Language language = root.language;
        return Settings.fresh()
                .withActor(actor)
                .withRole(role)
                .withLanguage(language == null ? "" : language.name())
                .withKeyFile(Installation.keyFile(protection))
                .withDropFolder(Installation.named(dropFolder))
                .withFeed(feed.strip(), Installation.named(tokenFile));
    }

    private static void wipe(Protection protection) {
        if (protection instanceof Protection.Passphrase passphrase) {
            Arrays.fill(passphrase.value(), '\0');
        }
    }

    @Command(name = "recovery-key")
    int recoveryKey(
            @Parameters(paramLabel = "PUB", descriptionKey = "public") Path publicKey,
            @Parameters(paramLabel = "PRIV", descriptionKey = "private") Path privateKey)
            throws FaultException {
        RecoveryKey.generate(publicKey, privateKey);
        Talk talk = root.talk();
        Map<String, Path> files =
                Map.of(
                        "public", publicKey.toAbsolutePath(),
                        "private", privateKey.toAbsolutePath());
        talk.result(talk.text().get("setup.recovery-made", files));
        talk.say("setup.recovery-keep");
        return 0;
    }
}
