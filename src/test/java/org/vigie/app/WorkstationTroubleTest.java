package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.intake.Progress;
import org.vigie.intake.Summary;
import org.vigie.review.FaultException;
import org.vigie.store.DataFolder;
import org.vigie.store.GenerationStore;

/// One thing that goes wrong stops only itself.
class WorkstationTroubleTest {
    @TempDir Path root;

    @Test
    @Tag("slow")
    void oneGenerationThatCannotBePreparedBlocksNoOther() throws Exception {
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            workstation.pull(Progress.SILENT);
            GenerationStore generations = workstation.storage().generations();
            // Preparation is at work already, nearest deadline first: these it has yet to come to.
            List<String> spoilt = generations.unprepared(1_000).subList(30, 40);
            for (String id : spoilt) {
                workstation.storage().vault().erase(id);
            }
            workstation.prepare();
            assertThat(generations.unprepared(1_000)).containsExactlyInAnyOrderElementsOf(spoilt);
            assertThat(workstation.prepare()).as("not tried again and again").isZero();
        }
    }

    @Test
    @Tag("slow")
    void closingAmidPreparationKeepsNoFaultThatIsNotThePictures() throws Exception {
        Path data = root.resolve("data");
        for (int i = 0; i < 3; i++) {
            try (DataFolder folder = DataFolder.open(data);
                    Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
                workstation.pull(Progress.SILENT);
                workstation.start();
                TimeUnit.MILLISECONDS.sleep(100 + 150 * i);
            }
        }
        try (DataFolder folder = DataFolder.open(data);
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            workstation.prepare();
            for (var row : workstation.desk().queue(0, 200)) {
                assertThat(workstation.desk().open(row.generationId()).faults().values())
                        .allSatisfy(fault -> assertThat(fault.code()).startsWith("image-"));
            }
        }
    }

    @Test
    void anOpeningThatFailsLeavesNothingOpenAndCanBeTriedAgain() throws Exception {
        Path data = root.resolve("data");
        Settings wrong = Settings.fresh().withFeed("http://feed.example", "");
        for (int i = 0; i < 3; i++) {
            try (DataFolder folder = DataFolder.open(data)) {
                assertThatThrownBy(() -> KilledWorkstation.open(folder, wrong))
                        .isInstanceOf(FaultException.class)
                        .hasMessageContaining("feed-not-https");
            }
            assertThat(openFiles()).noneMatch(file -> file.startsWith(data.toString()));
        }
        try (DataFolder folder = DataFolder.open(data);
                Workstation workstation = KilledWorkstation.open(folder, Settings.fresh())) {
            assertThat(workstation.pull(Progress.SILENT).added()).isPositive();
        }
    }

    @Test
    void aSourceThatFailsStopsNoOther() throws Exception {
        Settings gone = Settings.fresh().withDropFolder(root.resolve("gone").toString());
        try (DataFolder folder = DataFolder.open(root.resolve("data"));
                Workstation workstation = KilledWorkstation.open(folder, gone)) {
            assertThatThrownBy(() -> workstation.pull(Progress.SILENT))
                    .hasMessageContaining("feed-folder-missing");
            assertThat(workstation.desk().openCases()).isPositive();
            Files.createDirectory(root.resolve("gone"));
            assertThat(workstation.pull(Progress.SILENT)).isEqualTo(Summary.NOTHING);
        }
    }

    private static List<String> openFiles() throws Exception {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        try (var links = Files.list(descriptors)) {
            return links.map(WorkstationTroubleTest::target).toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
