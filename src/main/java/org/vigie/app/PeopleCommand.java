package org.vigie.app;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.People;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie people`: who may be a second person at this workstation.
@Command(name = "people")
final class PeopleCommand implements Callable<Integer> {
    /// The environment variable a passphrase to register is taken from.
    private static final String VARIABLE = "VIGIE_PERSON_PASSPHRASE";

    private static final int LONGEST_FILE = 1_024;

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk().text().get("command.which", Map.of("commands", "add, list, remove")));
    }

    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "CODE", descriptionKey = "code") String code,
            @Option(names = "--passphrase-file", paramLabel = "FILE") @Nullable Path file)
            throws FaultException {
        char[] passphrase = passphrase(file);
        try (Session session = Session.open(root, Session.Wish.NONE)) {
            people(session).add(code, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        root.talk().result(root.talk().text().get("people.added", Map.of("code", code)));
        return 0;
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws FaultException {
        Talk talk = root.talk();
        try (Session session = Session.open(root, Session.Wish.NONE)) {
            for (People.Listed one : people(session).all()) {
                Map<String, Object> words = new LinkedHashMap<>();
                words.put("code", one.code());
                words.put("since", one.since().toString());
                if (json) {
                    talk.object(Json.line(words));
                } else {
                    talk.result(talk.text().get("people.line", words));
                }
            }
            if (people(session).all().isEmpty()) {
                talk.say("people.none");
            }
        }
        return 0;
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "CODE", descriptionKey = "code") String code)
            throws FaultException {
        try (Session session = Session.open(root, Session.Wish.NONE)) {
            people(session).remove(code);
        }
        root.talk().result(root.talk().text().get("people.removed", Map.of("code", code)));
        return 0;
    }

    private static People people(Session session) {
        return session.workstation().storage().people();
    }

    /// From the file, the environment, or whoever sits at the terminal; nothing waits where there
    /// is none.
    private char[] passphrase(@Nullable Path file) throws FaultException {
        String known = System.getenv().getOrDefault(VARIABLE, "");
        Talk talk = root.talk();
        Console console = System.console();
        if (file != null) {
            return written(file);
        }
        if (!known.isEmpty()) {
            return known.toCharArray();
        }
        if (!talk.terminal() || console == null) {
            throw new FaultException(Fault.of("person-passphrase-needed"));
        }
        char[] first = console.readPassword("%s ", talk.text().get("people.passphrase"));
        char[] again = console.readPassword("%s ", talk.text().get("people.again"));
        boolean same = first != null && Arrays.equals(first, again);
        if (again != null) {
            Arrays.fill(again, '\0');
        }
        if (first == null || !same) {
            throw new FaultException(Fault.of("person-passphrase-differs"));
        }
        return first;
    }

    private static char[] written(Path file) throws FaultException {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new FaultException(Fault.of("person-passphrase-needed"));
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
        } catch (IOException e) {
            throw new FaultException(Fault.of("person-passphrase-needed"), e);
        }
    }
}
