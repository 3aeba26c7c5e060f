package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class FolderWatchTest {
    private static final Duration REST = Duration.ofMillis(150);

    @TempDir private Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Semaphore calls = new Semaphore(0);

    @AfterEach
    void end() throws InterruptedException {
        thread.shutdownNow();
        assertThat(thread.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aChangeIsReportedOnceTheFolderRests() throws Exception {
        try (FolderWatch watch = start(Duration.ofSeconds(20))) {
            Files.writeString(folder.resolve("a.flag.json"), "{");
            Thread.sleep(60);
            Files.writeString(folder.resolve("a.flag.json"), "{}");
            assertThat(watch).isNotNull();
            assertThat(calls.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(calls.tryAcquire(500, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void foldersMadeLaterAreWatchedToo() throws Exception {
        try (FolderWatch watch = start(Duration.ofSeconds(20))) {
            Path inner = Files.createDirectories(folder.resolve("x/y"));
            Thread.sleep(1_000);
            Files.writeString(inner.resolve("a.flag.json"), "{}");
            assertThat(watch).isNotNull();
            assertThat(calls.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFolderThatComesLaterIsFoundByLooking() throws Exception {
        folder = folder.resolve("later");
        try (FolderWatch watch = start(Duration.ofMillis(100))) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("a.flag.json"), "{}");
            assertThat(watch).isNotNull();
            assertThat(calls.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingFreesTheThread() throws Exception {
        FolderWatch watch = start(Duration.ofSeconds(20));
        watch.close();
        thread.shutdown();
        assertThat(thread.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    private FolderWatch start(Duration every) {
        return FolderWatch.start(folder, thread, calls::release, every, REST);
    }
}
