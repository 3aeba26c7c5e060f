package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Picture;
import org.vigie.inference.OnnxGraph.Type;
import org.vigie.review.Explanation;
import org.vigie.review.Explanation.Method;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;

/// Explanations worked out by hand, through real sessions.
@Timeout(120)
class ExplainerTest {
    /// Red in the upper left quarter, mid-grey elsewhere.
    private static final Picture CORNER =
            Pictures.of(64, 64, (x, y) -> x < 32 && y < 32 ? 0xff0000 : 0x808080);

    private static Accelerators accelerators;
    private static Explainer explainer;

    @BeforeAll
    static void start() {
        accelerators = Pictures.accelerators();
        PackEngine engine =
                new PackEngine(accelerators, new BoundedDecoder(Limits.DEFAULT), List::of);
        explainer = new Explainer(accelerators, engine);
    }

    @AfterAll
    static void close() {
        accelerators.close();
    }

    @Test
    void hidingTheRedPartTellsThatRedComesFromThere() throws FaultException {
        Explanation said = explain(planes("hides", "").pack(), 16);
        assertThat(said.method()).isEqualTo(Method.OCCLUSION);
        assertThat(said.label()).isEqualTo("red");
        assertThat(said.columns()).isEqualTo(16);
        assertThat(said.rows()).isEqualTo(16);
        for (int i = 0; i < said.weights().length; i++) {
            boolean corner = i % 16 < 8 && i / 16 < 8;
            if (corner) {
                assertThat(said.weights()[i]).isPositive();
            } else {
                assertThat(said.weights()[i]).isNegative();
            }
        }
        // One of 64 parts goes from red (1, 0) to the mean (0.6265, 0.3765): 0.75 less of 64.
        double whole = sigmoid(2 * 0.25);
        double hidden = sigmoid(2 * (0.25 - 0.75 / 64));
        assertThat((double) said.weights()[0]).isCloseTo(whole - hidden, within(1e-3));
    }

    @Test
    void theLastPlanesTellItExactly() throws FaultException {
        DrawnPack pack =
                planes(
                        "activates",
                        ",\"explanation\":{\"camFeatureOutput\":\"feat\",\"camWeights\":\"w\"}");
        Explanation said = explain(pack.pack(), 8);
        assertThat(said.method()).isEqualTo(Method.CLASS_ACTIVATION);
        assertThat(said.columns()).isEqualTo(8);
        for (int i = 0; i < 64; i++) {
            float expected = i % 8 < 4 && i / 8 < 4 ? 1 : 0;
            assertThat(said.weights()[i]).isCloseTo(expected, within(1e-5f));
        }
    }

    @Test
    void whatCannotBeAskedSaysSo() throws FaultException {
        String no = ",\"explanation\":{\"occlusionOk\":false}";
        assertThatThrownBy(() -> explain(planes("silent", no).pack(), 16))
                .hasMessage("explanation-unavailable");
        String none = ",\"explanation\":{\"camFeatureOutput\":\"feat\",\"camWeights\":\"nobody\"}";
        assertThatThrownBy(() -> explain(planes("nobody", none).pack(), 16))
                .hasMessageContaining("model-constant-missing");
    }

    @Test
    void nobodyWaitsForWhatIsNotWantedAnyMore() throws Exception {
        Patience patience = new Patience();
        ModelPack busy = DrawnPacks.busyWithWhite("busy").pack();
        Picture white = Pictures.flat(8, 8, 0xffffff);
        FutureTask<Explanation> task =
                new FutureTask<>(() -> explainer.explain(busy, white, null, 16, patience));
        new Thread(task).start();
        patience.end();
        assertThatThrownBy(task::get).hasMessageContaining("examination-cancelled");
    }

    private static Explanation explain(ModelPack pack, int cells) throws FaultException {
        return explainer.explain(pack, CORNER, null, cells, Wanted.ALWAYS);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /// Red against green over 64 × 64 pixels; the pixels are the last planes.
    private static DrawnPack planes(String id, String more) {
        OnnxGraph graph =
                new OnnxGraph()
                        .input("pixels", Type.FLOAT, -1, 3, 64, 64)
                        .output("logits", Type.FLOAT, -1, 2)
                        .output("feat", Type.FLOAT, -1, 3, 64, 64)
                        .floats("w", new float[] {1, -1, 0, -1, 1, 0}, 2, 3)
                        .floats("one", new float[] {1}, 1)
                        .then("Mul", "pixels one", "feat")
                        .then("GlobalAveragePool", "feat", "pool")
                        .then("Flatten", "pool", "mean")
                        .then(new OnnxNode("Gemm", "mean w", "logits").integer("transB", 1));
        return DrawnPack.of(
                id,
                graph,
                """
                "task":"classifier",
                "input":{"name":"pixels","dtype":"float32","layout":"NCHW","width":64,"height":64,
                         "batch":"dynamic","channelOrder":"RGB","range":"0..1"},
                "resize":{"mode":"stretch","interpolation":"bilinear"},
                "outputs":[{"name":"logits","shape":[-1,2],"activation":"logits"}],
                "labels":["red","green"], "reduction":{"kind":"softmax-index","index":0},
                "thresholds":{"review":0.5},
                "runtime":{"maxBatch":16}%s
                """
                        .formatted(more));
    }
}
