package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.intake.Progress;
import org.vigie.review.Desk;
import org.vigie.review.FaultException;
import org.vigie.review.Role;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Filings over a real desk: what was seen is told by its log.
@ResourceLock(Run.LOCK)
class FileCommandTest {
    private static final String PLAIN = SmallDesk.sha256(0);

    @TempDir Path root;

    @BeforeEach
    void set() throws Exception {
        SmallDesk.set(root);
    }

    private interface Work {
        void on(Desk desk) throws FaultException;
    }

    private void work(Work work) throws FaultException {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation =
                        SmallDesk.open(folder, root, Settings.fresh().withRole(Role.LEAD))) {
            workstation.pull(Progress.SILENT);
            workstation.prepare();
            work.on(workstation.desk());
        }
    }

    private static void look(Desk desk, Rung rung, int areaPermille) throws FaultException {
        desk.veiled(desk.reveal("plain", PLAIN, rung).saved(), 900, areaPermille);
    }

    private static void decide(Desk desk, String id, String category, String action, Rung rung)
            throws FaultException {
        desk.decide(new Verdict(id, category, List.of(action), "", rung));
    }

    private Run file(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "file";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = root.resolve("data").toString();
        return Run.vigie(all);
    }

    private Run tip(String out) {
        return file(
                "cybertip",
                "plain",
                "--service",
                "Example",
                "--email",
                "desk@example.org",
                "--out",
                root.resolve(out).toString());
    }

    private String viewed(String out) throws Exception {
        String xml = Files.readString(root.resolve(out).resolve("file-1.xml"));
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("fileViewedByEsp")
                .item(0)
                .getTextContent();
    }

    /// `United States v. Wilson`: nobody had viewed the file, so nobody may say so.
    @Test
    void aFileSeenAsADrawingOrInPartWasNotViewed() throws Exception {
        work(desk -> {
            look(desk, Rung.DRAWING, 1_000);
            look(desk, Rung.GREY, 400);
            decide(desk, "plain", "apparent-minor", "divert", Rung.GREY);
        });
        Run run = tip("partly");
        assertThat(run.err()).contains("[tip-seen-partly]").contains("40");
        assertThat(run.code()).isZero();
        assertThat(viewed("partly")).isEqualTo("false");
        String file = Files.readString(root.resolve("partly").resolve("file-1.xml"));
        assertThat(file).contains("<generativeAi/>").contains(PLAIN).contains("hashType=\"MD5\"");
        assertThat(Files.readString(root.resolve("partly").resolve("report.xml")))
                .contains("<email>desk@example.org</email>");
    }

    /// The desk stopped while it was shown: how much was seen is not known, and not claimed.
    @Test
    void aLookWithoutAnEndProvesNothing() throws Exception {
        work(desk -> {
            desk.reveal("plain", PLAIN, Rung.GREY);
            decide(desk, "plain", "apparent-minor", "divert", Rung.GREY);
        });
        Run run = tip("unended");
        assertThat(run.err()).contains("[tip-look-unended]");
        assertThat(run.code()).isZero();
        assertThat(viewed("unended")).isEqualTo("false");
    }

    /// What counts is what was seen before the report, not before the decision.
    @Test
    void aFileSeenWholeOnlyAfterTheDecisionWasViewed() throws Exception {
        work(desk -> decide(desk, "plain", "sexualised-edit", "remove", Rung.EVIDENCE));
        assertThat(tip("before").err()).contains("[tip-not-applicable]");
        assertThat(viewed("before")).isEqualTo("false");
        work(desk -> look(desk, Rung.COLOUR, 1_000));
        tip("after");
        assertThat(viewed("after")).isEqualTo("true");
        assertThat(Files.readString(root.resolve("after").resolve("file-1.xml")))
                .contains("A moderator saw the whole picture, in colour; looks: 1")
                .doesNotContain("Request to the generator");
    }

    @Test
    void aFileShownWholeInGreyWasViewed() throws Exception {
        work(desk -> {
            look(desk, Rung.GREY, 1_000);
            decide(desk, "plain", "apparent-minor", "divert", Rung.GREY);
        });
        assertThat(tip("whole").code()).isZero();
        assertThat(viewed("whole")).isEqualTo("true");
        assertThat(tip("whole").err()).contains("[export-file-exists]");
    }

    @Test
    void aDraftForACategoryThatNeedsNoneSaysSo() throws Exception {
        work(desk -> decide(desk, "plain", "violence", "remove", Rung.EVIDENCE));
        Run run = tip("none");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[tip-not-applicable]");
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    @Test
    void statementsAreWrittenTheSameEachTimeAndNameNobody() throws Exception {
        work(desk -> {
            decide(desk, "plain", "sexualised-edit", "remove", Rung.EVIDENCE);
            decide(desk, "minor", "apparent-minor", "remove", Rung.EVIDENCE);
            decide(desk, "listed", "none", "keep", Rung.EVIDENCE);
        });
        for (String out : List.of("one", "two")) {
            Run run =
                    file(
                            "dsa",
                            "--from",
                            today(),
                            "--to",
                            today(),
                            "--out",
                            root.resolve(out) + "");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
        }
        String first = Files.readString(root.resolve("one").resolve("statements-001.json"));
        assertThat(Files.readString(root.resolve("two").resolve("statements-001.json")))
                .isEqualTo(first);
        JsonNode statements = JsonMapper.shared().readTree(first).get("statements");
        assertThat(statements).hasSize(2);
        JsonNode edit = statements.get(0);
        assertThat(edit.get("category").asString()).isEqualTo("STATEMENT_CATEGORY_CYBER_VIOLENCE");
        assertThat(edit.get("automated_decision").asString())
                .isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
        assertThat(edit.get("automated_detection").asString()).isEqualTo("Yes");
        assertThat(edit.get("source_type").asString()).isEqualTo("SOURCE_VOLUNTARY");
        assertThat(edit.get("puid").asString()).startsWith("vigie-");
        assertThat(statements.get(1).get("category").asString())
                .isEqualTo("STATEMENT_CATEGORY_PROTECTION_OF_MINORS");
    }

    @Test
    void aReportCountsThePeriodAndHoldsNoCase() throws Exception {
        work(desk -> {
            decide(desk, "plain", "sexualised-edit", "remove", Rung.EVIDENCE);
            desk.undo(desk.decide(new Verdict("listed", "none", List.of("keep"), "", Rung.VEIL)));
        });
        Run run =
                file(
                        "action-taken",
                        "--from",
                        today(),
                        "--to",
                        today(),
                        "--zone",
                        "UTC",
                        "--lang",
                        "fr",
                        "--out",
                        root.resolve("report") + "");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("Rapport écrit sur 1 décision\n");
        JsonNode figures =
                JsonMapper.shared()
                        .readTree(root.resolve("report").resolve("action-taken.json").toFile());
        assertThat(figures.get("decisions").asInt()).isEqualTo(1);
        assertThat(figures.get("takenBack").asInt()).isEqualTo(1);
        assertThat(figures.get("settledWithoutViewing").asInt()).isEqualTo(1);
        assertThat(figures.get("byCategory").get("sexualised-edit").asInt()).isEqualTo(1);
        String page = Files.readString(root.resolve("report").resolve("action-taken.html"));
        assertThat(page).contains("Retouche sexualisée").contains("<svg").doesNotContain("<script");
        assertThat(page)
                .doesNotContain("plain")
                .doesNotContain("M-01")
                .doesNotContainPattern("\\{[a-z]+}");
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", ""))));
        Run verified = Run.vigie("log", "verify", "--data", root.resolve("data").toString());
        assertThat(verified.code()).isZero();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        Run run = file("dsa", "--from", today(), "--to", "2020-01-01", "--out", root + "");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[filing-period]");
    }
}
