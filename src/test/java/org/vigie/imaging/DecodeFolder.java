package org.vigie.imaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;

/// Decodes a folder in a Java virtual machine of its own: one line a file, `name code millis`.
final class DecodeFolder {

    private DecodeFolder() {}

    public static void main(String[] arguments) throws IOException {
        BoundedDecoder decoder = new BoundedDecoder(PolicyPack.Limits.DEFAULT);
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            long start = System.nanoTime();
            String code = "opened";
            try {
                decoder.decode(Files.readAllBytes(file));
            } catch (FaultException e) {
                code = e.fault().code();
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(file.getFileName() + " " + code + " " + millis);
        }
    }

    /// Run on some files and return the lines.
    static List<String> run(Path folder, Path temporary, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path said = Files.createTempFile(folder.getParent(), "said", ".txt");
        Process process =
                new ProcessBuilder(
                                java.toString(),
                                "-Xmx256m",
                                "-XX:-UsePerfData",
                                "-Djava.awt.headless=true",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                DecodeFolder.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        process.waitFor();
        return Files.readAllLines(said);
    }
}
