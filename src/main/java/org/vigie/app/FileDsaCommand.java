package org.vigie.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.filing.Decided;
import org.vigie.filing.dsa.StatementRules;
import org.vigie.filing.dsa.Statements;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie file dsa`: statements of reasons for the Transparency Database, in batches that it takes
/// whole. A statement with something against it is left out and named.
@Command(name = "dsa")
final class FileDsaCommand implements Callable<Integer> {
    private static final int BATCH = 100;

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
        Filings filings = new Filings(storage, file.root().policyPack());
        List<Decided> decided = filings.decided(Filings.Period.of(from, to, ZoneOffset.UTC), "dsa");
        if (decided.isEmpty()) {
            throw new FaultException(Fault.of("filing-nothing"));
        }
        List<Map<String, Object>> sound = new ArrayList<>();
        int left = 0;
        for (Decided each : decided) {
            Statements.Draft draft = Statements.of(each);
            if (draft.faults().isEmpty()) {
                sound.add(draft.statement());
            } else {
                left++;
                talk.say("file.leftOut", Map.of("case", each.generation().id()));
                draft.faults().forEach(talk::say);
            }
        }
        filings.write(out, "dsa", batches(sound));
        talk.result(talk.text().count("file.statements", sound.size()));
        if (left > 0) {
            talk.result(talk.text().count("file.leftOut.count", left));
        }
        return left > 0 ? 1 : 0;
    }

    private static Map<String, String> batches(List<Map<String, Object>> statements)
            throws FaultException {
        Map<String, String> documents = new LinkedHashMap<>();
        for (int from = 0; from < statements.size(); from += BATCH) {
            List<Map<String, Object>> batch =
                    statements.subList(from, Math.min(statements.size(), from + BATCH));
            List<Fault> faults = StatementRules.checkBatch(batch);
            if (!faults.isEmpty()) {
                throw new FaultException(faults.getFirst());
            }
            documents.put(
                    "statements-%03d.json".formatted(from / BATCH + 1),
                    Json.line(Map.of("statements", batch)) + "\n");
        }
        return documents;
    }
}
