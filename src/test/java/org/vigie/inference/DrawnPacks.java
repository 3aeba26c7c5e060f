package org.vigie.inference;

import org.vigie.inference.OnnxGraph.Type;

/// Packs for tests whose answers can be worked out by hand: what they say depends on the mean
/// colour of the picture alone.
public final class DrawnPacks {
    private DrawnPacks() {}

    /// A classifier of 4 × 4 pixels, RGB 0–1: logits are red − green for "red" and green − red for
    /// "green", so that a wholly red picture is "red" with 1 / (1 + e⁻²) = 0.8808.
    public static DrawnPack redOrGreen(String id) {
        return DrawnPack.of(
                id,
                means(-1)
                        .output("logits", Type.FLOAT, -1, 2)
                        .floats("w", new float[] {1, -1, -1, 1, 0, 0}, 3, 2)
                        .then("MatMul", "mean w", "logits"),
                """
                "task":"classifier", %s,
                "outputs":[{"name":"logits","shape":[-1,2],"activation":"logits"}],
                "labels":["red","green"], "reduction":{"kind":"softmax-index","index":0},
                "thresholds":{"review":0.5,"high":0.8},
                "runtime":{"maxBatch":8}
                """
                        .formatted(feed("dynamic")));
    }

    /// The same labels, but a wholly white picture keeps it busy for minutes.
    public static DrawnPack busyWithWhite(String id) {
        OnnxGraph body =
                new OnnxGraph()
                        .input("i", Type.INT64)
                        .input("go", Type.BOOL)
                        .input("v", Type.FLOAT, 1, 3)
                        .output("going", Type.BOOL)
                        .output("next", Type.FLOAT, 1, 3)
                        .then("Identity", "go", "going")
                        .then("Neg", "v", "next");
        return DrawnPack.of(
                id,
                means(1).output("logits", Type.FLOAT, 1, 2)
                        .floats("w", new float[] {1, -1, -1, 1, 0, 0}, 3, 2)
                        .floats("nearly", new float[] {0.99f}, 1)
                        .floats("much", new float[] {1e11f}, 1)
                        .then(new OnnxNode("ReduceMean", "pixels", "all").integer("keepdims", 0))
                        .then("Sub", "all nearly", "rest")
                        .then("Relu", "rest", "white")
                        .then("Mul", "white much", "long")
                        .then(new OnnxNode("Cast", "long", "times").to(Type.INT64))
                        .then(new OnnxNode("Loop", "times - mean", "out").graph("body", body))
                        .then("MatMul", "out w", "logits"),
                """
                "task":"classifier", %s,
                "outputs":[{"name":"logits","shape":[1,2],"activation":"logits"}],
                "labels":["red","green"], "reduction":{"kind":"softmax-index","index":0},
                "thresholds":{"review":0.5}
                """
                        .formatted(feed("fixed1")));
    }

    /// A face detector of two anchors: in a wholly red picture one face at 0.25, 0.25 to 0.75, 0.5,
    /// scored 0.9, and a worse one that overlaps it; in others none.
    public static DrawnPack faceWhereRed(String id) {
        float[] boxes = {0.25f, 0.25f, 0.75f, 0.5f, 0.26f, 0.25f, 0.75f, 0.5f};
        return DrawnPack.of(
                id,
                means(1).output("scores", Type.FLOAT, 1, 2, 2)
                        .output("boxes", Type.FLOAT, 1, 2, 4)
                        .floats(
                                "w",
                                new float[] {-.9f, .9f, -.8f, .8f, 0, 0, 0, 0, 0, 0, 0, 0},
                                3,
                                4)
                        .floats("ground", new float[] {1, 0, 1, 0}, 1, 4)
                        .integers("two", 1, 2, 2)
                        .floats("fixed", boxes, 1, 2, 4)
                        .floats("none", new float[] {0, 0, 0}, 3, 1)
                        .then("MatMul", "mean w", "lifted")
                        .then("Add", "lifted ground", "flat")
                        .then("Reshape", "flat two", "scores")
                        .then("MatMul", "mean none", "zero")
                        .then("Add", "fixed zero", "boxes"),
                """
                "task":"detector", %s,
                "outputs":[{"name":"scores","shape":[1,2,2],"activation":"softmax","role":"scores"},
                           {"name":"boxes","shape":[1,2,4],"role":"boxes"}],
                "labels":["background","face"],
                "decoder":{"kind":"ssd-decoded","scoreMin":0.7,"nmsIou":0.3,
                           "boxUnits":"normalised","scoreIndex":1}
                """
                        .formatted(feed("fixed1")));
    }

    /// The beginning of a model that takes 4 × 4 pixels as `pixels` and makes of them the means of
    /// the three channels, `mean` [batch, 3].
    ///
    /// @param batch pictures a run, -1 for any number
    public static OnnxGraph means(long batch) {
        return new OnnxGraph()
                .input("pixels", Type.FLOAT, batch, 3, 4, 4)
                .then("GlobalAveragePool", "pixels", "pool")
                .then("Flatten", "pool", "mean");
    }

    /// The input and resize blocks of [#means].
    public static String feed(String batch) {
        return """
        "input":{"name":"pixels","dtype":"float32","layout":"NCHW","width":4,"height":4,
                 "batch":"%s","channelOrder":"RGB","range":"0..1"},
        "resize":{"mode":"stretch","interpolation":"bilinear"}\
        """
                .formatted(batch);
    }
}
