package org.vigie.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.review.FaultException;
import org.vigie.store.EventStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie log`: read, verify, export and witness ledgers.
@Command(
        name = "log",
        subcommands = {
            LogVerifyCommand.class,
            LogExportCommand.class,
            LogProofCommand.class,
            LogWitnessCommand.class
        })
final class LogCommand implements Callable<Integer> {
    private static final int PAGE = 1_000;

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    CommandLineRoot root() {
        return root;
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk()
                        .text()
                        .get(
                                "command.which",
                                Map.of("commands", "list, show, verify, export, proof, witness")));
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
        return LogAccess.read(
                root,
                storage -> {
                    EventStore events = storage.events();
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
        return LogAccess.read(
                root,
                storage -> {
                    EventStore events = storage.events();
                    List<Entry> found = sequence < 1 ? List.of() : events.after(sequence - 1, 1);
                    if (found.isEmpty() || found.getFirst().sequence() != sequence) {
                        talk.say("log.none", Map.of("length", talk.text().number(events.length())));
                        return 1;
                    }
                    talk.object(canonical(found.getFirst()));
                    return 0;
                });
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
