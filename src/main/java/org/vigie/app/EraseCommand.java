package org.vigie.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.review.Erasure;
import org.vigie.review.FaultException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie erase`: erase the pictures of a case, or delete one text the log is bound to. Each is an
/// event; the log still verifies. For a lead's workstation.
@Command(name = "erase")
final class EraseCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk().text().get("command.which", Map.of("commands", "case, text")));
    }

    @Command(name = "case")
    int media(
            @Parameters(paramLabel = "CASE", descriptionKey = "case") String generationId,
            @Option(names = "--confirm", required = true, paramLabel = "CASE") String confirm,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason)
            throws FaultException {
        try (Session session = Session.open(root, Session.Wish.NONE)) {
            erasure(session).erase(generationId, confirm, reason);
        }
        root.talk().result(root.talk().text().get("erase.case", Map.of("case", generationId)));
        return 0;
    }

    @Command(name = "text")
    int text(
            @Parameters(index = "0", paramLabel = "SEQUENCE", descriptionKey = "sequence")
                    long sequence,
            @Parameters(index = "1", paramLabel = "FIELD", descriptionKey = "field") String field,
            @Option(names = "--confirm", required = true, paramLabel = "SEQUENCE") String confirm,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason)
            throws FaultException {
        try (Session session = Session.open(root, Session.Wish.NONE)) {
            erasure(session).redact(sequence, field, confirm, reason);
        }
        root.talk()
                .result(
                        root.talk()
                                .text()
                                .get("erase.text", Map.of("entry", "" + sequence, "field", field)));
        return 0;
    }

    private static Erasure erasure(Session session) {
        return session.workstation().lead().erasure(InstantSource.system());
    }
}
