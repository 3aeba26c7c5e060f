package org.vigie.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vigie.review.EventLog;
import org.vigie.review.FaultException;
import org.vigie.review.Logbook.Filter;
import org.vigie.review.Logbook.Kept;
import org.vigie.review.Rung;
import org.vigie.store.DataFolder;
import org.vigie.store.Database;
import org.vigie.store.EventLines;
import org.vigie.store.Identity;
import org.vigie.store.Keyring;
import org.vigie.store.LogbookStore;
import org.vigie.store.Rehearsal;
import org.vigie.store.Storage;
import org.vigie.store.Terms;

/// Measures how long a lead waits for the logbook: until it is open, until a filter is through, and
/// for rows far down.
final class LogbookBench {
    private static final Instant START = Instant.parse("2026-01-04T10:00:00Z");
    private static final int ROUNDS = 20;
    private static final int SCREEN = 50;

    private final Talk talk;

    LogbookBench(Talk talk) {
        this.talk = talk;
    }

    /// @param decisions made up in a throw-away desk
    Map<String, Object> run(int decisions) throws FaultException, IOException {
        talk.progress("logbook " + decisions);
        try (ThrowAwayFolder scratch = new ThrowAwayFolder();
                DataFolder folder = DataFolder.open(scratch.root().resolve("data"));
                Keyring keyring = Keyring.throwAway(folder)) {
            Database database = Database.open(folder);
            Identity identity = new Identity(database.deviceId(), "M-00", "lead", Versions.vigie());
            Terms terms = new Terms("", false, Duration.ZERO);
            try (Storage storage =
                    Storage.unchecked(
                            folder, database, keyring, identity, terms, InstantSource.system())) {
                Rehearsal.decisions(storage, decisions, START.toEpochMilli());
                Map<String, Object> result = measure(storage.logbook(), decisions);
                events(storage.eventLines(), decisions, result);
                return result;
            }
        }
    }

    private static Map<String, Object> measure(LogbookStore logbook, int decisions)
            throws FaultException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("decisions", decisions);
        Sample open = new Sample();
        Sample filter = new Sample();
        Sample far = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            open.add(
                    millis(() -> {
                        read(logbook, Filter.ALL, 0);
                        logbook.summary(Filter.ALL);
                        logbook.words();
                    }));
            Filter some = some(round);
            filter.add(millis(() -> read(logbook, some, 0)));
            far.add(millis(() -> read(logbook, Filter.ALL, decisions - SCREEN)));
        }
        result.put("openMs", open.summary());
        result.put("filterMs", filter.summary());
        result.put("farEndMs", far.summary());
        return result;
    }

    /// The same for the table of all events; each decision made up is one.
    private static void events(EventLines lines, int events, Map<String, Object> result)
            throws FaultException {
        EventLog.Filter all = EventLog.Filter.ALL.within(null, events);
        EventLog.Filter some = all.withActors(Set.of("M-7")).withTypes(Set.of("decision"));
        Sample open = new Sample();
        Sample filter = new Sample();
        Sample far = new Sample();
        for (int round = 0; round < ROUNDS; round++) {
            open.add(
                    millis(() -> {
                        lines.count(all);
                        lines.page(all, 0, SCREEN);
                        lines.words();
                    }));
            filter.add(
                    millis(() -> {
                        lines.count(some);
                        lines.page(some, 0, SCREEN);
                    }));
            far.add(millis(() -> lines.page(all, events - SCREEN, SCREEN)));
        }
        result.put("eventsOpenMs", open.summary());
        result.put("eventsFilterMs", filter.summary());
        result.put("eventsFarEndMs", far.summary());
    }

    private static void read(LogbookStore logbook, Filter filter, long offset)
            throws FaultException {
        logbook.count(filter);
        logbook.page(filter, offset, SCREEN);
    }

    /// A filter as a lead sets one: now by person, now by what was breached, now by a rare mixture.
    private static Filter some(int round) {
        Set<String> actors = round % 2 == 0 ? Set.of("M-" + round % 23) : Set.of();
        Set<String> actions = round % 3 == 0 ? Set.of("hash-list") : Set.of();
        Set<Kept> clocks = round % 4 == 1 ? Set.of(Kept.BREACHED) : Set.of();
        Set<Rung> rungs = round % 5 == 2 ? Set.of(Rung.GREY, Rung.COLOUR) : Set.of();
        return new Filter(
                null,
                null,
                actors,
                Set.of("sexualised-edit"),
                actions,
                rungs,
                clocks,
                Set.of(),
                round % 7 == 3,
                false);
    }

    private interface Reading {
        void read() throws FaultException;
    }

    private static double millis(Reading reading) throws FaultException {
        long start = System.nanoTime();
        reading.read();
        return (System.nanoTime() - start) / 1e6;
    }
}
