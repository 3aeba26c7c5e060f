package org.vigie.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook;
import org.vigie.store.LogbookStore;
import org.vigie.store.Storage;

/// The logbook of one workstation. Who reads it or takes it away is in the log itself.
final class LocalLogbook implements Logbook {
    private static final int PAGE = 2_000;

    private final Storage storage;
    private final LeadRooms leads;
    private final Proving proving;

    LocalLogbook(Storage storage, LeadRooms leads, InstantSource now) {
        this.storage = storage;
        this.leads = leads;
        this.proving = new Proving(storage, now);
    }

    private LogbookStore decisions() throws FaultException {
        leads.require();
        return storage.logbook();
    }

    @Override
    public void opened() throws FaultException {
        leads.require();
        record(EventType.LOG_READ, Map.of());
    }

    private void record(EventType type, Map<String, ?> body) throws FaultException {
        storage.events().append(new EventDraft(type, null, body, Map.of(), ""));
    }

    @Override
    public long count(Filter filter) throws FaultException {
        return decisions().count(filter);
    }

    @Override
    public List<Line> page(Filter filter, long offset, int limit) throws FaultException {
        return decisions().page(filter, offset, limit);
    }

    @Override
    public Summary summary(Filter filter) throws FaultException {
        return decisions().summary(filter);
    }

    @Override
    public Words words() throws FaultException {
        return decisions().words();
    }

    @Override
    public Details details(long sequence) throws FaultException {
        LogbookStore.Record record = decisions().record(sequence);
        return new Details(
                record.line(),
                record.reason(),
                record.seen(),
                record.evidence(),
                record.timeline(),
                proving.of(sequence));
    }

    @Override
    public Verified verify(LongConsumer progress) throws FaultException {
        return new LogAudit(storage).run(progress);
    }

    @Override
    public long export(Filter filter, Form form, Path file) throws FaultException {
        leads.require();
        return NewFile.write(
                file,
                () ->
                        record(
                                EventType.EXPORTED,
                                Map.of(
                                        "form",
                                        form.name().toLowerCase(Locale.ROOT),
                                        "what",
                                        "logbook")),
                out -> write(filter, form, out));
    }

    private long write(Filter filter, Form form, BufferedWriter out)
            throws IOException, FaultException {
        long written = 0;
        out.write(LogbookLines.heading(form));
        List<Line> page = page(filter, 0, PAGE);
        while (!page.isEmpty()) {
            for (Line line : page) {
                out.write(LogbookLines.line(line, form));
            }
            written += page.size();
            page = page(filter, written, PAGE);
        }
        return written;
    }
}
