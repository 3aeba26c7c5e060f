package org.vigie.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.ledger.Effect;
import org.vigie.ledger.Entry;
import org.vigie.ledger.Envelope;
import org.vigie.ledger.EventType;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// A log in memory with the meaning of the store's, for histories too long for a synced disk. It
/// can be told to fail an acknowledgement, as a crash between answer and commit would.
final class MemoryOutbox implements Outbox {
    static final String DEVICE = "desk-1";

    final Map<Long, Effect> effects = new HashMap<>();
    final Map<Long, String> refused = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private long highWater;
    private int crashes;

    /// Append an event that happened at `at`.
    synchronized Entry append(EventType type, @Nullable String generation, Instant at) {
        return append(type, generation, at, Map.of("n", entries.size()));
    }

    synchronized Entry append(
            EventType type, @Nullable String generation, Instant at, Map<String, ?> body) {
        long sequence = entries.size() + 1L;
        byte[] previous = entries.isEmpty() ? Entry.noLeaf() : entries.getLast().leafHash();
        Envelope event =
                new Envelope(
                        String.format("01930000-0000-7000-8000-%012x", sequence),
                        DEVICE,
                        sequence,
                        HexFormat.of().formatHex(previous),
                        "mod-7",
                        "moderator",
                        type,
                        generation,
                        0,
                        "",
                        body,
                        Map.of(),
                        at.toString(),
                        "0.1",
                        List.of(),
                        "");
        try {
            entries.add(Entry.of(sequence, event.bytes()));
        } catch (FaultException e) {
            throw new IllegalStateException(e);
        }
        return entries.getLast();
    }

    /// Append that many notes, old enough to leave.
    void notes(int count) {
        for (int i = 0; i < count; i++) {
            append(EventType.NOTE, "gen-" + i, Instant.EPOCH);
        }
    }

    synchronized List<String> texts() {
        return entries.stream().map(entry -> new String(entry.bytes(), UTF_8)).toList();
    }

    /// Fail the next acknowledgements.
    synchronized void crash(int times) {
        crashes = times;
    }

    @Override
    public synchronized List<Entry> after(long sequence, int limit) {
        int from = (int) Math.min(sequence, entries.size());
        return List.copyOf(entries.subList(from, Math.min(entries.size(), from + limit)));
    }

    @Override
    public synchronized long length() {
        return entries.size();
    }

    @Override
    public synchronized long highWater() {
        return highWater;
    }

    @Override
    public synchronized void acknowledge(long upTo, Map<Long, Effect> found) throws FaultException {
        if (crashes > 0) {
            crashes--;
            throw new FaultException(Fault.of("store-crashed"));
        }
        highWater = Math.max(highWater, upTo);
        effects.putAll(found);
    }

    @Override
    public synchronized void refuse(long sequence, String code) {
        refused.put(sequence, code);
    }
}
