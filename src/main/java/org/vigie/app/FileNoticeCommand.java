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

/// `vigie file notice`: letters about one decision, to whoever asked for the picture and to those
/// who complained. Written even when something speaks against one; what speaks against it is named.
@Command(name = "notice")
final class FileNoticeCommand implements Callable<Integer> {

    @ParentCommand private FileCommand file = new FileCommand();

    @Parameters(paramLabel = "CASE", descriptionKey = "case")
    private String generationId = "";

    @Option(names = "--service", required = true, paramLabel = "NAME")
    private String service = "";

    @Option(names = "--contact", defaultValue = "", paramLabel = "TEXT")
    private String contact = "";

    @Option(names = "--redress", defaultValue = "", paramLabel = "TEXT")
    private String redress = "";

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(file.root(), this::write);
    }

    private int write(Storage storage) throws FaultException {
        Talk talk = file.root().talk();
        String language = talk.text().locale().getLanguage();
        FilingDesk.Prepared made =
                file.prepared(
                        storage,
                        new FilingDesk.Letters(generationId, service, contact, redress, language),
                        out);
        made.objections().forEach(each -> talk.say(each.fault()));
        talk.result(talk.text().count("file.notice", made.count()));
        return made.objections().isEmpty() ? 0 : 1;
    }
}
