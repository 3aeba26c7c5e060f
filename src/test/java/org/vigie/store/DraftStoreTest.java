package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.Drafts.Draft;

/// Drafts are sealed, last over a kill, and go with their decision or their key.
class DraftStoreTest {
    private static final Draft DRAFT =
            new Draft("adult", List.of("remove", "warn"), "CANARY-DRAFT half a sentence");

    @TempDir Path root;

    @Test
    void aDraftIsReplacedAndDropped() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1"), Desks.incoming("g2")));
            DraftStore drafts = desk.storage.drafts();
            assertThat(drafts.draft("g1")).isEmpty();
            drafts.keep("g1", new Draft("", List.of(), "a"));
            drafts.keep("g1", DRAFT);
            assertThat(drafts.draft("g1")).contains(DRAFT);
            assertThat(drafts.draft("g2")).isEmpty();
            drafts.keep("g1", Draft.EMPTY);
            assertThat(drafts.draft("g1")).isEmpty();
        }
    }

    @Test
    void aDecisionTakesItsDraftAndLateOnesAreNotKept() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
            desk.storage.drafts().keep("g1", DRAFT);
            desk.storage.journal().decide(Desks.verdict("g1"));
            assertThat(desk.storage.drafts().draft("g1")).isEmpty();
            desk.storage.drafts().keep("g1", DRAFT);
            assertThat(desk.storage.drafts().draft("g1")).isEmpty();
        }
    }

    /// A desk killed while somebody writes has at least what it said was kept, and none of it can
    /// be read on the disk.
    @Test
    void aDraftSurvivesAKill() throws Exception {
        Process desk = start();
        int kept = 0;
        try (BufferedReader said = desk.inputReader(StandardCharsets.UTF_8)) {
            while (kept < 25) {
                kept = Integer.parseInt(said.readLine());
            }
            desk.toHandle().destroyForcibly();
            String rest = said.readAllAsString();
            for (String line : rest.substring(0, rest.lastIndexOf('\n') + 1).lines().toList()) {
                kept = Integer.parseInt(line);
            }
        }
        assertThat(desk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (Desks again = Desks.open(root)) {
            Draft found = again.storage.drafts().draft("g1").orElseThrow();
            assertThat(found.reason()).startsWith(KilledDrafter.WORDS);
            assertThat(found.reason().length() - KilledDrafter.WORDS.length())
                    .isBetween(kept, kept + 1);
        }
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(KilledDrafter.WORDS);
            }
        }
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDrafter.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
