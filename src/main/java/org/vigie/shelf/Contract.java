package org.vigie.shelf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.ManifestReader;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A manifest as somebody wrote it, whole or without the facts of one file: `file`, `bytes`,
/// `sha256`, `opset`, `irVersion` and `golden`. What it does say about the file is never replaced,
/// so a file it does not mean is found out.
public final class Contract {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxStringLength(10_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final ObjectNode written;

    private Contract(ObjectNode written) {
        this.written = written;
    }

    /// Read a contract. Only its form is checked here; [#fill] checks what it says.
    ///
    /// @throws FaultException `manifest-unreadable` when it is no JSON object
    public static Contract read(byte[] json) throws FaultException {
        if (json.length > ManifestReader.MOST_BYTES) {
            throw new FaultException(Fault.of("manifest-unreadable"));
        }
        try {
            return of(JSON.readTree(json));
        } catch (JacksonException e) {
            throw new FaultException(Fault.of("manifest-unreadable"), e.clearLocation());
        }
    }

    static Contract of(JsonNode node) throws FaultException {
        if (node instanceof ObjectNode object) {
            return new Contract(object.deepCopy());
        }
        throw new FaultException(Fault.of("manifest-unreadable"));
    }

    /// Return whether it says itself which values the model gives.
    public boolean hasGolden() {
        return written.get("golden") instanceof ArrayNode golden && !golden.isEmpty();
    }

    /// Return whether its labels are in a file of their own.
    boolean namesLabelsFile() {
        return written.get("labelsFile") instanceof ObjectNode;
    }

    /// Return the manifest of one file, as it is kept.
    ///
    /// @throws FaultException what [ManifestReader#read] says
    public Filled fill(FileFacts facts) throws FaultException {
        ObjectNode whole = written.deepCopy();
        if (!whole.has("file")) {
            whole.put("file", facts.file());
        }
        if (!whole.has("bytes")) {
            whole.put("bytes", facts.bytes());
        }
        if (!whole.has("sha256")) {
            whole.put("sha256", facts.sha256());
        }
        if (!whole.has("opset")) {
            whole.put("opset", facts.opset());
        }
        if (!whole.has("irVersion")) {
            whole.put("irVersion", facts.irVersion());
        }
        if (!hasGolden()) {
            whole.set("golden", golden(facts.golden()));
        }
        byte[] json = (JSON.writeValueAsString(whole) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Filled(ManifestReader.read(json), json);
    }

    private static ArrayNode golden(List<Golden> given) {
        ArrayNode array = JSON.createArrayNode();
        for (Golden golden : given) {
            ObjectNode object = array.addObject();
            object.put("input", golden.input());
            object.put("width", golden.width());
            object.put("height", golden.height());
            object.put("output", golden.output());
            object.put("tol", golden.tol());
            object.set("values", JSON.valueToTree(golden.values()));
            object.set("reported", JSON.valueToTree(golden.reported()));
        }
        return array;
    }

    /// Return the same contract with the one input, or the one output, called as a file calls it.
    /// Tools that export the same model disagree on names; shapes and values are still checked.
    ///
    /// @param inputs names in the file
    /// @param outputs names in the file
    Contract named(List<String> inputs, List<String> outputs) {
        ObjectNode renamed = written.deepCopy();
        if (inputs.size() == 1 && renamed.get("input") instanceof ObjectNode input) {
            input.put("name", inputs.getFirst());
        }
        if (outputs.size() == 1
                && renamed.get("outputs") instanceof ArrayNode array
                && array.size() == 1
                && array.get(0) instanceof ObjectNode output) {
            output.put("name", outputs.getFirst());
        }
        return new Contract(renamed);
    }

    /// Return the text as it was written, indented.
    public String text() {
        return JSON.writeValueAsString(written);
    }

    /// A manifest, and the bytes it was read from.
    public record Filled(Manifest manifest, byte[] json) {}
}
