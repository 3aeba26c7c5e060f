package org.vigie.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.OnnxGraph;
import org.vigie.inference.OnnxGraph.Type;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;

/// Everything that must not come onto the shelf.
class AddingTrapsTest extends AddingBench {
    @Test
    void aFileThatIsNotTheOneItsDescriptionNamesIsRefused() throws Exception {
        byte[] model = PresetGraphs.of("open-nsfw").bytes();
        String sha = Digests.sha256(model);
        refused(
                "model-file-differs",
                model,
                with("open-nsfw", "\"sha256\":\"" + "a".repeat(64) + '"'));
        refused("model-file-differs", model, with("open-nsfw", "\"bytes\":5"));
        refused("manifest-invalid", model, with("open-nsfw", "\"opset\":16"));
        refused("manifest-invalid", model, with("open-nsfw", "\"irVersion\":9"));
        assertThat(add(described(model, with("open-nsfw", "\"sha256\":\"" + sha + '"'))).arrival())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"file\":\"../model.onnx\" | manifest-invalid",
                "\"file\":\"a/b.onnx\" | manifest-invalid",
                "\"file\":\"a\\\\\\\\b.onnx\" | manifest-invalid",
                "\"file\":\"..\" | manifest-invalid",
                "\"file\":\"/etc/passwd\" | manifest-invalid",
                "\"file\":\"C:model.onnx\" | manifest-invalid",
                "\"file\":\"manifest.json\" | manifest-invalid",
                "\"file\":\"Arrival.JSON\" | manifest-invalid",
                "\"file\":\"nul.onnx\" | manifest-invalid",
                "\"file\":\"COM1\" | manifest-invalid",
                "\"file\":\"model.\" | manifest-invalid",
                "\"externalData\":[{\"file\":\"model.onnx.data\",\"sha256\":\"%s\"}] | model-external-data",
                "\"extra\":1 | manifest-unknown-word",
                "\"runtime2\":{} | manifest-unknown-word",
            })
    void namesThatLeadElsewhereAndWordsNobodyKnowsAreRefused(String field, String code)
            throws Exception {
        String said = field.formatted("a".repeat(64));
        refused(code, PresetGraphs.of("open-nsfw").bytes(), with("open-nsfw", said));
    }

    @ParameterizedTest
    @CsvSource({"../evil", "con", "a/b", "'.hidden'", "x."})
    void idsThatLeadElsewhereAreRefused(String id) throws Exception {
        refused(
                "manifest-invalid",
                PresetGraphs.of("open-nsfw").bytes(),
                text("open-nsfw").replace("\"open-nsfw\"", '"' + id + '"'));
    }

    @Test
    void aLabelsFileMayNotTakeThePlaceOfAnother() throws Exception {
        String manifest = text("wd-tagger-v3").replace("selected_tags.csv", "MODEL.onnx");
        refused("manifest-invalid", PresetGraphs.of("wd-tagger-v3").bytes(), manifest);
    }

    @Test
    void numbersInOtherFilesAreRefusedBeforeTheRuntimeSeesThem() throws Exception {
        byte[] model =
                new OnnxGraph()
                        .input("data", Type.FLOAT, 1, 3, 224, 224)
                        .output("prob", Type.FLOAT, 1, 2)
                        .external("w", "../../etc/passwd", 3, 2)
                        .then("GlobalAveragePool", "data", "mean")
                        .then("Flatten", "mean", "flat")
                        .then("MatMul", "flat w", "prob")
                        .bytes();
        assertThatThrownBy(() -> look(model, new Description.OfPreset("open-nsfw")))
                .hasMessageStartingWith("model-external-data");
        assertThatThrownBy(() -> look(new byte[100], new Description.OfPreset("open-nsfw")))
                .hasMessageStartingWith("model-unreadable");
    }

    @Test
    void aFileThatDoesNotFitIsNotRead() throws Exception {
        Path heavy = data.resolve("heavy.onnx");
        try (RandomAccessFile sparse = new RandomAccessFile(heavy.toFile(), "rw")) {
            sparse.setLength(Runtime.getRuntime().maxMemory() / 3 + 1);
        }
        Description preset = new Description.OfPreset("open-nsfw");
        assertThatThrownBy(() -> adding.look(new Adding.Request(heavy, preset, null)))
                .hasMessageStartingWith("model-too-heavy");
        assertThatThrownBy(() -> adding.look(new Adding.Request(data, preset, null)))
                .hasMessageStartingWith("file-unreadable");
        Path manifest = data.resolve("heavy.json");
        try (RandomAccessFile sparse = new RandomAccessFile(manifest.toFile(), "rw")) {
            sparse.setLength(5 << 20);
        }
        byte[] model = PresetGraphs.of("open-nsfw").bytes();
        assertThatThrownBy(() -> look(model, new Description.OfFile(manifest)))
                .hasMessageStartingWith("manifest-unreadable");
    }

    @Test
    void labelsHaveToBeAsManyAsTheModelGives() throws Exception {
        byte[] model = PresetGraphs.of("wd-tagger-v3").bytes();
        Description preset = new Description.OfPreset("wd-tagger-v3");
        assertThatThrownBy(() -> look(model, preset)).hasMessageStartingWith("labels-needed");
        String more = PresetGraphs.TAGS + "8,one more,0,1\n";
        Path labels = Files.writeString(data.resolve("tags.csv"), more);
        Candidate candidate = adding.look(new Adding.Request(file(model), preset, labels));
        refused("model-labels-differ", candidate);
        String fewer = PresetGraphs.TAGS.replaceFirst("7,somebody.*\n", "");
        Files.writeString(labels, fewer);
        refused(
                "model-labels-differ",
                adding.look(new Adding.Request(file(model), preset, labels)));
        Path extra = Files.writeString(data.resolve("extra.csv"), PresetGraphs.TAGS);
        byte[] other = PresetGraphs.of("open-nsfw").bytes();
        assertThatThrownBy(() ->
                        adding.look(
                                new Adding.Request(
                                        file(other), new Description.OfPreset("open-nsfw"), extra)))
                .hasMessageStartingWith("labels-not-needed");
    }

    @Test
    void aLabelsFileOtherThanTheOneNamedIsRefused() throws Exception {
        String manifest =
                text("wd-tagger-v3")
                        .replace(
                                "\"nameColumn\"",
                                "\"sha256\":\"" + "a".repeat(64) + "\",\"nameColumn\"");
        Path file = Files.writeString(data.resolve("manifest.json"), manifest);
        Path labels = Files.writeString(data.resolve("tags.csv"), PresetGraphs.TAGS);
        byte[] model = PresetGraphs.of("wd-tagger-v3").bytes();
        assertThatThrownBy(() ->
                        adding.look(
                                new Adding.Request(
                                        file(model), new Description.OfFile(file), labels)))
                .hasMessageStartingWith("labels-file-differs");
    }

    @Test
    void aModelOfAnotherShapeIsRefused() throws Exception {
        byte[] model = PresetGraphs.of("adamcodd-nsfw-384").bytes();
        refused(
                "model-contract-differs",
                look(model, new Description.OfPreset("falconsai-nsfw-224")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "marqo-nsfw-384 | \"NSFW\", \"SFW\" | \"SFW\", \"NSFW\"",
                "falconsai-nsfw-224 | \"index\" : 1 | \"index\" : 0",
                "open-nsfw | \"BGR\" | \"RGB\"",
                "freepik-nsfw-448 | \"mode\" : \"stretch\" | \"mode\":\"letterbox-center\"",
                "marqo-nsfw-384 | \"cropPct\" : 1.0 | \"cropPct\":0.5",
                "wd-tagger-v3 | \"padColor\" : [ 255, 255, 255 ] | \"padColor\":[0,0,0]",
                "open-nsfw | 104, 117, 123 | 123, 117, 104",
                "falconsai-nsfw-224 | \"RGB\" | \"BGR\"",
                "falconsai-nsfw-224 | \"0..1\" | \"0..255\"",
                "wd-tagger-v3 | \"BGR\" | \"RGB\"",
            })
    void goldenValuesShowWhatIsDeclaredWrongly(String preset, String right, String wrong)
            throws Exception {
        byte[] model = PresetGraphs.of(preset).bytes();
        Path labels = labels(Presets.builtIn().get(preset));
        Description known = new Description.OfPreset(preset);
        Candidate sound = adding.look(new Adding.Request(file(model), known, labels));
        List<Golden> given = accelerators.record(pack(sound));
        String manifest =
                new String(sound.contract().fill(sound.facts().withGolden(given)).json(), UTF_8);
        assertThat(manifest).contains(right);
        Path file =
                Files.writeString(data.resolve("manifest.json"), manifest.replace(right, wrong));
        refused(
                "added-model-disagrees",
                adding.look(new Adding.Request(file(model), new Description.OfFile(file), labels)));
        Files.writeString(file, manifest);
        add(adding.look(new Adding.Request(file(model), new Description.OfFile(file), labels)));
        assertThat(shelf.all()).hasSize(1);
    }

    @Test
    void probabilitiesAreNotMadeIntoProbabilitiesAgain() throws Exception {
        byte[] softmax = PresetGraphs.of("open-nsfw").bytes();
        String logits = text("open-nsfw").replace("\"softmax\"", "\"logits\"");
        refused("model-numbers-differ", described(softmax, logits));
        byte[] raw = PresetGraphs.of("falconsai-nsfw-224").bytes();
        String said = text("falconsai-nsfw-224").replace("\"logits\"", "\"softmax\"");
        String named = said.replace("\"name\" : \"softmax\"", "\"name\" : \"logits\"");
        refused("added-model-answer-wrong", described(raw, named));
    }

    @Test
    void numbersAreWhatTheyAreCalled() throws Exception {
        Manifest manifest = Presets.builtIn().get("falconsai-nsfw-224").manifest();
        NumbersCheck.check(manifest, List.of(golden(0.2, -3), golden(4, 1)));
        assertThatThrownBy(() ->
                        NumbersCheck.check(manifest, List.of(golden(0.25, 0.75), golden(0.5, 0.5))))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.fault().details())
                                        .isEqualTo(
                                                Map.of(
                                                        "output", "logits",
                                                        "said", "logits",
                                                        "seen", "softmax")));
    }

    private static Golden golden(double... values) {
        List<Double> all = Arrays.stream(values).boxed().toList();
        return new Golden("lcg:1", 4, 4, "logits", 0.1, all);
    }
}
