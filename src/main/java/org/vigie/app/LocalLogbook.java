package org.vigie.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.vigie.ledger.Entry;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.ledger.tlog.SignedNote;
import org.vigie.ledger.tlog.TlogProof;
import org.vigie.ledger.tlog.VerifierKey.Type;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook;
import org.vigie.store.Checkpoints;
import org.vigie.store.LogbookStore;
import org.vigie.store.OwnerOnly;
import org.vigie.store.Storage;

/// The logbook of one workstation. Who reads it or takes it away is in the log itself.
final class LocalLogbook implements Logbook {
    private static final int PAGE = 2_000;

    private final Storage storage;
    private final InstantSource now;

    LocalLogbook(Storage storage, InstantSource now) {
        this.storage = storage;
        this.now = now;
    }

    @Override
    public void opened() throws FaultException {
        record(EventType.LOG_READ, Map.of());
    }

    private void record(EventType type, Map<String, ?> body) throws FaultException {
        storage.events().append(new EventDraft(type, null, body, Map.of(), ""));
    }

    @Override
    public long count(Filter filter) throws FaultException {
        return storage.logbook().count(filter);
    }

    @Override
    public List<Line> page(Filter filter, long offset, int limit) throws FaultException {
        return storage.logbook().page(filter, offset, limit);
    }

    @Override
    public Summary summary(Filter filter) throws FaultException {
        return storage.logbook().summary(filter);
    }

    @Override
    public Words words() throws FaultException {
        return storage.logbook().words();
    }

    @Override
    public Details details(long sequence) throws FaultException {
        LogbookStore.Record record = storage.logbook().record(sequence);
        return new Details(
                record.line(),
                record.reason(),
                record.seen(),
                record.evidence(),
                record.timeline(),
                proof(sequence));
    }

    /// The checkpoint that is nearest behind the event; where none is, the log is signed now.
    private Proof proof(long sequence) throws FaultException {
        SignedNote note = signed(sequence);
        long size = size(note);
        List<Entry> found = storage.events().after(sequence - 1, 1);
        boolean included =
                !found.isEmpty()
                        && new TlogProof(
                                        sequence - 1,
                                        storage.checkpoints().inclusion(sequence - 1, size),
                                        note)
                                .proves(
                                        found.getFirst().bytes(),
                                        storage.checkpoints().key().verifier(Type.NOTE));
        return new Proof(
                included,
                size,
                storage.checkpoints().all().stream()
                        .filter(kept -> kept.size() == size)
                        .map(Checkpoints.Kept::at)
                        .findFirst()
                        .orElseGet(now::instant),
                note.lines().size());
    }

    private SignedNote signed(long sequence) throws FaultException {
        Optional<SignedNote> latest = storage.checkpoints().latest();
        return latest.isPresent() && size(latest.get()) >= sequence
                ? latest.get()
                : storage.checkpoints().sign();
    }

    private static long size(SignedNote note) throws FaultException {
        return Checkpoint.read(note.text())
                .orElseThrow(() -> new FaultException(Fault.of("log-cut")))
                .size();
    }

    @Override
    public Verified verify(LongConsumer progress) throws FaultException {
        return new LogAudit(storage).run(progress);
    }

    @Override
    public long export(Filter filter, Form form, Path file) throws FaultException {
        try {
            OwnerOnly.create(file);
            record(
                    EventType.EXPORTED,
                    Map.of("form", form.name().toLowerCase(Locale.ROOT), "what", "logbook"));
            return write(filter, form, file);
        } catch (FileAlreadyExistsException e) {
            throw new FaultException(Fault.of("export-file-exists"), e);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unwritable"), e);
        }
    }

    private long write(Filter filter, Form form, Path file) throws IOException, FaultException {
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(LogbookLines.heading(form));
            List<Line> page = page(filter, 0, PAGE);
            while (!page.isEmpty()) {
                for (Line line : page) {
                    out.write(LogbookLines.line(line, form));
                }
                written += page.size();
                page = page(filter, written, PAGE);
            }
        }
        return written;
    }
}
