package org.vigie.inference.onnx;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.inference.OnnxGraph;
import org.vigie.inference.OnnxGraph.Type;
import org.vigie.inference.OnnxNode;
import org.vigie.inference.OnnxWire;
import org.vigie.inference.onnx.OnnxFile.Port;
import org.vigie.review.FaultException;

class OnnxFileTest {
    private static final Path ULTRAFACE = Path.of("../shared/data/models/ultraface-rfb-320.onnx");
    private static final OnnxWire PLACES = OnnxGraph.tensor("at", Type.INT64, 1);

    @Test
    void saysWhatAModelIsWithoutLoadingIt() throws FaultException {
        OnnxFile file =
                OnnxFile.read(
                        sound().ir(8)
                                .opset("", 17)
                                .opset("com.microsoft", 1)
                                .input("w", Type.FLOAT, 2)
                                .halves("half", new float[] {0.5f, -2}, 2, 1)
                                .bytes());
        assertThat(file.irVersion()).isEqualTo(8);
        assertThat(file.opset()).isEqualTo(17);
        assertThat(file.operators()).containsEntry("com.microsoft", 1L);
        assertThat(file.inputs()).containsExactly(new Port("x", 1, List.of(-1L, 2L)));
        assertThat(file.outputs()).containsExactly(new Port("y", 1, List.of(-1L, 2L)));
        assertThat(file.has("w")).isTrue();
        assertThat(file.constant("w").values()).containsExactly(3, 4);
        assertThat(file.constant("half").values()).containsExactly(0.5f, -2);
        assertThat(file.constant("half").shape()).containsExactly(2, 1);
    }

    @Test
    void readsConstantsWrittenOneByOne() throws FaultException {
        OnnxWire packed = new OnnxWire().real(1, 1.5f);
        byte[] four = Arrays.copyOfRange(packed.toByteArray(), 1, 5);
        OnnxWire tensor = OnnxGraph.tensor("c", Type.FLOAT, 1).bytes(4, four);
        assertThat(OnnxFile.read(sound().initializer(tensor).bytes()).constant("c").values())
                .containsExactly(1.5f);
    }

    @Test
    void aConstantThatIsMissingOrOfOtherNumbersIsNamed() throws FaultException {
        OnnxFile file =
                OnnxFile.read(
                        sound().integers("whole", 1, 2)
                                .initializer(
                                        OnnxGraph.tensor("short", Type.FLOAT, 3)
                                                .bytes(9, new byte[8]))
                                .initializer(
                                        OnnxGraph.tensor("vast", Type.FLOAT, 1L << 40, 1L << 40)
                                                .bytes(9, new byte[8]))
                                .bytes());
        assertThatThrownBy(() -> file.constant("none"))
                .hasMessage("model-constant-missing {name=none}");
        for (String name : List.of("whole", "short", "vast")) {
            assertThatThrownBy(() -> file.constant(name)).hasMessage("model-unreadable");
        }
    }

    static Stream<Arguments> elsewhere() {
        OnnxWire away = OnnxGraph.externalTensor("away", "/etc/passwd", 2);
        OnnxWire marked = OnnxGraph.tensor("marked", Type.FLOAT, 2).varint(14, 1);
        OnnxWire memory =
                OnnxGraph.tensor("memory", Type.FLOAT, 2)
                        .message(
                                13,
                                new OnnxWire().text(1, "location").text(2, "*/_ORT_MEM_ADDR_/*"));
        OnnxGraph branch = new OnnxGraph().external("away", "weights", 2);
        OnnxGraph called =
                new OnnxGraph().then(new OnnxNode("Constant", "", "c").tensor("v", away));
        return Stream.of(
                        sound().initializer(away),
                        sound().initializer(marked),
                        sound().initializer(memory),
                        sound().then(new OnnxNode("Constant", "", "c").tensor("value", away)),
                        sound().then(new OnnxNode("Made", "", "c").tensors("values", PLACES, away)),
                        sound().then(new OnnxNode("If", "x", "c").graph("then_branch", branch)),
                        sound().then(nested(branch, 3)),
                        sound().sparse(away, PLACES, 8),
                        sound().sparse(PLACES, away, 8),
                        sound().then(
                                        new OnnxNode("Constant", "", "c")
                                                .sparse("s", away, PLACES, 8)),
                        sound().function("own", "F", called),
                        sound().then(new OnnxNode("EPContext", "x", "c").domain("com.microsoft")))
                .map(graph -> Arguments.of(graph.bytes()));
    }

