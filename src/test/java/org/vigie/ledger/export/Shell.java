package org.vigie.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Programs that are not ours.
final class Shell {
    private record Done(int exit, String said) {}

    private Shell() {}

    /// Skip the test where a program is missing, and say which.
    static void assumePresent(String... programs) throws Exception {
        for (String program : programs) {
            assumeTrue(
                    done(Path.of("."), "sh", "-c", "command -v " + program).exit() == 0,
                    program + " is not on this machine");
        }
    }

    static String run(Path folder, String... command) throws Exception {
        Done done = done(folder, command);
        assertThat(done.exit()).as(done.said()).isZero();
        return done.said();
    }

    static int exit(Path folder, String... command) throws Exception {
        return done(folder, command).exit();
    }

    private static Done done(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Done(process.waitFor(), said);
    }
}
