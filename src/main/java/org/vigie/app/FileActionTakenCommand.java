package org.vigie.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie file action-taken`: what was done in a period, as a page to print and as JSON. Figures
/// only; nothing in it names a case, an account or a moderator.
@Command(name = "action-taken")
final class FileActionTakenCommand implements Callable<Integer> {

    @ParentCommand private FileCommand file = new FileCommand();

    @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--jurisdiction", defaultValue = "", paramLabel = "CODE")
    private String jurisdiction = "";

    @Option(names = "--zone", paramLabel = "ZONE")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(names = "--with-prompts")
    private boolean withPrompts;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(file.root(), this::write);
    }

    private int write(Storage storage) throws FaultException {
        Talk talk = file.root().talk();
        FilingDesk.Report wish =
                new FilingDesk.Report(
                        from,
                        to,
                        jurisdiction,
                        zone,
                        withPrompts,
                        talk.text().locale().getLanguage());
        talk.result(talk.text().count("file.report", file.prepared(storage, wish, out).count()));
        return 0;
    }
}
