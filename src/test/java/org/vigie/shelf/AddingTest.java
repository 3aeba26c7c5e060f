package org.vigie.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.RedFlag;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelReport;
import org.vigie.inference.OnnxGraph;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;

class AddingTest extends AddingBench {

    static List<Preset> presets() throws FaultException {
        return Presets.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aModelOfTheShapeOfAPresetIsAddedTestedAndLoadedAgain(Preset preset) throws Exception {
        byte[] model = PresetGraphs.of(preset.id()).bytes();
        Candidate candidate =
                adding.look(
                        new Adding.Request(
                                file(model),
                                new Description.OfPreset(preset.id()),
                                labels(preset)));
        Adding.Added added = add(candidate);
        assertThat(added.reports()).isNotEmpty().allMatch(ModelReport::right);
        assertThat(added.arrival().modelSha256()).isEqualTo(Digests.sha256(model));
        assertThat(added.arrival().contract()).isEqualTo(preset.id());
        assertThat(added.manifest().golden()).isNotEmpty();
        assertThat(added.manifest().opset()).isEqualTo(17);
        ModelPack pack = Shelf.in(data).load(preset.id());
        assertThat(pack.manifest()).isEqualTo(added.manifest());
        assertThat(accelerators.examine(pack)).isNotEmpty().allMatch(ModelReport::right);
        assertThat(TestRecords.in(data).last(pack.manifest()))
                .hasValueSatisfying(tested -> assertThat(tested.right()).isTrue());
    }

    @Test
    void anExporterMayNameTheOneInputAndOutputAsItLikes() throws Exception {
        Manifest manifest = Presets.builtIn().get("marqo-nsfw-384").manifest();
        byte[] model = PresetGraphs.of(manifest, "x.1", List.of("1243")).bytes();
        Adding.Added added = add(look(model, new Description.OfPreset("marqo-nsfw-384")));
        assertThat(added.manifest().input().name()).isEqualTo("x.1");
        assertThat(added.manifest().outputs().getFirst().name()).isEqualTo("1243");
    }

    @Test
    void aDescriptionInsideTheFileIsTaken() throws Exception {
        String manifest = Presets.builtIn().get("falconsai-nsfw-224").contract().text();
        OnnxGraph graph = PresetGraphs.of("falconsai-nsfw-224");
        byte[] model = graph.metadata(Adding.EMBEDDED, manifest).metadata("other", "x").bytes();
        Adding.Added added = add(look(model, new Description.Embedded()));
        assertThat(added.manifest().id()).isEqualTo("falconsai-nsfw-224");
        assertThat(added.arrival().contract()).isEmpty();
        byte[] bare = PresetGraphs.of("open-nsfw").bytes();
        assertThatThrownBy(() -> look(bare, new Description.Embedded()))
                .hasMessageStartingWith("manifest-not-embedded");
    }

    @Test
    void redFlagsHaveToBeConfirmedBeforeAnythingIsRun() throws Exception {
        byte[] model = PresetGraphs.of("sface-2021dec").bytes();
        Candidate candidate = look(model, new Description.OfPreset("sface-2021dec"));
        assertThat(candidate.flags()).containsExactly(RedFlag.BIOMETRIC);
        assertThatThrownBy(() -> adding.add(candidate, Confirmation.NONE, "M-17", accelerators))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e ->
                                assertThat(e.fault().details())
                                        .containsEntry("flags", "biometric")
                                        .containsEntry("model", "sface-2021dec"));
        nothingCame();
        Arrival arrival = adding.add(candidate, Confirmation.NAMED, "M-17", accelerators).arrival();
        assertThat(arrival.flags()).containsExactly(RedFlag.BIOMETRIC);
        assertThat(arrival.confirmation()).isEqualTo(Confirmation.NAMED);
        assertThat(arrival.actor()).isEqualTo("M-17");
        assertThat(arrival.at()).isEqualTo(Parcels.AT);
    }

    @Test
    void aLicenceThatForbidsBusinessIsAFlagWhetherItIsNamedOrNot() throws Exception {
        String manifest =
                text("open-nsfw")
                        .replace("\"commercialUse\" : \"yes\"", "\"commercialUse\":\"no\"");
        Candidate candidate = described(PresetGraphs.of("open-nsfw").bytes(), manifest);
        assertThat(candidate.flags()).containsExactly(RedFlag.NON_COMMERCIAL);
    }

    @Test
    void theSameModelIsNotAddedTwice() throws Exception {
        byte[] model = PresetGraphs.of("open-nsfw").bytes();
        add(look(model, new Description.OfPreset("open-nsfw")));
        assertThatThrownBy(() -> look(model, new Description.OfPreset("open-nsfw")))
                .hasMessageStartingWith("model-exists");
    }
}
