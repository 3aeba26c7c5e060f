package org.vigie.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.ledger.Entry;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.ledger.export.Disclosure;
import org.vigie.ledger.export.LogExport;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie log export`: the whole log as a folder that anybody can verify. The export is itself an
/// event of the log, and the last but one in what is exported.
@Command(name = "export")
final class LogExportCommand implements Callable<Integer> {

    @ParentCommand private LogCommand log = new LogCommand();

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Option(names = "--disclose", paramLabel = "FIELD", split = ",")
    private List<String> disclose = new ArrayList<>();

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(log.root(), this::export);
    }

    private int export(Storage storage) throws FaultException {
        Talk talk = log.root().talk();
        storage.checkpoints().requireWhole();
        storage.events()
                .append(
                        new EventDraft(
                                EventType.EXPORTED,
                                null,
                                Map.of("disclosed", List.copyOf(disclose)),
                                Map.of(),
                                ""));
        SignedNote note = storage.checkpoints().sign();
        long length = Checkpoint.read(note.text()).orElseThrow().size();
        LogExport.write(
                folder,
                length,
                new Source(storage),
                storage.checkpoints().key(),
                checkpoint -> same(note, checkpoint));
        talk.result(talk.text().count("log.exported", length));
        talk.result(talk.text().get("log.export.key", Map.of("key", verifier(storage))));
        return 0;
    }

    /// What was signed must be what was written.
    private static SignedNote same(SignedNote note, Checkpoint written) throws FaultException {
        if (!note.text().equals(written.text())) {
            throw new FaultException(Fault.of("checkpoint-differs", "size", "" + written.size()));
        }
        return note;
    }

    private static String verifier(Storage storage) throws FaultException {
        return storage.checkpoints().verifier().text();
    }

    private final class Source implements LogExport.Source {
        private final Storage storage;

        Source(Storage storage) {
            this.storage = storage;
        }

        @Override
        public List<Entry> entries(long after, int limit) throws FaultException {
            return storage.events().after(after, limit);
        }

        @Override
        public List<Disclosure> disclosures(long first, long last) throws FaultException {
            return disclose.isEmpty()
                    ? List.of()
                    : storage.events().disclosures(first, last, disclose);
        }
    }
}
