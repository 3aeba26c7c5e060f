package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCasesTest {
    @TempDir Path root;

    @Test
    void onlyCasesThatCanWaitAreCountedAndPassedOver() throws Exception {
        try (Desks desk = Desks.open(root)) {
            desk.storage
                    .generations()
                    .admit(List.of(due("soon", 30), due("later", 90), due("last", 900)));
            OpenCases open = desk.storage.openCases();
            var hour = Desks.NOW.plus(Duration.ofHours(1));
            assertThat(open.dueAfter(hour, Set.of("adult"))).isEqualTo(2);
            assertThat(open.dueAfter(hour, Set.of("other", "' OR 1"))).isZero();
            assertThat(open.firstBeside(Set.of("adult"), hour)).contains("soon");
            assertThat(open.firstBeside(Set.of("adult"), Desks.NOW)).isEmpty();
            assertThat(open.firstBeside(Set.of("other"), Desks.NOW)).contains("soon");
            desk.storage.journal().decide(Desks.verdict("soon"));
            assertThat(open.firstBeside(Set.of("adult"), hour)).isEmpty();
        }
    }

    @Test
    void whatSomebodyChoseIsTheirsAndSealed() throws Exception {
        String chosen = "{\"later\":\"CANARY-CHOICE\"}";
        try (Desks desk = Desks.open(root)) {
            assertThat(desk.storage.ownChoices().read("M-01")).isEmpty();
            desk.storage.ownChoices().write("M-01", "{}");
            desk.storage.ownChoices().write("M-01", chosen);
        }
        try (Desks desk = Desks.open(root)) {
            assertThat(desk.storage.ownChoices().read("M-01")).contains(chosen);
            assertThat(desk.storage.ownChoices().read("M-02")).isEmpty();
        }
        try (Stream<Path> files = Files.list(root.resolve("own"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().getFileName().toString()).doesNotContain("M-01");
            assertThat(new String(Files.readAllBytes(all.getFirst()), StandardCharsets.ISO_8859_1))
                    .doesNotContain("CANARY");
        }
    }

    private static GenerationStore.Incoming due(String id, int minutes) {
        return Desks.incoming(id, Desks.NOW.plus(Duration.ofMinutes(minutes)), 2, Desks.NOW, id);
    }
}
