package org.vigie.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.clocks.ClockPack;
import org.vigie.filing.report.Report;
import org.vigie.filing.report.ReportPage;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.store.Storage;
import org.vigie.ui.kit.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie file action-taken`: what was done in a period, as a page to print and as JSON. Figures
/// only; nothing in it names a case, an account or a moderator.
@Command(name = "action-taken")
final class FileActionTakenCommand implements Callable<Integer> {

    @ParentCommand private FileCommand file = new FileCommand();

    @Option(names = "--from", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "YYYY-MM-DD")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--jurisdiction", defaultValue = "", paramLabel = "CODE")
    private String jurisdiction = "";

    @Option(names = "--zone", paramLabel = "ZONE")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(names = "--with-prompts")
    private boolean withPrompts;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out = Path.of("");

    @Override
    public Integer call() throws FaultException {
        return LogAccess.read(file.root(), this::write);
    }

    private int write(Storage storage) throws FaultException {
        Talk talk = file.root().talk();
        PolicyPack policy = file.root().policyPack();
        Filings filings = new Filings(storage, policy);
        Filings.Period period = Filings.Period.of(from, to, zone);
        String place = jurisdiction.toUpperCase(Locale.ROOT);
        Passed passed = new Passed(policy, place);
        long erased = filings.cases(period, passed::take);
        Report report =
                new Report(
                        filings.actionTaken(period, place),
                        filings.deadlines(period, place),
                        passed.found(erased),
                        filings.second(period, place));
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("action-taken.html", page(policy, talk.text()).write(report, Instant.now()));
        if (withPrompts) {
            documents.put("prompts.jsonl", passed.lines());
        }
        documents.put("action-taken.json", Json.line(report.figures()) + "\n");
        filings.write(out, "action-taken", documents);
        talk.result(talk.text().count("file.report", report.taken().decisions()));
        return 0;
    }

    private ReportPage page(PolicyPack policy, Text text) throws FaultException {
        ClockPack clocks = file.root().clockPack(file.root().dataFolder());
        String language = text.locale().getLanguage();
        return new ReportPage(
                text::get,
                id ->
                        policy.category(id)
                                .map(each -> each.names().getOrDefault(language, id))
                                .orElse(id),
                id ->
                        policy.action(id)
                                .map(each -> each.names().getOrDefault(language, id))
                                .orElse(id),
                id ->
                        clocks.rule(id)
                                .map(each -> each.names().getOrDefault(language, id))
                                .orElse(id),
                text.locale(),
                zone);
    }
}
