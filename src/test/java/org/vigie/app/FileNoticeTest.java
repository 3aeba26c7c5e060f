package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

/// Letters and exchange feedback over a real desk with the demo set.
@ResourceLock(Run.LOCK)
class FileNoticeTest {
    /// Two people complained about it, and its account, prompt and address are known.
    private static final String CASE = "gen-2026-01-04-000101";

    private static final List<String> SECRETS =
            List.of(
                    "acct-9f2e41",
                    "maillot de bain",
                    "social.example",
                    "upstream-safety",
                    "CANARY-REASON",
                    "M-01");

    @TempDir Path root;

    @BeforeEach
    void decide() throws Exception {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            workstation.pull(Progress.SILENT);
            workstation
                    .desk()
                    .decide(
                            new Verdict(
                                    CASE,
                                    "sexualised-edit",
                                    List.of("remove", "hash-list"),
                                    "CANARY-REASON",
                                    Rung.EVIDENCE));
        }
    }

    private Run file(String... words) {
        String[] all =
                Stream.concat(
                                Stream.concat(Stream.of("file"), Stream.of(words)),
                                Stream.of("--data", root.resolve("data").toString()))
                        .toArray(String[]::new);
        return Run.vigie(all);
    }

    private Run notice(String language, String out, String... more) {
        return file(
                Stream.concat(
                                Stream.of(
                                        "notice",
                                        CASE,
                                        "--service",
                                        "Atelier",
                                        "--lang",
                                        language,
                                        "--out",
                                        root.resolve(out).toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void neitherSideLearnsAnythingAboutTheOther() throws Exception {
        for (String language : List.of("en", "fr")) {
            Run run =
                    notice(
                            language,
                            language,
                            "--contact",
                            "aide@example.org",
                            "--redress",
                            "https://example.org/appeal");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            String requester = read(language, "requester.txt");
            assertThat(requester)
                    .doesNotContain(SECRETS)
                    .doesNotContain("6829")
                    .doesNotContainPattern("\\{[a-z]+}")
                    .contains("https://example.org/appeal", "Atelier");
            String subject = read(language, "complainant-c-101-1.txt");
            assertThat(subject)
                    .doesNotContain(SECRETS)
                    .doesNotContain("US-6829", "EU-6829", "c-101")
                    .doesNotContainPattern("\\{[a-z]+}")
                    .contains("IN-6829");
        }
        assertThat(read("en", "complainant-c-101-1.txt")).contains("no longer available");
        assertThat(read("fr", "requester.txt")).contains("par une personne");
    }

    @Test
    void whatALetterLacksIsNamedAndItsFileIsItsOwnersAlone() throws Exception {
        Run run = notice("en", "lacking");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[notice-no-redress]").contains("[notice-no-contact]");
        Path letter = root.resolve("lacking").resolve("requester.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
                .isEqualTo("rw-------");
        Run log = Run.vigie("log", "list", "--json", "--data", root.resolve("data").toString());
        assertThat(log.out()).contains("\"what\":\"notice\"").doesNotContain(SECRETS.subList(0, 5));
    }

    @Test
    void aLetterToWhoeverAskedForAMinorsPictureIsHeldBack() throws Exception {
        String minor = minor();
        Run run =
                file(
                        "notice",
                        minor,
                        "--service",
                        "Atelier",
                        "--contact",
                        "c",
                        "--redress",
                        "r",
                        "--out",
                        root.resolve("minor").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[notice-minor]");
        Run stopncii = file("stopncii", minor, "--out", root.resolve("exchange").toString());
        assertThat(stopncii.code()).isEqualTo(1);
        assertThat(stopncii.err()).contains("[stopncii-minor]");
        assertThat(root.resolve("exchange")).doesNotExist();
    }

    private String minor() throws Exception {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            String id =
                    workstation.desk().queue(0, 200).stream()
                            .filter(row -> row.categoryHint().equals("apparent-minor"))
                            .findFirst()
                            .orElseThrow()
                            .generationId();
            workstation
                    .desk()
                    .decide(
                            new Verdict(
                                    id, "apparent-minor", List.of("divert"), "", Rung.EVIDENCE));
            return id;
        }
    }

    private String read(String folder, String name) throws Exception {
        return Files.readString(root.resolve(folder).resolve(name));
    }
}
