package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.inference.Word;
import org.vigie.shelf.Arrival.Confirmation;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Parcels;
import org.vigie.shelf.Preset;
import org.vigie.shelf.PresetGraphs;
import org.vigie.shelf.Presets;
import org.vigie.ui.kit.Text;

@ResourceLock(Run.LOCK)
class ModelsCommandTest {
    private static final Path ULTRAFACE =
            Path.of("..", "shared", "data", "models", "ultraface-rfb-320.onnx");

    @TempDir Path root;

    private Run vigie(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", root.resolve("desk").toString()));
        return Run.vigie(all.toArray(String[]::new));
    }

    private String model(String preset) throws Exception {
        return Files.write(root.resolve(preset + ".onnx"), PresetGraphs.of(preset).bytes()) + "";
    }

    private List<String> add(Preset preset) throws Exception {
        List<String> words =
                new ArrayList<>(
                        List.of("models", "add", model(preset.id()), "--preset", preset.id()));
        if (preset.needsLabels()) {
            Path tags = Files.writeString(root.resolve("tags.csv"), PresetGraphs.TAGS);
            words.addAll(List.of("--labels", tags + ""));
        }
        List<String> flags = Parcels.candidate(preset.id()).flags().stream().map(Word::of).toList();
        if (!flags.isEmpty()) {
            words.addAll(List.of("--accept-flags", String.join(",", flags)));
        }
        words.add("--json");
        return words;
    }

    @Test
    void everyPresetIsAddedListedAndTested() throws Exception {
        List<Preset> presets = Presets.builtIn().all();
        for (Preset preset : presets) {
            Run added = vigie(add(preset).toArray(String[]::new));
            assertThat(added.code()).as(preset.id() + added.err()).isZero();
            assertThat(added.out())
                    .contains("\"id\":\"" + preset.id() + "\"")
                    .contains("\"golden\":true")
                    .contains("\"addedBy\":\"M-01\"");
        }
        Run listed = vigie("models", "list", "--json");
        assertThat(listed.code()).isZero();
        assertThat(listed.lines()).hasSize(presets.size() + 9);
        Run tested = vigie("models", "test", "--json");
        assertThat(tested.code()).as(tested.out() + tested.err()).isZero();
        assertThat(tested.lines().size()).isGreaterThanOrEqualTo(presets.size() + 9);
        assertThat(tested.lines()).allMatch(line -> line.contains("\"golden\":true"));
    }

    @Test
    void theRealFaceDetectorIsAddedByItsPreset() {
        assumeThat(ULTRAFACE).as("the shared data folder").exists();
        Run added =
                vigie("models", "add", ULTRAFACE + "", "--preset", "ultraface-rfb-320", "--json");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(vigie("models", "test", "ultraface-rfb-320").code()).isZero();
    }

    @Test
    void withoutATerminalFlagsHaveToBeNamedExactly() throws Exception {
        String[] add = {"models", "add", model("sface-2021dec"), "--preset", "sface-2021dec"};
        Run silent = vigie(add);
        assertThat(silent.code()).isEqualTo(1);
        assertThat(silent.err()).contains("[model-flags-unconfirmed]").contains("biometric");
        for (String wrong : List.of("licence-unclear", "biometric,non-commercial", "all")) {
            Run named = vigie(with(add, "--accept-flags", wrong));
            assertThat(named.err()).contains("[model-flags-unconfirmed]");
        }
        assertThat(root.resolve("desk/models/sface-2021dec")).doesNotExist();
        Run named = vigie(with(add, "--accept-flags", "biometric"));
        assertThat(named.code()).as(named.err()).isZero();
        assertThat(named.out()).contains("! biometric");
        assertThat(vigie("models", "list", "--json").out())
                .contains("\"confirmation\":\"named\"")
                .contains("\"flags\":[\"biometric\"]");
    }

