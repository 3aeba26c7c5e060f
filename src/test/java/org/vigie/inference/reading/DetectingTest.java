package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.inference.framing.Placement.Point;
import org.vigie.review.Evidence.Box;
import org.vigie.review.FaultException;

class DetectingTest {

    /// YuNet on 32 × 32: 16 cells of stride 8 and one of 32. Cell (2, 1) of stride 8 says √(0.9 ·
    /// 0.4) = 0.6, centre ((2 + 0.25) · 8, (1 + 0.5) · 8) = (18, 12), size (e^ln2 · 8, 8).
    @Test
    void yunetsCellsBecomeFaces() throws FaultException {
        Manifest manifest =
                Answers.manifest(
                        32,
                        32,
                        """
                        "task":"detector",
                        "outputs":[
                          {"name":"cls_8","shape":[1,16,1],"role":"classes","stride":8},
                          {"name":"obj_8","shape":[1,16,1],"role":"objectness","stride":8},
                          {"name":"bbox_8","shape":[1,16,4],"role":"boxes","stride":8},
                          {"name":"kps_8","shape":[1,16,10],"role":"keypoints","stride":8},
                          {"name":"cls_32","shape":[1,1,1],"role":"classes","stride":32},
                          {"name":"obj_32","shape":[1,1,1],"role":"objectness","stride":32},
                          {"name":"bbox_32","shape":[1,1,4],"role":"boxes","stride":32},
                          {"name":"kps_32","shape":[1,1,10],"role":"keypoints","stride":32}],
                        "labels":["face"],
                        "decoder":{"kind":"yunet","strides":[8,32],"scoreMin":0.5,"nmsIou":0.3,
                                   "topK":5000,"keypoints":5}
                        """);
        Map<String, Tensor> outputs = Answers.zeros(manifest);
        int cell = 1 * 4 + 2;
        set(outputs, "cls_8", cell, 0.9f);
        set(outputs, "obj_8", cell, 0.4f);
        set(outputs, "bbox_8", 4 * cell, 0.25f, 0.5f, (float) Math.log(2), 0);
        set(outputs, "kps_8", 10 * cell, 0, 0, 0.5f, 0, 0.25f, 0.5f, 0, 1, 0.5f, 1);
        // Clamped to 1 each.
        set(outputs, "cls_32", 0, 7);
        set(outputs, "obj_32", 0, 1.5f);
        set(outputs, "bbox_32", 0, 0, 1, (float) Math.log(0.25), (float) Math.log(0.25));

        List<Detection> found = places(manifest, outputs).detections();

        assertThat(found).hasSize(2);
        near(found.get(0).box(), 1, 0, 0.875, 0.125, 1);
        near(found.get(1).box(), 0.6, 10 / 32.0, 8 / 32.0, 26 / 32.0, 16 / 32.0);
        assertThat(found.get(1).keypoints())
                .containsExactly(
                        new Point(0.5, 0.25),
                        new Point(0.625, 0.25),
                        new Point(0.5625, 0.375),
                        new Point(0.5, 0.5),
                        new Point(0.625, 0.5));
    }

    /// UltraFace: softmaxed scores, of which the second is a face, and corners 0–1.
    @Test
    void ultraFacesBackgroundIsNoFind() throws FaultException {
        String fields =
                """
                "task":"detector",
                "outputs":[
                  {"name":"scores","shape":[1,4,2],"activation":"softmax","role":"scores"},
                  {"name":"boxes","shape":[1,4,4],"role":"boxes"}],
                "labels":%s,
                "decoder":{"kind":"ssd-decoded","scoreMin":0.7,"nmsIou":0.3,
                           "boxUnits":"normalised"}
                """;
        for (String labels : new String[] {"[\"background\",\"face\"]", "[\"face\"]"}) {
            Manifest manifest = Answers.manifest(320, 240, fields.formatted(labels));
            Map<String, Tensor> outputs = Answers.zeros(manifest);
            set(outputs, "scores", 0, 0.98f, 0.02f, 0.2f, 0.8f, 0.1f, 0.9f, 0.25f, 0.75f);
            // The second and third overlap by 0.09 / 0.15 = 0.6, the fourth stands alone.
            set(outputs, "boxes", 4, 0.1f, 0.1f, 0.5f, 0.4f);
            set(outputs, "boxes", 8, 0.2f, 0.1f, 0.6f, 0.4f);
            set(outputs, "boxes", 12, 0.7f, 0.7f, 1.2f, 0.9f);

            List<Detection> found = places(manifest, outputs).detections();

            assertThat(found).hasSize(2);
            near(found.get(0).box(), 0.9, 0.2, 0.1, 0.6, 0.4);
            near(found.get(1).box(), 0.75, 0.7, 0.7, 1, 0.9);
            assertThat(found.get(0).box().label()).isEqualTo("face");
        }
    }

