package org.vigie.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie file dsa`: statements of reasons for the Transparency Database, in batches that it takes
/// whole. A statement with something against it is left out and named.
@Command(name = "dsa")
final class FileDsaCommand implements Callable<Integer> {
    @ParentCommand private FileCommand file = new FileCommand();

    @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(file.root(), this::write);
    }

    private int write(Storage storage) throws FaultException {
        Talk talk = file.root().talk();
        FilingDesk.Prepared made = file.prepared(storage, new FilingDesk.Statements(from, to), out);
        Map<String, List<Fault>> left = new LinkedHashMap<>();
        made.objections()
                .forEach(each ->
                        left.computeIfAbsent(each.generationId(), id -> new ArrayList<>())
                                .add(each.fault()));
        left.forEach((id, faults) -> {
            talk.say("file.leftOut", Map.of("case", id));
            faults.forEach(talk::say);
        });
        talk.result(talk.text().count("file.statements", made.count()));
        if (!left.isEmpty()) {
            talk.result(talk.text().count("file.leftOut.count", left.size()));
        }
        return left.isEmpty() ? 0 : 1;
    }
}
