package org.vigie.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.store.GenerationStore;
import org.vigie.store.GenerationStore.Admission;
import org.vigie.store.GenerationStore.Incoming;
import org.vigie.store.GenerationStore.Quarantined;

/// Takes the flags of one pull into the store, in transactions bounded by weight.
final class Admitting {
    private static final Logger LOG = LoggerFactory.getLogger(Admitting.class);
    private static final long BATCH_BYTES = 128L << 20;
    private static final int QUARANTINE_BYTES = 1 << 20;

    private final GenerationStore store;
    private final FlagReader reader;
    private final MediaFetch media;
    private final CategoryHint hint;
    private final Intake.Clocks clocks;
    private final String feed;
    private final Tally tally;
    private final List<Incoming> waiting = new ArrayList<>();
    private final List<RawFlag> origins = new ArrayList<>();
    private long weight;

    Admitting(
            GenerationStore store,
            FlagReader reader,
            MediaFetch media,
            CategoryHint hint,
            Intake.Clocks clocks,
            String feed,
            Tally tally) {
        this.store = store;
        this.reader = reader;
        this.media = media;
        this.hint = hint;
        this.clocks = clocks;
        this.feed = feed;
        this.tally = tally;
    }

    void take(List<RawFlag> flags) throws FaultException {
        for (RawFlag flag : flags) {
            take(flag);
        }
        commit();
    }

    private void take(RawFlag flag) throws FaultException {
        @Nullable Fault fault = flag.fault();
        if (fault == null) {
            Parsed parsed;
            try {
                parsed = reader.read(flag.json());
            } catch (FaultException e) {
                quarantine(flag, e.fault());
                return;
            } catch (RuntimeException e) {
                LOG.warn("a flag was not understood: {}", e.getClass().getSimpleName());
                quarantine(flag, Fault.of("flag-not-json"));
                return;
            }
            fault = hold(flag, parsed);
        }
        if (fault != null) {
            quarantine(flag, fault);
        }
    }

    /// Fetch the media and let the generation wait for its transaction; return why it cannot.
    private @Nullable Fault hold(RawFlag flag, Parsed parsed) throws FaultException {
        Map<String, byte[]> bytes;
        try {
            bytes = media.fetch(parsed, flag.media());
        } catch (FaultException e) {
            if (e.fault().code().startsWith("medi")) {
                return e.fault();
            }
            throw e;
        }
        long heavier = flag.json().length;
        for (byte[] medium : bytes.values()) {
            heavier += medium.length;
        }
        if (weight + heavier > BATCH_BYTES) {
            commit();
        }
        weight += heavier;
        origins.add(flag);
        waiting.add(incoming(flag, parsed.generation(), bytes));
        return null;
    }

    private Incoming incoming(RawFlag flag, Generation generation, Map<String, byte[]> bytes) {
        String category = hint.of(generation);
        return new Incoming(
                generation,
                flag.json(),
                bytes,
                feed,
                clocks.clocksFor(generation, category),
                category,
                hint.severity(category));
    }

    private void commit() throws FaultException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Admission> admissions = store.admit(waiting);
        for (int i = 0; i < admissions.size(); i++) {
            tally.admitted(admissions.get(i));
            if (admissions.get(i) == Admission.ID_CONFLICT) {
                quarantine(origins.get(i), Fault.of("id-conflict"));
            }
        }
        waiting.clear();
        origins.clear();
        weight = 0;
    }

    private void quarantine(RawFlag flag, Fault fault) throws FaultException {
        byte[] kept = Arrays.copyOf(flag.json(), Math.min(flag.json().length, QUARANTINE_BYTES));
        store.quarantine(new Quarantined(feed, flag.origin(), fault.code(), fault.details(), kept));
        tally.quarantined(fault.code());
    }
}