    /// SCRFD on 32 × 32 with two anchors a cell: anchor 2 · (1 · 4 + 3) + 1 lies at (24, 8).
    @Test
    void scrfdsDistancesAreInStrides() throws FaultException {
        Manifest manifest =
                Answers.manifest(
                        32,
                        32,
                        """
                        "task":"detector",
                        "outputs":[
                          {"name":"s","shape":[32,1],"activation":"sigmoid","role":"scores",
                           "stride":8},
                          {"name":"b","shape":[32,4],"role":"boxes","stride":8},
                          {"name":"k","shape":[32,10],"role":"keypoints","stride":8}],
                        "labels":["face"],
                        "decoder":{"kind":"scrfd","strides":[8],"anchorsPerCell":2,
                                   "scoreMin":0.5,"nmsIou":0.4,"keypoints":5}
                        """);
        Map<String, Tensor> outputs = Answers.zeros(manifest);
        int anchor = 2 * (1 * 4 + 3) + 1;
        set(outputs, "s", anchor, 0.75f);
        set(outputs, "b", 4 * anchor, 1, 0.5f, 0.75f, 2);
        set(outputs, "k", 10 * anchor, -0.5f, 1, 0.5f, 1);

        List<Detection> found = places(manifest, outputs).detections();

        assertThat(found).hasSize(1);
        near(found.getFirst().box(), 0.75, 16 / 32.0, 4 / 32.0, 30 / 32.0, 24 / 32.0);
        assertThat(found.getFirst().keypoints())
                .startsWith(new Point(20 / 32.0, 0.5), new Point(28 / 32.0, 0.5));
    }

    /// NudeNet's kind: centre, size and one probability a class, classes suppress each other.
    @Test
    void yoloMayLieEitherWayAndClassesMaySuppressEachOther() throws FaultException {
        float[][] anchors = {
            {40, 40, 20, 20, 0.1f, 0.8f, 0.3f},
            {42, 40, 20, 20, 0.7f, 0.2f, 0.1f},
            {10, 80, 10, 20, 0.22f, 0.1f, 0.2f},
            {80, 80, 10, 10, 0.1f, 0.15f, 0.19f},
        };
        for (boolean transposed : new boolean[] {true, false}) {
            Map<String, Tensor> outputs = Map.of("y", yolo(anchors, transposed));

            List<Detection> agnostic = places(yolo(transposed, true, 0.2), outputs).detections();
            List<Detection> apart = places(yolo(transposed, false, 0.2), outputs).detections();
            List<Detection> higher = places(yolo(transposed, false, 0.25), outputs).detections();

            assertThat(agnostic).hasSize(2);
            near(agnostic.get(0).box(), 0.8, 0.3, 0.3, 0.5, 0.5);
            assertThat(agnostic.get(0).box().label()).isEqualTo("b");
            near(agnostic.get(1).box(), 0.22, 0.05, 0.7, 0.15, 0.9);
            assertThat(apart).extracting(d -> d.box().label()).containsExactly("b", "a", "a");
            assertThat(higher).hasSize(2);
        }
    }

    @Test
    void everyMappedLabelIsReportedFoundOrNot() throws FaultException {
        float[][] anchors = {
            {40, 40, 20, 20, 0.1f, 0.8f, 0.3f},
            {80, 40, 20, 20, 0.1f, 0.6f, 0.1f},
            {10, 80, 10, 20, 0.3f, 0.1f, 0.2f},
        };

        Answer.Places answer = places(yolo(true, true, 0.2), Map.of("y", yolo(anchors, true)));

        assertThat(answer.findings()).extracting(Finding::label).containsExactly("b", "c", "a");
        assertThat(answer.findings().get(0).score()).isCloseTo(0.8, within(1e-6));
        assertThat(answer.findings().get(0).boxes()).hasSize(2);
        assertThat(answer.findings().get(0).threshold()).isEqualTo(0.6);
        assertThat(answer.findings().get(1).score()).isZero();
        assertThat(answer.findings().get(1).over()).isFalse();
    }

