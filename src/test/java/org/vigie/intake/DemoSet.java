package org.vigie.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack.Limits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo set as it lies in `assets/demo`, and what its description promises of it.
@NullMarked
record DemoSet(Path folder, List<String> lines, JsonNode description) {

    static DemoSet read() throws IOException {
        Path folder = Path.of("assets/demo");
        List<String> lines =
                Files.readAllLines(folder.resolve("demo.flags.jsonl"), StandardCharsets.UTF_8);
        JsonNode description =
                JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("demo.json")));
        return new DemoSet(folder, List.copyOf(lines), description);
    }

    Instant now() {
        return Instant.parse(description.path("now").asString());
    }

    int expected(String count) {
        return description.path("expected").path(count).asInt();
    }

    /// The outcome promised for a line, from 1; "admitted" where nothing else is said.
    String outcome(int line) {
        return description
                .path("hostile")
                .path(String.valueOf(line))
                .path("outcome")
                .asString("admitted");
    }

    String truth(String id) {
        return description.path("truth").path(id).asString("");
    }

    /// The generations that are to be admitted whole, in the order of the file.
    List<Generation> generations() throws FaultException {
        return parsed("admitted").stream().map(Parsed::generation).toList();
    }

    /// What the flags with one outcome say.
    List<Parsed> parsed(String outcome) throws FaultException {
        FlagReader reader = new FlagReader(Limits.DEFAULT);
        List<Parsed> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (outcome(i + 1).equals(outcome)) {
                read.add(reader.read(lines.get(i).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return read;
    }

    /// Every medium a flag names, by the path it names, with the hash it promises.
    static Map<String, String> media(List<Parsed> flags) {
        Map<String, String> media = new LinkedHashMap<>();
        for (Parsed flag : flags) {
            for (MediumReference reference : flag.media()) {
                if (reference.place() instanceof MediumReference.Referenced(String path)) {
                    media.put(path, reference.medium().sha256());
                }
            }
        }
        return media;
    }
}
