package org.vigie.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie file stopncii`: what a hash exchange is told about one decision. Nothing is written when
/// something speaks against it.
@Command(name = "stopncii")
final class FileStopNciiCommand implements Callable<Integer> {

    @ParentCommand private FileCommand file = new FileCommand();

    @Parameters(paramLabel = "CASE", descriptionKey = "case")
    private String generationId = "";

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(file.root(), this::write);
    }

    private int write(Storage storage) throws FaultException {
        Talk talk = file.root().talk();
        FilingDrafts drafts = file.drafts(storage);
        FilingDesk.Prepared made = drafts.prepare(new FilingDesk.Exchange(generationId));
        made.notes().forEach(talk::say);
        made.objections().forEach(each -> talk.say(each.fault()));
        if (!made.objections().isEmpty()) {
            return 1;
        }
        file.filings(storage).write(out, made);
        talk.result(talk.text().get("file.stopncii"));
        return 0;
    }
}
