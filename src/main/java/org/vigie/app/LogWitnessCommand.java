package org.vigie.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.ledger.export.ExportedLog;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.FaultException;
import org.vigie.store.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie log witness`: verify the exported log of another desk, compare it with what this desk saw
/// of it before, and cosign its checkpoint. Afterwards neither desk can rewrite it unnoticed.
@Command(name = "witness")
final class LogWitnessCommand implements Callable<Integer> {

    @ParentCommand private LogCommand log = new LogCommand();

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(log.root(), this::witness);
    }

    private int witness(Storage storage) throws FaultException {
        Talk talk = log.root().talk();
        ExportedLog exported = ExportedLog.verified(folder);
        long seen = storage.checkpoints().witnessedSize(exported.checkpoint().origin());
        SignedNote cosigned =
                storage.checkpoints()
                        .witness(
                                exported.note(),
                                exported.checkpoint(),
                                exported.key(),
                                exported.root(Math.min(seen, exported.checkpoint().size())));
        exported.replaceCheckpoint(cosigned);
        talk.result(
                talk.text()
                        .get(
                                "log.witnessed",
                                Map.of(
                                        "origin", exported.checkpoint().origin(),
                                        "size", talk.text().number(exported.checkpoint().size()),
                                        "key", key(storage))));
        return 0;
    }

    private static String key(Storage storage) throws FaultException {
        return storage.checkpoints().key().verifier(Type.COSIGNATURE).text();
    }
}
