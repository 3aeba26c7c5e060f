package org.vigie.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    @TempDir Path folder;

    @Test
    void areRefusedOneByOneInASmallHeap() throws Exception {
        Map<String, byte[]> files = HostileFiles.refused();

        List<String> lines = run(files);

        assertThat(lines).hasSameSizeAs(files.keySet());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).matches("\\S+ image-[a-z-]+ \\d+"))
                .allSatisfy(line -> assertThat(millis(line)).as(line).isLessThan(5000));
        assertThat(lines).anyMatch(line -> line.startsWith("zeros-65535.png image-too-long"));
        assertThat(lines).anyMatch(line -> line.startsWith("header-50000.jpg image-too-long"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("zeros-32000.png image-too-many-pixels"));
        assertThat(lines).anyMatch(line -> line.startsWith("lying-7000.jpg image-truncated"));
        assertThat(lines).anyMatch(line -> line.startsWith("endless-scans.jpg image-damaged"));
        assertThat(lines).anyMatch(line -> line.startsWith("bomb-8000.gif image-truncated"));
        assertThat(lines).anyMatch(line -> line.startsWith("lying-canvas.webp image-damaged"));
        assertThat(lines).anyMatch(line -> line.startsWith("phone.jpg image-unsupported"));
    }

    @Test
    void openWithoutTheBombBesideTheirPixels() throws Exception {
        assertThat(run(HostileFiles.armed()))
                .hasSize(HostileFiles.armed().size())
                .allSatisfy(line -> assertThat(line).contains(" opened "));
    }

    @Test
    void leaveNothingInTheTemporaryFolder() throws Exception {
        List<String> lines = run(SmallFiles.all());

        assertThat(lines).allSatisfy(line -> assertThat(line).contains(" opened "));
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    private List<String> run(Map<String, byte[]> files) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        return DecodeFolder.run(Files.createDirectory(folder.resolve("files")), temporary, files);
    }

    private static int millis(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    }
}
