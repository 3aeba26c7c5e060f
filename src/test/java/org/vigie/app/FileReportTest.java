package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The action-taken report on the demo set.
@ResourceLock(Run.LOCK)
class FileReportTest {
    private static final List<String> SECRETS =
            List.of("acct-", "maillot de bain", "social.example", "gen-2026", "CANARY-REASON");

    @TempDir Path root;

    @BeforeEach
    void decide() throws Exception {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            workstation.pull(Progress.SILENT);
            decide(workstation, "gen-2026-01-04-000101", "sexualised-edit", "remove");
            decide(workstation, "gen-2026-01-04-000102", "none", "keep");
        }
    }

    private static void decide(Workstation workstation, String id, String category, String action)
            throws Exception {
        workstation
                .desk()
                .decide(new Verdict(id, category, List.of(action), "CANARY-REASON", Rung.EVIDENCE));
    }

    private Run report(String out, String... more) {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return Run.vigie(
                Stream.concat(
                                Stream.of(
                                        "file",
                                        "action-taken",
                                        "--from",
                                        LocalDate.parse(today).minusDays(2).toString(),
                                        "--to",
                                        LocalDate.parse(today).plusDays(2).toString(),
                                        "--zone",
                                        "UTC",
                                        "--out",
                                        root.resolve(out).toString(),
                                        "--data",
                                        root.resolve("data").toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void nothingInItNamesACaseAnAccountAnAddressOrARequest() throws Exception {
        Run run = report("plain");
        assertThat(run.code()).as(run.err()).isZero();
        for (String name : List.of("action-taken.html", "action-taken.json")) {
            assertThat(Files.readString(root.resolve("plain").resolve(name)))
                    .doesNotContain(SECRETS);
        }
        assertThat(root.resolve("plain").resolve("prompts.jsonl")).doesNotExist();
        assertThat(figures("plain").get("requestsThatPassed").asInt()).isEqualTo(2);
    }

    private JsonNode figures(String out) {
        return JsonMapper.shared()
                .readTree(root.resolve(out).resolve("action-taken.json").toFile());
    }

    @Test
    void theFiguresCanBeHeldAgainstTheLogTheyWereCountedFrom() throws Exception {
        report("plain");
        JsonNode log = figures("plain").get("log");
        String page = Files.readString(root.resolve("plain").resolve("action-taken.html"));
        assertThat(page).contains("root " + log.get("root").asString());
        Path export = root.resolve("export");
        Run.vigie("log", "export", export.toString(), "--data", root.resolve("data").toString());
        List<String> next = Files.readAllLines(export.resolve("checkpoint"));
        assertThat(log.get("origin").asString()).isEqualTo(next.getFirst());
        assertThat(log.get("size").asLong()).isPositive().isLessThan(Long.parseLong(next.get(1)));
    }

    @Test
    void requestsThatPassedAreWrittenWhenAskedForAndSayNothingAboutWhoAsked() throws Exception {
        report("asked", "--with-prompts");
        List<String> lines = Files.readAllLines(root.resolve("asked").resolve("prompts.jsonl"));
        assertThat(lines)
                .as("only those of what had to be restricted, each once")
                .hasSize(2)
                .allSatisfy(line -> {
                    JsonNode one = JsonMapper.shared().readTree(line);
                    assertThat(one.get("prompt").asString()).contains("maillot de bain");
                    assertThat(one.get("category").asString()).isEqualTo("sexualised-edit");
                    assertThat(one.get("refusedBefore").asInt()).isEqualTo(2);
                    assertThat(line).doesNotContain("acct-", "gen-2026", "social.example");
                });
    }

    @Test
    void theFirstDeadlineIsTheFirstThatIsLawThere() throws Exception {
        report("all");
        report("france", "--jurisdiction", "FR");
        assertThat(figures("all").get("clocks").get("breached").asInt())
                .as("the Indian clock of the first case had passed when it came in")
                .isEqualTo(1);
        assertThat(figures("france").get("decisions").asInt()).isEqualTo(2);
        assertThat(figures("france").get("clocks").get("breached").asInt()).isZero();
    }

    @Test
    void aPlaceIsToldItsClocksWithOpenCasesAndReasons() throws Exception {
        report("india", "--jurisdiction", "IN");
        JsonNode figures =
                JsonMapper.shared()
                        .readTree(root.resolve("india").resolve("action-taken.json").toFile());
        assertThat(figures.get("decisions").asInt()).isEqualTo(1);
        JsonNode rules = figures.get("deadlinesByRule");
        long missed = 0;
        long open = 0;
        for (JsonNode rule : rules) {
            assertThat(rule.get("jurisdiction").asString()).isIn("IN", "EU", "policy");
            missed += rule.get("breached").asLong() + rule.get("breachedAndOpen").asLong();
            open += rule.get("breachedAndOpen").asLong();
        }
        assertThat(open).as("nobody decided most of the demo set").isPositive();
        long caused = 0;
        for (JsonNode cause : figures.get("causesOfBreach")) {
            caused += cause.asLong();
        }
        assertThat(caused).isEqualTo(missed);
        assertThat(figures.get("foundBy").get("program").asInt()).isEqualTo(1);
        String page = Files.readString(root.resolve("india").resolve("action-taken.html"));
        assertThat(page).contains("IN intimate").doesNotContainPattern("report\\.[a-z]");
    }
}
