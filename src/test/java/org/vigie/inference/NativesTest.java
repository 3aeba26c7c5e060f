package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest {

    @Test
    void sweepsOnlyWhatCrashedStartsLeftLongAgo(@TempDir Path folder) throws IOException {
        Path stale = extraction(folder, "onnxruntime-java1", Duration.ofHours(25));
        Path fresh = extraction(folder, "onnxruntime-java2", Duration.ofHours(1));
        Path other = extraction(folder, "something-else", Duration.ofDays(9));
        Natives.sweep(folder);
        assertThat(stale).doesNotExist();
        assertThat(fresh.resolve("library")).exists();
        assertThat(other.resolve("library")).exists();
    }

    private static Path extraction(Path folder, String name, Duration age) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        Files.writeString(made.resolve("library"), "");
        return Files.setLastModifiedTime(made, FileTime.from(Instant.now().minus(age)));
    }
}
