package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.OnnxGraph.Type;
import org.vigie.inference.reading.Answer;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;
import tools.jackson.databind.json.JsonMapper;

/// Added models through real sessions: each number is worked out by hand, each trap is sprung.
class ContractsTest {
    private static final Picture RED = Pictures.flat(8, 8, 0xff0000);
    private static final double WHOLLY = 1 / (1 + Math.exp(-2));

    private static Accelerators accelerators;

    @BeforeAll
    static void start() {
        accelerators = Pictures.accelerators();
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @Test
    void aWhollyRedPictureIsRed() throws FaultException {
        assertThat(score(DrawnPacks.redOrGreen("plain"), RED)).isCloseTo(WHOLLY, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"FLOAT16, float16", "FLOAT, float32"})
    void numbersOfEitherWidthSayTheSame(Type type, String word) throws FaultException {
        OnnxGraph graph =
                new OnnxGraph()
                        .input("pixels", type, -1, 3, 4, 4)
                        .output("logits", type, -1, 2)
                        .floats("w", new float[] {1, -1, -1, 1, 0, 0}, 3, 2)
                        .then(new OnnxNode("Cast", "pixels", "wide").to(Type.FLOAT))
                        .then("GlobalAveragePool", "wide", "pool")
                        .then("Flatten", "pool", "mean")
                        .then("MatMul", "mean w", "wlogits")
                        .then(new OnnxNode("Cast", "wlogits", "logits").to(type));
        DrawnPack pack =
                DrawnPack.of(
                        word,
                        graph,
                        fields().replace("\"dtype\":\"float32\"", "\"dtype\":\"" + word + "\"")
                                .replace(
                                        "\"name\":\"logits\",",
                                        "\"name\":\"logits\",\"dtype\":\"" + word + "\","));
        assertThat(score(pack, RED)).isCloseTo(WHOLLY, within(1e-3));
    }

    @Test
    void bytesInRowsOfPixelsAreTakenAsTheyAre() throws FaultException {
        OnnxGraph graph =
                new OnnxGraph()
                        .input("pixels", Type.UINT8, 1, 4, 4, 3)
                        .output("logits", Type.FLOAT, 1, 2)
                        .floats("w", new float[] {1, -1, -1, 1, 0, 0}, 3, 2)
                        .floats("full", new float[] {255}, 1)
                        .then(new OnnxNode("Cast", "pixels", "wide").to(Type.FLOAT))
                        .then("Div", "wide full", "unit")
                        .then(new OnnxNode("Transpose", "unit", "planes").ints("perm", 0, 3, 1, 2))
                        .then("GlobalAveragePool", "planes", "pool")
                        .then("Flatten", "pool", "mean")
                        .then("MatMul", "mean w", "logits");
        DrawnPack pack =
                DrawnPack.of(
                        "bytes",
                        graph,
                        fields().replace("\"dtype\":\"float32\"", "\"dtype\":\"uint8\"")
                                .replace("NCHW", "NHWC")
                                .replace("0..1", "0..255")
                                .replace("dynamic", "fixed1"));
        assertThat(score(pack, RED)).isCloseTo(WHOLLY, within(1e-5));
    }

    @Test
    void theOrderOfChannelsDecides() throws FaultException {
        DrawnPack rgb = DrawnPacks.redOrGreen("rgb");
        DrawnPack bgr = rgb.with("\"RGB\"", "\"BGR\"");
        Picture blue = Pictures.flat(8, 8, 0x0000ff);
        assertThat(score(rgb, RED)).isCloseTo(WHOLLY, within(1e-5));
        assertThat(score(bgr, RED)).isCloseTo(0.5, within(1e-5));
        assertThat(score(bgr, blue)).isCloseTo(WHOLLY, within(1e-5));
    }

    @Test
    void probabilitiesAreNotMadeIntoProbabilitiesTwice() throws FaultException {
        DrawnPack twice =
                DrawnPack.of(
                        "softmaxed",
                        DrawnPacks.means(-1)
                                .output("logits", Type.FLOAT, -1, 2)
                                .floats("w", new float[] {1, -1, -1, 1, 0, 0}, 3, 2)
                                .then("MatMul", "mean w", "raw")
                                .then(new OnnxNode("Softmax", "raw", "logits").integer("axis", 1)),
                        fields().replace(
                                        "\"activation\":\"logits\"", "\"activation\":\"softmax\""));
        assertThat(score(twice, RED)).isCloseTo(WHOLLY, within(1e-5));
    }

    /// Values cannot tell which of them is the unsafe one: what is reported can.
    @Test
    void aGoldenValueThatReportsSpringsTheTrapOfPolarity() throws FaultException {
        DrawnPack right = DrawnPacks.redOrGreen("polar");
        List<Golden> recorded = accelerators.record(right.pack());
        DrawnPack held = right.with("\"task\":", golden(recorded) + "\"task\":");
        assertThat(score(held, RED)).isCloseTo(WHOLLY, within(1e-5));
        assertThat(accelerators.examine(held.pack())).allMatch(ModelReport::right);

        DrawnPack turned = held.with("\"index\":0", "\"index\":1,\"label\":\"red\"");
        assertThatThrownBy(() -> score(turned, RED)).hasMessage("model-disagrees {model=polar}");
        assertThat(accelerators.examine(turned.pack())).noneMatch(ModelReport::golden);

        DrawnPack other = held.with("\"RGB\"", "\"BGR\"");
        assertThatThrownBy(() -> score(other, RED)).hasMessage("model-disagrees {model=polar}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\":\"pixels\" | \"name\":\"image\" | model-contract-differs",
                "\"width\":4 | \"width\":5 | model-contract-differs",
                "\"dtype\":\"float32\" | \"dtype\":\"float16\" | model-contract-differs",
                "\"layout\":\"NCHW\" | \"layout\":\"NHWC\" | model-contract-differs",
                "\"shape\":[-1,2] | \"shape\":[-1,3] | model-contract-differs",
                "\"shape\":[-1,2] | \"shape\":[-1,2,1] | model-contract-differs",
                "[{\"name\":\"logits\" | [{\"name\":\"scores\" | model-contract-differs",
                "[\"red\",\"green\"] | [\"red\",\"green\",\"blue\"] | model-labels-differ",
            })
    void whatTheManifestSaysOfTheModelIsHeldToIt(String from, String to, String fault)
            throws FaultException {
        ModelPack pack = DrawnPacks.redOrGreen("held").with(from.strip(), to.strip()).pack();
        assertThatThrownBy(() -> engine().answer(pack, RED, null, Wanted.ALWAYS))
                .hasMessageStartingWith(fault);
        assertThat(accelerators.examine(pack)).noneMatch(ModelReport::contract);
    }

    @Test
    void otherBytesThanTheManifestNamesNeverLoad() {
        DrawnPack pack = DrawnPacks.redOrGreen("hashed");
        pack.model()[pack.model().length / 2] ^= 1;
        assertThatThrownBy(pack::pack).hasMessage("model-hash-differs {model=hashed}");
    }

    @Test
    void numbersThatLieElsewhereNeverReachTheRuntime() throws FaultException {
        DrawnPack pack =
                DrawnPack.of(
                        "elsewhere",
                        DrawnPacks.means(-1)
                                .output("logits", Type.FLOAT, -1, 2)
                                .external("w", "weights.bin", 3, 2)
                                .then("MatMul", "mean w", "logits"),
                        fields());
        assertThatThrownBy(() -> score(pack, RED)).hasMessage("model-external-data {tensor=w}");
    }

    @Test
    void aModelThatMayNotRunHereSaysSo() throws FaultException {
        DrawnPack pack =
                DrawnPacks.redOrGreen("cuda-only")
                        .with("\"maxBatch\":8", "\"maxBatch\":8,\"eps\":[\"cuda\"]");
        if (accelerators.probes().getFirst().works()) {
            assertThat(accelerators.chosen(pack.pack())).isEqualTo(Accelerator.CUDA);
        } else {
            assertThatThrownBy(() -> score(pack, RED))
                    .hasMessage("model-accelerator-missing {model=cuda-only}");
        }
    }

    private static PackEngine engine() {
        return new PackEngine(accelerators, new BoundedDecoder(Limits.DEFAULT), List::of);
    }

    private static double score(DrawnPack pack, Picture picture) throws FaultException {
        Answer answer = engine().answer(pack.pack(), picture, null, Wanted.ALWAYS).value();
        return answer.findings().getFirst().score();
    }

    private static String golden(List<Golden> recorded) {
        return "\"golden\":" + JsonMapper.shared().writeValueAsString(recorded) + ",";
    }

    private static String fields() {
        return """
        "task":"classifier", %s,
        "outputs":[{"name":"logits","shape":[-1,2],"activation":"logits"}],
        "labels":["red","green"], "reduction":{"kind":"softmax-index","index":0},
        "thresholds":{"review":0.5}
        """
                .formatted(DrawnPacks.feed("dynamic"));
    }
}
