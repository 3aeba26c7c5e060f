package org.vigie.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Entry;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.review.EventLog;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Form;
import org.vigie.store.EventLines;
import org.vigie.store.Storage;

/// The events of one workstation.
final class LocalEventLog implements EventLog {
    private static final int PAGE = 2_000;

    /// What somebody answered to a case whose answer is known is theirs alone: leads see totals.
    private static final String OWN = "answer";

    private final Storage storage;
    private final LeadRooms leads;
    private final Proving proving;

    LocalEventLog(Storage storage, LeadRooms leads, InstantSource now) {
        this.storage = storage;
        this.leads = leads;
        this.proving = new Proving(storage, now);
    }

    private EventLines events() throws FaultException {
        leads.require();
        return storage.eventLines();
    }

    @Override
    public long latest() throws FaultException {
        return storage.events().length();
    }

    @Override
    public long count(Filter filter) throws FaultException {
        return events().count(filter);
    }

    @Override
    public List<Line> page(Filter filter, long offset, int limit) throws FaultException {
        return events().page(filter, offset, limit);
    }

    @Override
    public Words words() throws FaultException {
        return events().words();
    }

    @Override
    public Details details(long sequence) throws FaultException {
        EventLines.Record record = events().record(sequence);
        return new Details(
                record.line(),
                record.event().role(),
                record.event().appVersion(),
                fields(record.event().body()),
                record.said().entrySet().stream()
                        .filter(said -> !said.getKey().equals(OWN))
                        .map(said -> new Field(said.getKey(), List.of(said.getValue())))
                        .toList(),
                record.event().commitments().keySet().stream()
                        .filter(field -> !record.said().containsKey(field))
                        .sorted()
                        .toList(),
                record.event().modelDigests().size(),
                record.leaf(),
                proving.of(sequence));
    }

    /// What is inside an object stands under its path.
    private static List<Field> fields(Map<?, ?> body) {
        List<Field> fields = new ArrayList<>();
        new TreeMap<>(body).forEach((name, value) -> add(name + "", value, fields));
        return fields;
    }

    private static void add(String path, @Nullable Object value, List<Field> fields) {
        switch (value) {
            case Map<?, ?> map ->
                    new TreeMap<>(map)
                            .forEach((name, inner) -> add(path + "." + name, inner, fields));
            case List<?> list ->
                    fields.add(new Field(path, list.stream().map(each -> each + "").toList()));
            case null -> fields.add(new Field(path, List.of()));
            default -> fields.add(new Field(path, List.of(value.toString())));
        }
    }

    @Override
    public long export(Filter filter, Form form, Path file) throws FaultException {
        leads.require();
        Filter held = filter.within(filter.since(), Math.min(filter.last(), latest()));
        return NewFile.write(
                file,
                () ->
                        storage.events()
                                .append(
                                        new EventDraft(
                                                EventType.EXPORTED,
                                                null,
                                                Map.of(
                                                        "form",
                                                        form.name().toLowerCase(Locale.ROOT),
                                                        "what",
                                                        "events"),
                                                Map.of(),
                                                "")),
                out -> write(held, form, out));
    }

    private long write(Filter filter, Form form, BufferedWriter out)
            throws IOException, FaultException {
        long written = 0;
        if (form == Form.CSV) {
            out.write("sequence,at,event,by,case,reach\r\n");
        }
        List<Line> page = page(filter, 0, PAGE);
        while (!page.isEmpty()) {
            for (Line line : page) {
                out.write(form == Form.CSV ? row(line) : canonical(line) + "\n");
            }
            written += page.size();
            page = page(filter, written, PAGE);
        }
        return written;
    }

    private static String row(Line line) {
        return Stream.of(
                        line.sequence(),
                        line.at().toString(),
                        line.type(),
                        line.actor(),
                        line.generationId(),
                        line.reach().name().toLowerCase(Locale.ROOT))
                .map(LogbookLines::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /// As the log holds it: its hash is the leaf's.
    private String canonical(Line line) throws FaultException {
        Entry entry = storage.events().after(line.sequence() - 1, 1).getFirst();
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }
}
