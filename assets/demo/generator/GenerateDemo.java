import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws and writes the demo set: pictures, flags and what should become of each flag.
///
/// Run on JDK 25 from the root of the project: `java -Djava.awt.headless=true
/// assets/demo/generator/GenerateDemo.java [folder]`. The same bytes come out on every run on the
/// same JDK.
final class GenerateDemo {

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "assets/demo");
        Album album = new Album();
        List<Flag> flags = new ArrayList<>();
        flags.addAll(new Families(album).flags());
        Roll roll = new Roll(album);
        new Singles(album, roll).write();
        new Others(album, roll).write();
        flags.addAll(roll.flags());
        Hostile hostile = new Hostile(album, flags.size());
        empty(folder.resolve("media"));
        long size = album.write(folder.resolve("media"));
        List<String> lines = new ArrayList<>(flags.stream().map(Flag::line).toList());
        lines.addAll(hostile.lines());
        write(folder.resolve("demo.flags.jsonl"), String.join("\n", lines) + "\n");
        write(folder.resolve("demo.json"), description(flags, hostile));
        System.out.println(lines.size() + " lines, " + size / 1024 + " KiB of media");
    }

    private static String description(List<Flag> flags, Hostile hostile) {
        Map<String, Object> truth = new LinkedHashMap<>();
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (Flag flag : flags) {
            truth.put(flag.id(), flag.truth());
            if (!flag.family().isEmpty()) {
                families.computeIfAbsent(flag.family(), name -> new ArrayList<>()).add(flag.id());
            }
        }
        truth.putAll(hostile.truth());
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("generations", flags.size() + hostile.admitted());
        expected.put("quarantined", hostile.quarantined());
        expected.put("sameAgain", hostile.count("same-again"));
        expected.put("sameContent", hostile.count("same-content"));
        expected.put("idConflicts", hostile.count("id-conflict"));
        expected.put("lines", flags.size() + hostile.lines().size());
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("now", Flag.NOW.toString());
        description.put("expected", expected);
        description.put("hostile", hostile.outcomes());
        description.put("families", families);
        description.put("truth", truth);
        return Json.pretty(description);
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
