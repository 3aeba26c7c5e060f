package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.inference.OnnxGraph.Type;
import org.vigie.review.FaultException;

/// The runtime takes what the writer of test models writes.
class OnnxGraphTest {
    private static final Offset<Float> EXACT = within(1e-6f);
    private static OrtEnvironment environment;

    @BeforeAll
    static void open() {
        environment = OnnxLibrary.open(Pictures.HOME);
    }

    @Test
    void aDrawnClassifierGivesTheLogitsWorkedOutByHand() throws OrtException, FaultException {
        ModelPack pack = DrawnPacks.redOrGreen("drawn").pack();
        float[] red = new float[2 * 48];
        Arrays.fill(red, 0, 16, 1);
        Arrays.fill(red, 64, 80, 0.5f);
        try (OrtSession session = environment.createSession(pack.model());
                OnnxTensor input =
                        OnnxTensor.createTensor(
                                environment, FloatBuffer.wrap(red), new long[] {2, 3, 4, 4});
                OrtSession.Result result = session.run(Map.of("pixels", input))) {
            assertThat(values(result)).containsExactly(new float[] {1, -1, -0.5f, 0.5f}, EXACT);
        }
    }

    @Test
    void castsHalvesAndBytes() throws OrtException {
        byte[] model =
                new OnnxGraph()
                        .input("bytes", Type.UINT8, 1, 3)
                        .output("half", Type.FLOAT16, 1, 3)
                        .halves("twice", new float[] {2}, 1)
                        .then(new OnnxNode("Cast", "bytes", "cast").to(Type.FLOAT16))
                        .then("Mul", "cast twice", "half")
                        .bytes();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor input =
                        OnnxTensor.createTensor(
                                environment,
                                ByteBuffer.wrap(new byte[] {1, 100, (byte) 200}),
                                new long[] {1, 3},
                                OnnxJavaType.UINT8);
                OrtSession.Result result = session.run(Map.of("bytes", input))) {
            assertThat(values(result)).containsExactly(2, 200, 400);
        }
    }

    private static float[] values(OrtSession.Result result) {
        FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
