package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {

    @Test
    void nothingIsLeftBehindWhenPicturesAreVeiled(@TempDir Path home) throws Exception {
        assertThat(run(home, TelemetryProbe.Veils.class)).isZero();
        List<String> left = files(home);
        assertThat(left).contains("vigie/veiled");
        assertThat(left).allMatch(file -> file.startsWith("vigie/"));
    }

    /// Without the switch the same runtime leaves files, and may crash at its end where it cannot
    /// reach out: proof that the test above would see them.
    @Test
    void theRuntimeAloneDoesLeaveSomething(@TempDir Path home) throws Exception {
        run(home, TelemetryProbe.Plain.class);
        assertThat(files(home)).anyMatch(file -> file.contains("mat-debug"));
    }

    private static int run(Path home, Class<?> main) throws Exception {
        Files.createDirectories(home.resolve("tmp"));
        Files.createDirectories(home.resolve("vigie"));
        ProcessBuilder child =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-UsePerfData",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + home.resolve("vigie/crash"),
                        "-Djava.io.tmpdir=" + home.resolve("tmp"),
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        home.resolve("vigie").toString());
        Map<String, String> environment = child.environment();
        // The telemetry client keeps quiet where it finds the marks of continuous integration.
        environment.keySet().retainAll(Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot"));
        for (String proxy : List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")) {
            environment.put(proxy, "http://127.0.0.1:1");
        }
        environment.put("HOME", home.toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        environment.put("TMPDIR", home.resolve("tmp").toString());
        child.redirectErrorStream(true).redirectOutput(home.resolve("vigie/out").toFile());
        return child.start().waitFor();
    }

    private static List<String> files(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
