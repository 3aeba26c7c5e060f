package org.vigie.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.LogVerifier;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.shelf.Shelf;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.EventStore;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.Storage;
import org.vigie.store.Terms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie log`: read and verify this device's ledger.
@Command(name = "log")
final class LogCommand implements Callable<Integer> {
    private static final int PAGE = 1_000;

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk().text().get("command.which", Map.of("commands", "list, show, verify")));
    }

    @Command(name = "list")
    int list(
            @Option(names = "--from", defaultValue = "1", paramLabel = "N") long from,
            @Option(names = "--limit", defaultValue = "2147483647", paramLabel = "N") int limit,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        if (from < 1 || limit < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine().getSubcommands().get("list"), talk.text().get("log.range"));
        }
        return with(events -> {
            long next = from;
            int left = limit;
            if (events.length() == 0) {
                talk.say("log.empty");
            }
            List<Entry> page = events.after(next - 1, Math.min(PAGE, left));
            while (!page.isEmpty()) {
                for (Entry entry : page) {
                    if (json) {
                        talk.object(canonical(entry));
                    } else {
                        talk.result(line(entry));
                    }
                }
                left -= page.size();
                next = page.getLast().sequence() + 1;
                page = left > 0 ? events.after(next - 1, Math.min(PAGE, left)) : List.of();
            }
            return 0;
        });
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "SEQUENCE", descriptionKey = "sequence") long sequence)
            throws FaultException {
        Talk talk = root.talk();
        return with(events -> {
            List<Entry> found = sequence < 1 ? List.of() : events.after(sequence - 1, 1);
            if (found.isEmpty() || found.getFirst().sequence() != sequence) {
                talk.say("log.none", Map.of("length", talk.text().number(events.length())));
                return 1;
            }
            talk.object(canonical(found.getFirst()));
            return 0;
        });
    }

    @Command(name = "verify")
    int verify() throws FaultException {
        Talk talk = root.talk();
        return with(events -> {
            LogVerifier verifier = new LogVerifier();
            long last = 0;
            List<Entry> page = events.after(0, PAGE);
            while (!page.isEmpty()) {
                Optional<LogVerifier.Flaw> flaw = verifier.accept(page);
                if (flaw.isPresent()) {
                    talk.say(flaw.get().fault());
                    return 1;
                }
                last = page.getLast().sequence();
                page = events.after(last, PAGE);
            }
            talk.result(talk.text().count("log.verified", verifier.verified()));
            talk.say("log.limit");
            return 0;
        });
    }

    private interface Reading {
        int read(EventStore events) throws FaultException;
    }

    private int with(Reading reading) throws FaultException {
        if (!Keyring.exists(root.dataFolder())) {
            throw new FaultException(Fault.of("workstation-none"));
        }
        boolean throwAway = Session.throwAway(root);
        try (DataFolder folder = DataFolder.open(root.dataFolder())) {
            Settings settings = Settings.read(folder.root());
            try (Keyring keyring =
                            throwAway
                                    ? Keyring.throwAway(folder)
                                    : Keyring.unlock(
                                            folder,
                                            Access.find(root.keyFile, System.getenv(), settings));
                    Database database = Database.open(folder)) {
                Storage storage = storage(folder, database, keyring, settings);
                ModelHistory.bring(Shelf.in(folder.root()), storage);
                return reading.read(storage.events());
            }
        }
    }

    /// A broken log must be readable: that is what these commands are for.
    private Storage storage(
            DataFolder folder, Database database, Keyring keyring, Settings settings)
            throws FaultException {
        Identity identity =
                new Identity(database.deviceId(), settings.actor(), "moderator", Versions.vigie());
        Terms terms = new Terms(root.policyPack().digest(), false, Duration.ZERO);
        return Storage.unchecked(
                folder, database, keyring, identity, terms, InstantSource.system());
    }

    private static String canonical(Entry entry) {
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }

    private static String line(Entry entry) throws FaultException {
        Envelope envelope = Envelope.read(entry.bytes());
        return String.format(
                "%7d  %s  %-10s  %-8s  %s",
                entry.sequence(),
                envelope.device(),
                envelope.type().word(),
                envelope.actor(),
                envelope.generationId() == null ? "" : envelope.generationId());
    }
}
