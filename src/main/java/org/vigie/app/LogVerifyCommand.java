package org.vigie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.export.ExportVerifier;
import org.vigie.ledger.export.ExportVerifier.Verified;
import org.vigie.ledger.tlog.TlogProof;
import org.vigie.ledger.tlog.VerifierKey;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `vigie log verify`: this device's log, an exported one, or the proof of a single entry.
@Command(name = "verify")
final class LogVerifyCommand implements Callable<Integer> {
    private static final int LONGEST_PROOF = 1 << 20;

    @ParentCommand private LogCommand log = new LogCommand();

    @Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "what")
    private @Nullable Path what;

    @Option(names = "--key", paramLabel = "VKEY")
    private @Nullable String key;

    @Option(names = "--untrusted")
    private boolean untrusted;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws FaultException {
        Path named = what;
        if (named == null) {
            return LogAccess.read(log.root(), storage -> new LogCheck(storage, talk()).run());
        }
        return Files.isDirectory(named) ? export(named) : proof(named);
    }

    private Talk talk() {
        return log.root().talk();
    }

    private int export(Path folder) throws FaultException {
        Verified verified = ExportVerifier.verify(folder, trusted());
        if (json) {
            talk().object(
                            Json.line(
                                    Map.of(
                                            "size", verified.size(),
                                            "root", verified.root(),
                                            "disclosed", verified.disclosed(),
                                            "key", verified.key().text(),
                                            "trusted", verified.trusted(),
                                            "witnesses", verified.witnesses())));
            return judged(verified);
        }
        talk().result(talk().text().count("log.export.verified", verified.size()));
        talk().result(
                        talk().text()
                                .get(
                                        "log.export.signed",
                                        Map.of(
                                                "origin", verified.key().name(),
                                                "root", verified.root())));
        return judged(verified);
    }

    /// A folder that agrees with itself proves nothing about who wrote it.
    private int judged(Verified verified) throws FaultException {
        if (verified.trusted()) {
            return 0;
        }
        talk().say("log.export.untrusted", Map.of("key", verified.key().text()));
        if (untrusted) {
            return 0;
        }
        throw new FaultException(Fault.of("key-not-given"));
    }

    /// The entry stands beside its proof: `decision-12.json` and `decision-12.tlog-proof`.
    private int proof(Path file) throws FaultException {
        VerifierKey trusted = trusted();
        Path entry =
                file.resolveSibling(
                        (file.getFileName() + "").replaceFirst("[.]tlog-proof$", "") + ".json");
        try {
            boolean well =
                    trusted != null
                            && Files.size(file) <= LONGEST_PROOF
                            && TlogProof.read(Files.readString(file))
                                    .filter(read -> proves(read, entry, trusted))
                                    .isPresent();
            if (trusted == null) {
                throw new FaultException(Fault.of("key-unreadable"));
            }
            if (!well) {
                throw new FaultException(Fault.of("proof-broken"));
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of("proof-broken"), e);
        }
        talk().result(talk().text().get("log.proof.verified", Map.of("origin", trusted.name())));
        return 0;
    }

    private static boolean proves(TlogProof proof, Path entry, VerifierKey key) {
        try {
            return Files.size(entry) <= 65_535 && proof.proves(Files.readAllBytes(entry), key);
        } catch (IOException e) {
            return false;
        }
    }

    /// The key as written, or a file that holds it.
    private @Nullable VerifierKey trusted() throws FaultException {
        String given = key;
        if (given == null) {
            return null;
        }
        try {
            Path file = Path.of(given);
            String written = Files.isRegularFile(file) ? Files.readString(file) : given;
            return VerifierKey.read(written)
                    .orElseThrow(() -> new FaultException(Fault.of("key-unreadable")));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new FaultException(Fault.of("key-unreadable"), e);
        }
    }
}
