package org.vigie.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.app.Packs;
import org.vigie.inference.InputContract.ChannelOrder;
import org.vigie.inference.Manifest;
import org.vigie.inference.ManifestSchema;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.review.FaultException;

class PresetsTest {

    static List<Preset> presets() throws FaultException {
        return Presets.builtIn().all();
    }

    @Test
    void thereIsOneForEachModelOfTheFactsAndNoneForNudeNet() throws FaultException {
        assertThat(presets())
                .extracting(Preset::id)
                .containsExactlyInAnyOrder(
                        "open-nsfw",
                        "gantman-nsfw-224",
                        "falconsai-nsfw-224",
                        "adamcodd-nsfw-384",
                        "marqo-nsfw-384",
                        "freepik-nsfw-448",
                        "clip-vit-l14",
                        "laion-nsfw-head",
                        "sd-safety-checker",
                        "wd-tagger-v3",
                        "yunet-2023mar",
                        "ultraface-rfb-320",
                        "sface-2021dec");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetIsAWholeManifestOnceItHasAFile(Preset preset) throws FaultException {
        FileFacts facts = new FileFacts("model.onnx", 5, "a".repeat(64), 17, 8, List.of());
        Contract.Filled filled = preset.contract().fill(facts);
        assertThat(ManifestSchema.against(new String(filled.json(), StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(filled.manifest().sha256()).isEqualTo("a".repeat(64));
        assertThat(filled.manifest().bytes()).isEqualTo(5);
        assertThat(preset.contract().hasGolden()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetSaysWhereItComesFromAndWhatItCannotSee(Preset preset) throws FaultException {
        Manifest manifest = preset.manifest();
        assertThat(preset.obtain()).containsOnlyKeys("en", "fr");
        assertThat(preset.obtain().values()).noneMatch(String::isBlank);
        assertThat(manifest.source().url()).startsWith("https://");
        assertThat(manifest.scope().domain()).isNotEmpty();
        assertThat(manifest.scope().catches()).isNotEmpty();
        assertThat(manifest.scope().knownFailures()).isNotEmpty();
        assertThat(manifest.dataProvenance()).isNotNull();
        assertThat(manifest.scope().publishedMetrics())
                .allSatisfy(metric -> {
                    assertThat(metric.by()).isNotBlank();
                    assertThat(metric.set()).isNotBlank();
                });
        if (!manifest.reductions().isEmpty() && manifest.concepts() == null) {
            assertThat(manifest.thresholds())
                    .isNotNull()
                    .extracting(Manifest.Thresholds::source)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetSpeaksOfCategoriesThatThePolicyHas(Preset preset) throws FaultException {
        assertThat(preset.manifest().policyMapping().values())
                .allSatisfy(ids ->
                        assertThat(ids)
                                .isNotEmpty()
                                .allMatch(id -> Packs.builtInPolicy().category(id).isPresent()));
    }

    /// The three traps a manifest is there for.
    @ParameterizedTest
    @CsvSource({
        "open-nsfw,         1, BGR, SOFTMAX",
        "gantman-nsfw-224,  4, RGB, SOFTMAX",
        "falconsai-nsfw-224,1, RGB, LOGITS",
        "adamcodd-nsfw-384, 1, RGB, LOGITS",
        "marqo-nsfw-384,    0, RGB, LOGITS",
    })
    void polarityChannelOrderAndActivationAreTheCards(
            String id, int unsafe, ChannelOrder order, Activation activation)
            throws FaultException {
        Manifest manifest = Presets.builtIn().get(id).manifest();
        assertThat(manifest.reductions().getLast().index()).isEqualTo(unsafe);
        assertThat(manifest.input().channelOrder()).isEqualTo(order);
        assertThat(manifest.outputs().getFirst().numbers()).isEqualTo(activation);
    }

    @Test
    void whatAContractSaysOfItsFileIsNeverReplaced() throws FaultException {
        String written = Presets.builtIn().get("falconsai-nsfw-224").contract().text();
        String own = written.replaceFirst("\\{", "{\"sha256\":\"" + "b".repeat(64) + "\",");
        FileFacts facts = new FileFacts("model.onnx", 5, "a".repeat(64), 17, 8, List.of());
        Manifest filled =
                Contract.read(own.getBytes(StandardCharsets.UTF_8)).fill(facts).manifest();
        assertThat(filled.sha256()).isEqualTo("b".repeat(64));
        assertThat(filled.bytes()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"''", "[]", "{", "'{\"id\":1,\"id\":2}'", "null"})
    void whatIsNoObjectIsNoContract(String text) {
        assertThatThrownBy(() -> Contract.read(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("manifest-unreadable");
    }

    @Test
    void anUnknownPresetIsNamed() {
        assertThatThrownBy(() -> Presets.builtIn().get("nudenet"))
                .hasMessageStartingWith("preset-unknown");
    }
}
