package org.vigie.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.clocks.ClockPack;
import org.vigie.filing.Decided;
import org.vigie.filing.Notices;
import org.vigie.filing.StopNcii;
import org.vigie.filing.cybertip.TipDraft;
import org.vigie.filing.cybertip.TipXml;
import org.vigie.filing.dsa.StatementRules;
import org.vigie.filing.dsa.Statements;
import org.vigie.filing.report.Report;
import org.vigie.filing.report.ReportPage;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.review.FilingDesk.Document;
import org.vigie.review.FilingDesk.Objection;
import org.vigie.review.FilingDesk.Prepared;
import org.vigie.review.FilingDesk.Wish;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Text;

/// Makes the documents of a filing, the same for the command and the page. No document is written
/// here.
final class FilingDrafts {
    private static final int BATCH = 100;

    private final Filings filings;
    private final PolicyPack policy;
    private final ClockPack clocks;

    FilingDrafts(Filings filings, PolicyPack policy, ClockPack clocks) {
        this.filings = filings;
        this.policy = policy;
        this.clocks = clocks;
    }

    Prepared prepare(Wish wish) throws FaultException {
        return switch (wish) {
            case FilingDesk.Statement one ->
                    statements(wish, List.of(filings.decided(one.generationId())));
            case FilingDesk.Statements all ->
                    statements(
                            wish,
                            filings.decided(
                                    Filings.Period.of(all.from(), all.to(), ZoneOffset.UTC),
                                    "dsa"));
            case FilingDesk.Tip tip -> tip(tip);
            case FilingDesk.Letters letters -> letters(letters);
            case FilingDesk.Exchange exchange -> exchange(exchange);
            case FilingDesk.Report report -> report(report);
        };
    }

    /// The database takes a batch whole or not at all: a statement with something against it is
    /// left out and named.
    private static Prepared statements(Wish wish, List<Decided> decided) throws FaultException {
        if (decided.isEmpty()) {
            throw new FaultException(Fault.of("filing-nothing"));
        }
        List<Map<String, Object>> sound = new ArrayList<>();
        List<Objection> objections = new ArrayList<>();
        for (Decided each : decided) {
            Statements.Draft draft = Statements.of(each);
            if (draft.faults().isEmpty()) {
                sound.add(draft.statement());
            }
            draft.faults()
                    .forEach(fault -> objections.add(new Objection(each.generation().id(), fault)));
        }
        return new Prepared(wish.word(), batches(sound), objections, List.of(), sound.size());
    }

    private static List<Document> batches(List<Map<String, Object>> statements)
            throws FaultException {
        List<Document> documents = new ArrayList<>();
        for (int from = 0; from < statements.size(); from += BATCH) {
            List<Map<String, Object>> batch =
                    statements.subList(from, Math.min(statements.size(), from + BATCH));
            List<Fault> faults = StatementRules.checkBatch(batch);
            if (!faults.isEmpty()) {
                throw new FaultException(faults.getFirst());
            }
            documents.add(
                    json(
                            "statements-%03d.json".formatted(from / BATCH + 1),
                            Map.of("statements", batch)));
        }
        return documents;
    }

    private static Document json(String name, Map<String, ?> object) {
        return new Document(name, Json.line(object) + "\n", Json.pretty(object));
    }

    private static Document words(String name, String text) {
        return new Document(name, text, text);
    }

    /// Made even when something speaks against it: a person goes on with it.
    private Prepared tip(FilingDesk.Tip tip) throws FaultException {
        TipDraft draft =
                TipDraft.of(
                        filings.decided(tip.generationId()),
                        new TipDraft.Reporter(
                                tip.service(), tip.firstName(), tip.lastName(), tip.email()),
                        new TipDraft.Wishes(
                                tip.classification(),
                                tip.highPriority(),
                                tip.annotations(),
                                tip.withPrompt()),
                        ZoneId.systemDefault(),
                        Instant.now());
        List<Document> documents = new ArrayList<>();
        documents.add(words("report.xml", TipXml.write(draft.report())));
        for (int i = 0; i < draft.files().size(); i++) {
            documents.add(words("file-" + (i + 1) + ".xml", TipXml.write(draft.files().get(i))));
        }
        return new Prepared(
                tip.word(),
                documents,
                objections(draft.faults()),
                draft.notes(),
                draft.files().size());
    }

    private static List<Objection> objections(List<Fault> faults) {
        return faults.stream().distinct().map(fault -> new Objection("", fault)).toList();
    }

    private Prepared letters(FilingDesk.Letters wish) throws FaultException {
        Text text = new Text(Locale.of(wish.language()));
        List<Notices.Letter> letters =
                new Notices(
                                text::get,
                                text.locale(),
                                new Notices.Sender(wish.service(), wish.contact(), wish.redress()))
                        .of(filings.decided(wish.generationId()));
        if (letters.isEmpty()) {
            throw new FaultException(Fault.of("notice-none"));
        }
        return new Prepared(
                wish.word(),
                letters.stream()
                        .map(letter -> words(Filings.name(letter.to()) + ".txt", letter.text()))
                        .toList(),
                objections(letters.stream().flatMap(letter -> letter.faults().stream()).toList()),
                List.of(),
                letters.size());
    }

    private Prepared exchange(FilingDesk.Exchange wish) throws FaultException {
        StopNcii feedback = StopNcii.of(filings.decided(wish.generationId()));
        List<Document> documents =
                feedback.faults().isEmpty()
                        ? List.of(json("feedback.json", feedback.document()))
                        : List.of();
        return new Prepared(
                wish.word(),
                documents,
                objections(feedback.faults()),
                feedback.notes(),
                documents.size());
    }

    private Prepared report(FilingDesk.Report wish) throws FaultException {
        Filings.Period period = Filings.Period.of(wish.from(), wish.to(), wish.zone());
        String place = wish.jurisdiction().strip().toUpperCase(Locale.ROOT);
        Passed passed = new Passed(policy, place);
        long erased = filings.cases(period, passed::take);
        Report report =
                new Report(
                        filings.actionTaken(period, place),
                        filings.deadlines(period, place),
                        passed.found(erased),
                        passed.count(),
                        filings.second(period, place),
                        filings.signed());
        List<Document> documents = new ArrayList<>();
        documents.add(json("action-taken.json", report.figures()));
        documents.add(words("action-taken.html", page(wish).write(report, Instant.now())));
        if (wish.withPrompts()) {
            documents.add(words("prompts.jsonl", passed.lines()));
        }
        return new Prepared(
                wish.word(), documents, List.of(), List.of(), report.taken().decisions());
    }

    private ReportPage page(FilingDesk.Report wish) {
        Text text = new Text(Locale.of(wish.language()));
        return new ReportPage(
                text::get,
                id -> policy.category(id).map(each -> named(each.names(), wish, id)).orElse(id),
                id -> policy.action(id).map(each -> named(each.names(), wish, id)).orElse(id),
                id -> clocks.rule(id).map(each -> named(each.names(), wish, id)).orElse(id),
                text.locale(),
                wish.zone());
    }

    private static String named(Map<String, String> names, FilingDesk.Report wish, String id) {
        return names.getOrDefault(wish.language(), id);
    }
}
