package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.vigie.clocks.Rule;
import org.vigie.filing.Decided;
import org.vigie.filing.report.ActionTaken;
import org.vigie.filing.report.Deadline;
import org.vigie.filing.report.Deadlines;
import org.vigie.filing.report.Report;
import org.vigie.filing.report.Taken;
import org.vigie.ledger.EventDraft;
import org.vigie.ledger.EventType;
import org.vigie.ledger.tlog.Checkpoint;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.review.Generation;
import org.vigie.review.Jurisdiction;
import org.vigie.review.Logbook;
import org.vigie.review.PolicyPack;
import org.vigie.store.FilingStore;
import org.vigie.store.OwnerOnly;
import org.vigie.store.Storage;

/// Collects what filings are made of from a desk's stores, and writes them where only their owner
/// can read them. Each writing is an event of the log.
final class Filings {
    private final Storage storage;
    private final PolicyPack policy;

    Filings(Storage storage, PolicyPack policy) {
        this.storage = storage;
        this.policy = policy;
    }

    /// A period of whole days in one zone.
    record Period(Instant since, Instant until) {

        /// @throws FaultException `filing-period` when it ends before it begins
        static Period of(LocalDate from, LocalDate to, ZoneId zone) throws FaultException {
            if (to.isBefore(from)) {
                throw new FaultException(Fault.of("filing-period"));
            }
            return new Period(
                    from.atStartOfDay(zone).toInstant(),
                    to.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /// Return the decisions of a period that lead to a kind of filing by one of their actions.
    ///
    /// @param filing `dsa` or `cybertip`
    List<Decided> decided(Period period, String filing) throws FaultException {
        List<Decided> found = new ArrayList<>();
        for (long sequence : storage.filings().decisions(period.since(), period.until())) {
            Logbook.Line line = storage.logbook().line(sequence);
            if (leadsTo(line, filing)) {
                found.add(decided(line));
            }
        }
        return found;
    }

    private boolean leadsTo(Logbook.Line line, String filing) {
        return line.actions().stream()
                .flatMap(id -> policy.action(id).stream())
                .anyMatch(action -> action.filings().contains(filing));
    }

    /// Return the decision that stands for a case.
    Decided decided(String generationId) throws FaultException {
        return decided(storage.logbook().line(storage.filings().decision(generationId)));
    }

    private Decided decided(Logbook.Line line) throws FaultException {
        FilingStore.Case known = storage.filings().of(line.sequence());
        if (policy.category(line.category()).isEmpty()) {
            throw new FaultException(Fault.of("filing-policy"));
        }
        Map<String, List<Decided.Look>> looks = new HashMap<>();
        for (FilingStore.Look look : known.looks()) {
            looks.computeIfAbsent(look.sha256(), sha -> new ArrayList<>())
                    .add(
                            new Decided.Look(
                                    look.rung(), look.areaPermille(), look.millis(), look.ended()));
        }
        return new Decided(
                line,
                known.eventId(),
                known.reason(),
                known.generation(),
                policy,
                looks,
                known.hashes(),
                known.qualities(),
                known.carried());
    }

    /// Count what was done in a period.
    ///
    /// @param jurisdiction only cases that concern it, all when empty
    ActionTaken actionTaken(Period period, String jurisdiction) throws FaultException {
        List<Taken> all =
                storage
                        .filings()
                        .taken(period.since(), period.until(), rules(jurisdiction))
                        .stream()
                        .map(Filings::taken)
                        .toList();
        return ActionTaken.of(all, period.since(), period.until(), jurisdiction);
    }

    /// Return the jurisdictions whose clocks, besides the house's, count for a place.
    private static Set<String> rules(String jurisdiction) {
        if (jurisdiction.isEmpty()) {
            return Set.of();
        }
        Set<String> rules = new TreeSet<>(Jurisdiction.lawIn(jurisdiction));
        rules.add(Rule.POLICY);
        return rules;
    }

    /// Return the legal clocks of a period.
    Deadlines deadlines(Period period, String jurisdiction) throws FaultException {
        return Deadlines.of(
                storage.filings().deadlines(period.since(), period.until(), Instant.now()).stream()
                        .map(each ->
                                new Deadline(
                                        each.clock().ruleId(),
                                        each.clock().jurisdiction(),
                                        each.clock().verified(),
                                        each.clock().start(),
                                        each.clock().due(),
                                        each.decided(),
                                        each.admitted(),
                                        each.jurisdictions(),
                                        each.happened()))
                        .toList(),
                jurisdiction);
    }

    /// Count the second judgements of a period.
    Report.Second second(Period period, String jurisdiction) throws FaultException {
        List<FilingStore.Judged> all =
                storage.filings().judged(period.since(), period.until()).stream()
                        .filter(each ->
                                jurisdiction.isEmpty()
                                        || Jurisdiction.covers(jurisdiction, each.jurisdictions()))
                        .toList();
        return new Report.Second(
                all.stream().filter(each -> !each.settles()).count(),
                all.stream().filter(each -> !each.settles() && each.differs()).count(),
                all.stream().filter(FilingStore.Judged::settles).count());
    }

    /// Sign the log as it is now, so that figures can be held against it.
    Checkpoint signed() throws FaultException {
        return Checkpoint.read(storage.checkpoints().sign().text())
                .orElseThrow(() -> new FaultException(Fault.of("log-cut")));
    }

    /// Unseal the cases of a period's decisions one by one.
    ///
    /// @param each told each case with the category decided on
    /// @return how many could not be read because their key was erased
    long cases(Period period, BiConsumer<Generation, String> each) throws FaultException {
        long erased = 0;
        for (long sequence : storage.filings().decisions(period.since(), period.until())) {
            try {
                each.accept(
                        storage.filings().of(sequence).generation(),
                        storage.logbook().line(sequence).category());
            } catch (FaultException e) {
                if (!e.fault().code().equals("generation-erased")) {
                    throw e;
                }
                erased++;
            }
        }
        return erased;
    }

    private static Taken taken(FilingStore.Taken each) {
        return new Taken(
                each.at(),
                each.flaggedAt(),
                each.admittedAt(),
                each.dueAt(),
                each.category(),
                each.actions(),
                each.rung(),
                each.batch(),
                each.takenBack(),
                each.jurisdictions());
    }

    /// Return a word as a part of a file name.
    static String name(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /// Write documents into a folder, each a new file. A folder that is not there yet becomes its
    /// owner's alone.
    ///
    /// @throws FaultException `export-file-exists`, `export-unwritable`
    void write(Path folder, FilingDesk.Prepared prepared) throws FaultException {
        try {
            if (!Files.exists(folder)) {
                OwnerOnly.folder(folder);
            }
            for (FilingDesk.Document document : prepared.documents()) {
                if (Files.exists(folder.resolve(document.name()))) {
                    throw new FileAlreadyExistsException(document.name());
                }
            }
            Map<String, Object> body =
                    Map.of("what", prepared.word(), "documents", prepared.documents().size());
            storage.events().append(new EventDraft(EventType.EXPORTED, null, body, Map.of(), ""));
            for (FilingDesk.Document document : prepared.documents()) {
                Path file = folder.resolve(document.name());
                OwnerOnly.create(file);
                Files.writeString(file, document.text(), StandardCharsets.UTF_8);
            }
        } catch (FileAlreadyExistsException e) {
            throw new FaultException(Fault.of("export-file-exists"), e);
        } catch (IOException e) {
            throw new FaultException(Fault.of("export-unwritable"), e);
        }
    }
}