    private static OnnxNode nested(OnnxGraph inner, int times) {
        OnnxNode node = new OnnxNode("Loop", "x", "c").graph("body", inner);
        return times == 0 ? node : nested(new OnnxGraph().then(node), times - 1);
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void numbersThatLieElsewhereAreRefusedWhereverTheyHide(byte[] model) {
        assertThatThrownBy(() -> OnnxFile.read(model))
                .hasMessageStartingWith("model-external-data");
    }

    @Test
    void operatorsOfStrangersAreRefusedAndNamed() throws FaultException {
        OnnxNode strange = new OnnxNode("Shell", "x", "c").domain("ai.onnx.contrib\u202e");
        assertThatThrownBy(() -> OnnxFile.read(sound().then(strange).bytes()))
                .hasMessage("model-operators-unknown {domain=ai.onnx.contrib?}");
        OnnxNode own = new OnnxNode("Twice", "x", "c").domain("own");
        OnnxGraph body = new OnnxGraph().then("Add", "a a", "b");
        byte[] model = sound().then(own).function("own", "Twice", body).bytes();
        assertThat(OnnxFile.read(model).outputs()).hasSize(1);
    }

    @Test
    void whatTheRuntimeWouldReadAsAnotherFormatIsRefused() {
        // The field of the other format's mark is one this walk would skip.
        byte[] mark = new OnnxWire().bytes(30, "xORTM".getBytes(US_ASCII)).toByteArray();
        byte[] rest = sound().bytes();
        byte[] both = Arrays.copyOf(mark, mark.length + rest.length);
        System.arraycopy(rest, 0, both, mark.length, rest.length);
        assertThat(new String(both, 4, 4, US_ASCII)).isEqualTo("ORTM");
        assertThatThrownBy(() -> OnnxFile.read(both)).hasMessage("model-unreadable");
    }

    @Test
    void depthIsBounded() {
        byte[] deep = sound().then(nested(new OnnxGraph(), 60)).bytes();
        assertThatThrownBy(() -> OnnxFile.read(deep)).hasMessage("model-unreadable");
    }

    @Test
    void damageEndsInOneFaultAndNothingElse() {
        Random random = new Random(7);
        byte[] good = sound().function("own", "F", new OnnxGraph()).bytes();
        for (int i = 0; i < good.length; i++) {
            refusedOrRead(Arrays.copyOf(good, i));
        }
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            refusedOrRead(bad);
        }
        for (byte[] none : List.of(new byte[0], "no model at all".getBytes(US_ASCII))) {
            assertThatThrownBy(() -> OnnxFile.read(none)).hasMessage("model-unreadable");
        }
    }

    private static void refusedOrRead(byte[] model) {
        try {
            assertThat(OnnxFile.read(model).outputs()).isNotEmpty();
        } catch (FaultException e) {
            assertThat(e.fault().code()).startsWith("model-");
        }
    }

    @Test
    void readsARealModel() throws Exception {
        assumeThat(ULTRAFACE).as("needs ../shared/data").exists();
        OnnxFile file = OnnxFile.read(Files.readAllBytes(ULTRAFACE));
        assertThat(file.inputs())
                .containsExactly(new Port("input", 1, List.of(1L, 3L, 240L, 320L)));
        assertThat(file.outputs())
                .containsExactly(
                        new Port("scores", 1, List.of(1L, 4420L, 2L)),
                        new Port("boxes", 1, List.of(1L, 4420L, 4L)));
        assertThat(file.opset()).isPositive();
    }

    private static OnnxGraph sound() {
        return new OnnxGraph()
                .input("x", Type.FLOAT, -1, 2)
                .output("y", Type.FLOAT, -1, 2)
                .floats("w", new float[] {3, 4}, 2)
                .then("Mul", "x w", "y");
    }
}
