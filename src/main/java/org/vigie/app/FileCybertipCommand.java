package org.vigie.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie file cybertip`: the draft of one report with the description of each file, for whoever is
/// allowed to send it. Written even when something speaks against it, because a person goes on with
/// it; what speaks against it is named.
@Command(name = "cybertip")
final class FileCybertipCommand implements Callable<Integer> {

    @ParentCommand private FileCommand file = new FileCommand();

    @Parameters(paramLabel = "CASE", descriptionKey = "case")
    private String generationId = "";

    @Option(names = "--service", required = true, paramLabel = "NAME")
    private String service = "";

    @Option(names = "--first-name", defaultValue = "", paramLabel = "NAME")
    private String firstName = "";

    @Option(names = "--last-name", defaultValue = "", paramLabel = "NAME")
    private String lastName = "";

    @Option(names = "--email", required = true, paramLabel = "ADDRESS")
    private String email = "";

    @Option(names = "--classification", defaultValue = "", paramLabel = "A1|A2|B1|B2")
    private String classification = "";

    @Option(names = "--high-priority", defaultValue = "", paramLabel = "TEXT")
    private String highPriority = "";

    @Option(names = "--annotation", split = ",", paramLabel = "WORD")
    private List<String> annotations = new ArrayList<>();

    @Option(names = "--with-prompt")
    private boolean withPrompt;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(file.root(), this::write);
    }

    private int write(Storage storage) throws FaultException {
        Talk talk = file.root().talk();
        FilingDesk.Tip wish =
                new FilingDesk.Tip(
                        generationId,
                        service,
                        firstName,
                        lastName,
                        email,
                        classification,
                        highPriority,
                        annotations,
                        withPrompt);
        FilingDesk.Prepared made = file.prepared(storage, wish, out);
        made.notes().forEach(talk::say);
        made.objections().forEach(each -> talk.say(each.fault()));
        talk.result(talk.text().count("file.tip", made.count()));
        talk.result(talk.text().get("file.tip.never"));
        return made.objections().isEmpty() ? 0 : 1;
    }
}
