package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildModelsTest {

    @Test
    void theProgramWritesTheCommittedModelsByteForByte(@TempDir Path folder) throws Exception {
        Process build =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "models/BuildModels.java",
                                folder.toString())
                        .inheritIO()
                        .start();
        assertThat(build.waitFor()).isZero();
        List<Path> written = files(folder);
        assertThat(written).hasSize(19).isEqualTo(files(Path.of("models")));
        for (Path file : written) {
            assertThat(folder.resolve(file))
                    .hasSameBinaryContentAs(Path.of("models").resolve(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .filter(name -> !name.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
