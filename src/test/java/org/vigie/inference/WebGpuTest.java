package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vigie.imaging.Picture;
import org.vigie.review.FaultException;
import tools.jackson.databind.json.JsonMapper;

/// Needs the runtime with WebGPU and a Vulkan driver: `packaging/webgpu/test.sh`.
@Tag("webgpu")
class WebGpuTest {
    private static final Predicate<String> SLOW = reason -> reason.startsWith("model-slow");
    private static Accelerators accelerators;

    @BeforeAll
    static void start() {
        accelerators = Pictures.accelerators();
        accelerators.probeAgain(Accelerator.WEBGPU);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @Test
    void isFoundToWork() {
        Probe probe = accelerators.probes().get(Accelerator.WEBGPU.ordinal());
        assertThat(probe.reason()).isEmpty();
        assertThat(probe.works()).isTrue();
    }

    @Test
    void everyModelRunsWhollyThereAndGivesItsReferenceValues() throws FaultException {
        List<ModelReport> reports =
                accelerators.examine().stream()
                        .filter(report -> report.accelerator() == Accelerator.WEBGPU)
                        .toList();
        assertThat(reports).hasSize(9);
        for (ModelReport report : reports) {
            assertThat(report.golden()).as(report.toString()).isTrue();
        }
    }

    @Test
    void addedModelsSayThereWhatTheySayOnTheProcessor() throws FaultException {
        List<DrawnPack> drawn =
                List.of(
                        DrawnPacks.redOrGreen("colours"),
                        DrawnPacks.faceWhereRed("face"),
                        DrawnFaces.detector("faces"),
                        DrawnFaces.embedder("means"),
                        DrawnFaces.head("warmth", "means"),
                        DrawnFaces.ages("ages", "faces"));
        for (DrawnPack one : drawn) {
            DrawnPack held = one.with("\"task\":", golden(one) + "\"task\":");
            List<ModelReport> there =
                    accelerators.examine(held.pack()).stream()
                            .filter(report -> report.accelerator() == Accelerator.WEBGPU)
                            .toList();
            assertThat(there)
                    .singleElement()
                    .satisfies(report -> assertThat(report.right()).as("%s", report).isTrue());
        }
    }

    private static String golden(DrawnPack pack) throws FaultException {
        List<Manifest.Golden> recorded = accelerators.record(pack.pack());
        return "\"golden\":" + JsonMapper.shared().writeValueAsString(recorded) + ",";
    }

    @Test
    void picturesRunThereUnlessTheDriverIsSlow() throws FaultException {
        Picture picture = Pictures.of(317, 200, (x, y) -> x * 0x10000 + y * 0x100 + (x ^ y));
        new Veiler(accelerators).veil(picture, 16, true);
        new LineDrawing(accelerators).draw(picture);
        new SkinModel(accelerators).map(picture);
        assertThat(accelerators.chosen()).isEqualTo(Accelerator.WEBGPU);
        assertThat(accelerators.fallbacks()).extracting(Fallback::reason).allMatch(SLOW);
    }
}
