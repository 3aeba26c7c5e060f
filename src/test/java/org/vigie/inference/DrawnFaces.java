package org.vigie.inference;

import org.vigie.inference.OnnxGraph.Type;

/// Packs that find and compare faces which are nothing but colours.
public final class DrawnFaces {
    private static final int ANCHORS = 16;

    private DrawnFaces() {}

    /// A detector with five points a face: one face in every picture of 32 × 32, at 8, 8 to 24, 24;
    /// a second one beside it where the picture is wholly green.
    public static DrawnPack detector(String id) {
        float[] one = new float[ANCHORS];
        float[] second = new float[ANCHORS];
        one[5] = 1;
        second[3] = 100;
        float[] boxes = new float[ANCHORS * 4];
        float[] points = new float[ANCHORS * 10];
        box(boxes, 5, 1, (float) Math.log(2));
        box(boxes, 3, 0.5f, 0);
        float[] places = {0.5f, 0.5f, 1.5f, 0.5f, 1, 1, 0.5f, 1.5f, 1.5f, 1.5f};
        System.arraycopy(places, 0, points, 50, 10);
        System.arraycopy(places, 0, points, 30, 10);
        OnnxGraph graph =
                new OnnxGraph()
                        .input("pixels", Type.FLOAT, 1, 3, 32, 32)
                        .output("cls", Type.FLOAT, 1, ANCHORS, 1)
                        .output("obj", Type.FLOAT, 1, ANCHORS, 1)
                        .output("bbox", Type.FLOAT, 1, ANCHORS, 4)
                        .output("kps", Type.FLOAT, 1, ANCHORS, 10)
                        .floats("green", new float[] {-1, 1, -1}, 3, 1)
                        .floats("nearly", new float[] {0.99f}, 1)
                        .floats("none", new float[] {0}, 1)
                        .floats("one", one, 1, ANCHORS, 1)
                        .floats("second", second, 1, ANCHORS, 1)
                        .floats("boxes", boxes, 1, ANCHORS, 4)
                        .floats("points", points, 1, ANCHORS, 10)
                        .then("GlobalAveragePool", "pixels", "pool")
                        .then("Flatten", "pool", "mean")
                        .then("MatMul", "mean green", "greenness")
                        .then("Sub", "greenness nearly", "rest")
                        .then("Relu", "rest", "wholly")
                        .then("Mul", "second wholly", "also")
                        .then("Add", "one also", "cls")
                        .then("Mul", "greenness none", "zero")
                        .then("Add", "cls zero", "obj")
                        .then("Add", "boxes zero", "bbox")
                        .then("Add", "points zero", "kps");
        return DrawnPack.of(
                id,
                graph,
                """
                "task":"detector",
                "input":{"name":"pixels","dtype":"float32","layout":"NCHW","width":32,"height":32,
                         "channelOrder":"RGB","range":"0..1"},
                "resize":{"mode":"stretch","interpolation":"bilinear"},
                "outputs":[{"name":"cls","shape":[1,16,1],"role":"classes","stride":8},
                           {"name":"obj","shape":[1,16,1],"role":"objectness","stride":8},
                           {"name":"bbox","shape":[1,16,4],"role":"boxes","stride":8},
                           {"name":"kps","shape":[1,16,10],"role":"keypoints","stride":8}],
                "labels":["face"],
                "decoder":{"kind":"yunet","strides":[8],"scoreMin":0.6,"nmsIou":0.3,"keypoints":5}\
                """);
    }

    private static void box(float[] boxes, int anchor, float offset, float size) {
        boxes[anchor * 4] = offset;
        boxes[anchor * 4 + 1] = offset;
        boxes[anchor * 4 + 2] = size;
        boxes[anchor * 4 + 3] = size;
    }

    /// Embeds a face by its mean colour: the same from a cosine of 0.9, different below 0.5.
    public static DrawnPack embedder(String id) {
        return DrawnPack.of(
                id,
                new OnnxGraph()
                        .input("pixels", Type.FLOAT, 1, 3, 16, 16)
                        .output("vector", Type.FLOAT, 1, 3)
                        .then("GlobalAveragePool", "pixels", "pool")
                        .then("Flatten", "pool", "vector"),
                """
                "task":"embedding",
                "input":{"name":"pixels","dtype":"float32","layout":"NCHW","width":16,"height":16,
                         "channelOrder":"RGB","range":"0..1"},
                "resize":{"mode":"stretch","interpolation":"bilinear"},
                "outputs":[{"name":"vector","shape":[1,3]}],
                "embedding":{"dim":3,"l2norm":false,"threshold":0.9,"differentBelow":0.5,
                             "alignTemplate":[[4,4],[12,4],[8,8],[4,12],[12,12]]}\
                """);
    }

    /// Looks 20 years old wherever it is red, 60 elsewhere; asks below 25, face by face.
    public static DrawnPack ages(String id, String detector) {
        return DrawnPack.of(
                id,
                DrawnPacks.means(1)
                        .output("age", Type.FLOAT, 1, 1)
                        .floats("red", new float[] {-0.4f, 0, 0}, 3, 1)
                        .floats("old", new float[] {0.6f}, 1)
                        .then("MatMul", "mean red", "younger")
                        .then("Add", "younger old", "age"),
                """
                "task":"age", %s, "outputs":[{"name":"age","shape":[1,1]}],
                "age":{"scale":100,"below":25,"facesFrom":"%s"}\
                """
                        .formatted(DrawnPacks.feed("fixed1"), detector));
    }

    /// A head over [#embedder]: red minus blue, through a sigmoid.
    public static DrawnPack head(String id, String embedder) {
        return DrawnPack.of(
                id,
                new OnnxGraph()
                        .input("vector", Type.FLOAT, 1, 3)
                        .output("score", Type.FLOAT, 1, 1)
                        .floats("w", new float[] {1, 0, -1}, 3, 1)
                        .then("MatMul", "vector w", "score"),
                """
                "task":"head",
                "input":{"name":"vector","dtype":"float32","layout":"NCHW","width":3,"height":1,
                         "channelOrder":"RGB","range":"0..1"},
                "outputs":[{"name":"score","shape":[1,1],"activation":"logits"}],
                "labels":["warm"], "reduction":{"kind":"sigmoid","index":0},
                "embedding":{"dim":3,"l2norm":false,"embeddingFrom":"%s"},
                "thresholds":{"review":0.5}\
                """
                        .formatted(embedder));
    }
}
