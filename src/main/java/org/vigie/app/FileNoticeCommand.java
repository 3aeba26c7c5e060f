package org.vigie.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.filing.Notices;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Storage;
import org.vigie.ui.kit.Text;
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
        Text text = talk.text();
        Filings filings = new Filings(storage, file.root().policyPack());
        Notices notices =
                new Notices(
                        text::get, text.locale(), new Notices.Sender(service, contact, redress));
        List<Notices.Letter> letters = notices.of(filings.decided(generationId));
        if (letters.isEmpty()) {
            throw new FaultException(Fault.of("notice-none"));
        }
        Map<String, String> documents = new LinkedHashMap<>();
        for (Notices.Letter letter : letters) {
            documents.put(Filings.name(letter.to()) + ".txt", letter.text());
        }
        filings.write(out, "notice", documents);
        letters.stream().flatMap(letter -> letter.faults().stream()).distinct().forEach(talk::say);
        talk.result(text.count("file.notice", letters.size()));
        return letters.stream().allMatch(letter -> letter.faults().isEmpty()) ? 0 : 1;
    }
}