    /// A picture of 200 × 100, turned on its side and boxed into 100 × 100.
    @Test
    void boxesComeBackToTheUprightPicture() throws FaultException {
        float[][] anchors = {{50, 20, 20, 10, 0.1f, 0.8f, 0.3f}, {5, 50, 8, 8, 0.9f, 0, 0}};
        Manifest manifest = yolo(true, true, 0.2);
        Placement placement = new Placement(100, 100, 25, 0, 50, 100, 6, 200, 100);

        Answer.Places answer =
                (Answer.Places)
                        AnswerReader.of(manifest, Labels.of(manifest.labels()))
                                .read(Map.of("y", yolo(anchors, true)), 0, placement);

        // Stored from (0.3, 0.15) to (0.7, 0.25); upright is (1 - v, u). The other is padding.
        assertThat(answer.detections()).hasSize(1);
        near(answer.detections().getFirst().box(), 0.8, 0.75, 0.3, 0.85, 0.7);
    }

    @Test
    void whatNoDetectorGivesIsRefused() throws FaultException {
        float[][] anchors = {{40, 40, 20, 20, 0.1f, 4, 0.3f}};
        float[][] nan = {{40, Float.NaN, 20, 20, 0.1f, 0.4f, 0.3f}};
        float[][] wide = {{40, 40, 20, 20, 0.1f, 0.4f, 0.3f, 0.2f}};

        for (float[][] bad : List.of(anchors, nan, wide)) {
            assertThatThrownBy(() -> places(yolo(true, true, 0.2), Map.of("y", yolo(bad, true))))
                    .hasMessageStartingWith("model-answer-wrong");
        }
    }

    /// Twenty thousand boxes on one spot are looked at only as far as the best five thousand.
    @Test
    void candidatesAreBounded() throws FaultException {
        float[][] anchors = new float[20_000][];
        Arrays.setAll(
                anchors, i -> new float[] {i % 100, i / 100 % 100, 0.5f, 0.5f, 0.5f, 0.1f, 0.1f});

        Answer.Places answer = places(yolo(true, true, 0.2), Map.of("y", yolo(anchors, true)));

        assertThat(answer.detections()).hasSize(300);
        assertThat(answer.findings().getLast().boxes()).hasSize(64);
    }

    @Test
    void theBestOfTwoAlikeIsTheFirst() {
        Candidate one = new Candidate(0, 0.5, 0, 0, 2, 2, Candidate.NO_POINTS);
        Candidate same = new Candidate(0, 0.5, 0, 0, 2, 2, Candidate.NO_POINTS);
        Candidate third = new Candidate(0, 0.4, 1, 0, 3, 2, Candidate.NO_POINTS);

        assertThat(new Suppression(0.5, false, 10).suppress(List.of(one, same, third)))
                .containsExactly(one, third);
        assertThat(new Suppression(0.3, false, 10).suppress(List.of(third, one)))
                .containsExactly(one);
        assertThat(new Suppression(0.5, false, 1).suppress(List.of(third, one)))
                .containsExactly(one);
        assertThat(one.overlap(third)).isCloseTo(1 / 3.0, within(1e-9));
    }

    private static Manifest yolo(boolean transposed, boolean agnostic, double nmsScore)
            throws FaultException {
        return Answers.manifest(
                100,
                100,
                """
                "task":"detector",
                "outputs":[{"name":"y","shape":[1,-1,-1],"activation":"sigmoid"}],
                "labels":["a","b","c"],
                "decoder":{"kind":"yolov8","transposed":%s,"scoreMin":0.2,"nmsScore":%s,
                           "nmsIou":0.45,"classAgnostic":%s,"boxUnits":"input-px"},
                "thresholds":{"review":0.5,"labels":{"b":0.6}},
                "policyMapping":{"b":["adult-explicit"],"c":["violence"]}
                """
                        .formatted(transposed, nmsScore, agnostic));
    }

    private static Tensor yolo(float[][] anchors, boolean transposed) {
        int rows = anchors[0].length;
        float[] values = new float[rows * anchors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    transposed
                            ? anchors[i % anchors.length][i / anchors.length]
                            : anchors[i / rows][i % rows];
        }
        return transposed
                ? new Tensor(new long[] {1, rows, anchors.length}, values)
                : new Tensor(new long[] {1, anchors.length, rows}, values);
    }

    private static Answer.Places places(Manifest manifest, Map<String, Tensor> outputs)
            throws FaultException {
        return (Answer.Places) Answers.read(manifest, outputs);
    }

    private static void set(Map<String, Tensor> outputs, String name, int at, float... values) {
        float[] all = Objects.requireNonNull(outputs.get(name)).values();
        System.arraycopy(values, 0, all, at, values.length);
    }

    private static void near(Box box, double score, double... corners) {
        assertThat(new double[] {box.score(), box.x1(), box.y1(), box.x2(), box.y2()})
                .containsExactly(
                        new double[] {score, corners[0], corners[1], corners[2], corners[3]},
                        within(1e-5));
    }
}