    private static String[] with(String[] words, String... more) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void onATerminalTheIdHasToBeTyped() throws Exception {
        Candidate candidate = Parcels.candidate("sface-2021dec");
        assertThat(consent("sface-2021dec \n").confirm(candidate, null))
                .isEqualTo(Confirmation.TYPED);
        for (String wrong : new String[] {"yes", "", "SFACE-2021DEC"}) {
            assertThatThrownBy(() -> consent(wrong).confirm(candidate, null))
                    .hasMessageStartingWith("model-flags-unconfirmed");
        }
        assertThat(consent("").confirm(Parcels.candidate("open-nsfw"), null))
                .isEqualTo(Confirmation.NONE);
        assertThatThrownBy(() ->
                        consent("").confirm(Parcels.candidate("open-nsfw"), List.of("biometric")))
                .hasMessageStartingWith("model-flags-unconfirmed");
    }

    private static FlagConsent consent(String typed) {
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new FlagConsent(
                new Talk(new Text(Locale.ENGLISH), nowhere, nowhere, true), () -> typed);
    }

    @Test
    void presetsAreListedAndOneIsPrintedToStartFrom() throws Exception {
        Run listed = vigie("models", "presets", "--lang", "fr");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("yunet-2023mar").contains("tel quel");
        assertThat(vigie("models", "presets", "--json").lines()).hasSize(13);
        Run one = vigie("models", "presets", "marqo-nsfw-384");
        Path manifest = Files.writeString(root.resolve("own.json"), one.out());
        Run added =
                vigie("models", "add", model("marqo-nsfw-384"), "--manifest", manifest.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(vigie("models", "presets", "nudenet").err()).contains("[preset-unknown]");
    }

    @Test
    void aDamagedPackIsNamedAndTheOthersAreTested() throws Exception {
        assertThat(vigie(add(Presets.builtIn().get("open-nsfw")).toArray(String[]::new)).code())
                .isZero();
        assertThat(vigie(add(Presets.builtIn().get("yunet-2023mar")).toArray(String[]::new)).code())
                .isZero();
        damage(root.resolve("desk/models/open-nsfw/model.onnx"));
        Run listed = vigie("models", "list");
        assertThat(listed.code()).isEqualTo(1);
        assertThat(listed.err()).containsOnlyOnce("[added-model-damaged]");
        assertThat(listed.out()).contains("yunet-2023mar");
        Run tested = vigie("models", "test");
        assertThat(tested.code()).isEqualTo(1);
        assertThat(tested.out()).contains("yunet-2023mar on cpu: right");
        assertThat(vigie("models", "remove", "open-nsfw").code()).isZero();
        assertThat(vigie("models", "list").code()).isZero();
    }

    private static void damage(Path model) throws IOException {
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length - 1] ^= 1;
        Files.write(model, bytes);
    }

    @Test
    void whatGoesWrongIsNamed() throws Exception {
        assertThat(vigie("models").code()).isEqualTo(2);
        assertThat(vigie("models", "remove", "nobody").err()).contains("[model-unknown]");
        assertThat(vigie("models", "test", "nobody").err()).contains("[model-unknown]");
        assertThat(vigie("models", "add", root.resolve("gone") + "").err())
                .contains("[file-unreadable]");
        assertThat(vigie("models", "add", model("open-nsfw")).err())
                .contains("[manifest-not-embedded]");
        Run both = vigie("models", "add", model("open-nsfw"), "--preset", "x", "--manifest", "y");
        assertThat(both.code()).isEqualTo(2);
    }

    @Test
    void aWorkstationIsSetUpAroundModelsThatAreThereAlready() throws Exception {
        assertThat(vigie(add(Presets.builtIn().get("sface-2021dec")).toArray(String[]::new)).code())
                .isZero();
        Run setup = vigie("setup", "--key-file", root.resolve("key") + "", "--actor", "M-17");
        assertThat(setup.code()).as(setup.err()).isZero();
        assertThat(vigie("log", "list", "--json").out())
                .contains("\"type\":\"model_added\"")
                .contains("\"confirmation\":\"named\"")
                .contains("\"flags\":[\"biometric\"]");
    }
}
