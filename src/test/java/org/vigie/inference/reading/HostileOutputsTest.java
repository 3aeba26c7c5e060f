package org.vigie.inference.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.Evidence.Box;
import org.vigie.review.FaultException;

/// Whatever a model gives, it is read or refused, and what is read stays within its bounds.
class HostileOutputsTest {
    private static final float[] ODD = {
        0,
        1,
        -1,
        0.5f,
        1e-30f,
        88,
        -88,
        1e30f,
        -1e30f,
        Float.MAX_VALUE,
        Float.NaN,
        Float.POSITIVE_INFINITY,
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                "outputs":[{"name":"a","shape":[1,7,9],"activation":"logits"}],
                "labels":["x","y","z"],
                "decoder":{"kind":"yolov8","scoreMin":0.2,"nmsIou":0.45}
                """,
                """
                "outputs":[{"name":"a","shape":[1,16,1],"role":"classes","stride":8},
                           {"name":"b","shape":[1,16,1],"role":"objectness","stride":8},
                           {"name":"c","shape":[1,16,4],"role":"boxes","stride":8},
                           {"name":"d","shape":[1,16,10],"role":"keypoints","stride":8}],
                "labels":["face"],
                "decoder":{"kind":"yunet","strides":[8],"scoreMin":0.2,"nmsIou":0.3,"keypoints":5}
                """,
                """
                "outputs":[{"name":"a","shape":[1,12,3],"role":"scores","activation":"logits"},
                           {"name":"b","shape":[1,12,4],"role":"boxes"}],
                "labels":["x","y","z"],
                "decoder":{"kind":"ssd-decoded","scoreMin":0.2,"nmsIou":0.3}
                """,
                """
                "outputs":[{"name":"a","shape":[32,1],"role":"scores","stride":8,
                            "activation":"logits"},
                           {"name":"b","shape":[32,4],"role":"boxes","stride":8}],
                "labels":["face"],
                "decoder":{"kind":"scrfd","strides":[8],"anchorsPerCell":2,"scoreMin":0.2,
                           "nmsIou":0.3}
                """,
            })
    void detectorsStayInThePicture(String fields) throws FaultException {
        Manifest manifest = Answers.manifest(32, 32, "\"task\":\"detector\"," + fields);
        AnswerReader reader = AnswerReader.of(manifest, Labels.of(manifest.labels()));
        Random random = new Random(7);
        int read = 0;
        for (int round = 0; round < 3000; round++) {
            Map<String, Tensor> outputs = Answers.zeros(manifest);
            int odd = round % ODD.length + 1;
            outputs.values().forEach(tensor -> fill(tensor, random, odd));
            Placement placement =
                    new Placement(32, 32, random.nextInt(20) - 10, 0, 20, 32, 1 + round % 8, 9, 7);
            try {
                Answer.Places places = (Answer.Places) reader.read(outputs, 0, placement);
                places.detections().forEach(detection -> within(detection.box()));
                read += places.detections().size();
            } catch (FaultException e) {
                assertThat(e.fault().code()).isEqualTo("model-answer-wrong");
            }
        }
        assertThat(read).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logits", "softmax", "sigmoid", "probability"})
    void scoresAreBetweenNothingAndOne(String activation) throws FaultException {
        Manifest manifest =
                Answers.batched(
                        """
                        "task":"classifier",
                        "outputs":[{"name":"y","shape":[-1,3],"activation":"%s"}],
                        "labels":["x","y","z"],
                        "reductions":[{"kind":"sum-of","indices":[0,1],"label":"s"},
                                      {"kind":"complement","index":2,"label":"c"},
                                      {"kind":"sigmoid","index":1},
                                      {"kind":"cumulative-ordinal","order":["z","y","x"]}]
                        """
                                .formatted(activation));
        AnswerReader reader = AnswerReader.of(manifest, Labels.of(manifest.labels()));
        Random random = new Random(8);
        int read = 0;
        for (int round = 0; round < 3000; round++) {
            Tensor tensor = new Tensor(new long[] {1, 3}, new float[3]);
            fill(tensor, random, round % ODD.length + 1);
            try {
                Answer answer = reader.read(Map.of("y", tensor), 0, Placement.whole(8, 8));
                for (Finding finding : answer.findings()) {
                    assertThat(finding.score()).isBetween(0.0, 1.0);
                    read++;
                }
            } catch (FaultException e) {
                assertThat(e.fault().code()).isEqualTo("model-answer-wrong");
            }
        }
        assertThat(read).isPositive();
    }

    private static void fill(Tensor tensor, Random random, int odd) {
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] =
                    random.nextInt(4) == 0
                            ? ODD[random.nextInt(odd)]
                            : random.nextFloat() * (odd % 2 == 0 ? 40 : 1);
        }
    }

    private static void within(Box box) {
        assertThat(box.score()).isBetween(0.0, 1.0);
        assertThat(box.x1()).isBetween(0.0, 1.0).isLessThan(box.x2());
        assertThat(box.y1()).isBetween(0.0, 1.0).isLessThan(box.y2());
        assertThat(box.x2()).isLessThanOrEqualTo(1);
        assertThat(box.y2()).isLessThanOrEqualTo(1);
    }
}
