package org.vigie.ledger.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.vigie.ledger.Commitment;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventId;
import org.vigie.ledger.EventType;
import org.vigie.review.FaultException;

/// A made-up log that keeps every rule: cases are pulled, looked at, decided, undone.
final class DrawnLog implements LogExport.Source {
    private static final Instant START = Instant.parse("2026-01-04T10:00:00Z");
    private static final int CYCLE = 6;

    final List<Entry> entries = new ArrayList<>();
    final List<Disclosure> texts = new ArrayList<>();
    private final Random random = new Random(5);

    DrawnLog(int length) throws FaultException {
        for (int i = 0; i < length; i++) {
            next();
        }
    }

    private void next() throws FaultException {
        int at = entries.size();
        String generation = "gen-" + at / CYCLE;
        switch (at % CYCLE) {
            case 0 -> add(EventType.PULLED, generation, Map.of("feed", "drop"), "");
            case 1 -> add(EventType.REVEAL, generation, Map.of("rung", 3), "");
            case 2 ->
                    add(
                            EventType.REVEAL_END,
                            generation,
                            Map.of("reveal", at, "millis", 900, "area_permille", 400),
                            "");
            case 3 -> add(EventType.DECISION, generation, decision(3), "parce que « é » " + at);
            case 4 -> add(EventType.UNDO, generation, undo(), "");
            default -> add(EventType.DECISION, generation, decision(0), "");
        }
    }

    private static Map<String, Object> decision(int rung) {
        return Map.of("category", "none", "actions", List.of("keep"), "rung", rung);
    }

    private Map<String, Object> undo() throws FaultException {
        String id = Envelope.read(entries.getLast().bytes()).eventId();
        return Map.of("undoes", entries.size(), "undoes_event", id);
    }

    /// Append an event, whether it keeps the rules or not.
    void add(EventType type, String generation, Map<String, ?> body, String reason)
            throws FaultException {
        long sequence = entries.size() + 1L;
        byte[] before = entries.isEmpty() ? Entry.noLeaf() : entries.getLast().leafHash();
        Instant at = START.plusSeconds(sequence);
        Map<String, String> commitments = new TreeMap<>();
        if (!reason.isEmpty()) {
            Commitment commitment = Commitment.to(reason, random);
            commitments.put("reason", commitment.digest());
            texts.add(new Disclosure(sequence, "reason", commitment));
        }
        Envelope event =
                new Envelope(
                        EventId.at(at, random),
                        "desk-1",
                        sequence,
                        HexFormat.of().formatHex(before),
                        "M-17",
                        "moderator",
                        type,
                        generation,
                        0,
                        "",
                        body,
                        commitments,
                        at.toString(),
                        "0.1.0",
                        List.of("cd".repeat(32)),
                        "ab".repeat(32));
        entries.add(Entry.of(sequence, event.bytes()));
    }

    @Override
    public List<Entry> entries(long after, int limit) {
        return entries.subList((int) after, (int) Math.min(entries.size(), after + limit));
    }

    @Override
    public List<Disclosure> disclosures(long first, long last) {
        int from = place(first);
        int to = place(last + 1);
        return texts.subList(from, to);
    }

    /// Return how many texts belong to events before a sequence.
    private int place(long sequence) {
        int low = 0;
        int high = texts.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (texts.get(middle).sequence() < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
