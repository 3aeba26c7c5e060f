package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.ledger.Entry;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.TlogProof;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie log proof`: one entry and the proof that it is in the log, as two files that a third
/// party can keep and check offline.
@Command(name = "proof")
final class LogProofCommand implements Callable<Integer> {

    @ParentCommand private LogCommand log = new LogCommand();

    @Parameters(index = "0", paramLabel = "SEQUENCE", descriptionKey = "sequence")
    private long sequence;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(log.root(), this::prove);
    }

    private int prove(Storage storage) throws FaultException {
        Talk talk = log.root().talk();
        SignedNote note = storage.checkpoints().sign();
        long size = Checkpoint.read(note.text()).orElseThrow().size();
        List<Entry> found =
                sequence < 1 || sequence > size
                        ? List.of()
                        : storage.events().after(sequence - 1, 1);
        if (found.isEmpty()) {
            talk.say("log.none", Map.of("length", talk.text().number(size)));
            return 1;
        }
        TlogProof proof =
                new TlogProof(
                        sequence - 1, storage.checkpoints().inclusion(sequence - 1, size), note);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("entry-" + sequence + ".json"), found.getFirst().bytes());
            Files.writeString(
                    folder.resolve("entry-" + sequence + ".tlog-proof"),
                    proof.written(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unwritable"), e);
        }
        talk.result(talk.text().get("log.proof.written", Map.of("sequence", "" + sequence)));
        talk.result(
                talk.text()
                        .get(
                                "log.export.key",
                                Map.of("key", storage.checkpoints().verifier().text())));
        return 0;
    }
}
