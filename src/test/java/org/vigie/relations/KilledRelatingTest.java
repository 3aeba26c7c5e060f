package org.vigie.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.relations.FamilyDesk.Drawn;

/// A desk killed while it relates ends up with the families of one that never was.
class KilledRelatingTest {
    private static final int KILLS = 3;

    @TempDir Path root;

    private final Random random = new Random(20260108);

    @Test
    void whatIsInterruptedIsRepeatedAndNothingIsLost() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            killedAfter(1 + random.nextInt(6));
        }
        List<Drawn> all = KilledFamilyDesk.all();
        try (FamilyDesk desk = new FamilyDesk(root, 16)) {
            desk.take(all);
            assertThat(desk.storage.relations().unrelated(1)).isEmpty();
            assertThat(desk.families(all)).isEqualTo(Album.together(all)).isNotEmpty();
        }
    }

    private void killedAfter(int lines) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledFamilyDesk.class.getName(),
                                root.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < lines; i++) {
                assertThat(said.readLine()).as("it works until it is killed").isNotNull();
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(30_000));
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not finished").isNotZero();
    }
}
