package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtEnvironment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vigie.inference.OnnxGraph.Type;
import org.vigie.review.FaultException;

/// Real sessions on the processor: what goes first, what is broken off, what goes together.
@Timeout(120)
class MachineTest {
    private static OrtEnvironment environment;

    private Machine machine;

    @BeforeAll
    static void open() {
        environment = OnnxLibrary.open(Pictures.HOME);
    }

    @BeforeEach
    void start() {
        machine = machine(1 << 20);
    }

    private Machine machine(long mostBytes) {
        Standards standards = new Standards(() -> machine);
        return new Machine(Accelerator.CPU, environment, Thread::new, standards::trust, mostBytes);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void aVeilGoesAheadOfTheRunThatIsUnderWay() throws Exception {
        ModelPack busy = DrawnPacks.busyWithWhite("busy").pack();
        ModelPack quick = DrawnPacks.redOrGreen("quick").pack();
        one(busy, Urgency.BACKGROUND, colour(0, 0, 0), Wanted.ALWAYS);
        Patience patience = new Patience();
        FutureTask<?> runs = begun(() -> one(busy, Urgency.BACKGROUND, colour(1, 1, 1), patience));

        assertThat(one(quick, Urgency.VEIL, colour(1, 0, 0), Wanted.ALWAYS)).containsExactly(1, -1);

        // What gave way is under way again, and ends only when nobody wants it.
        assertThat(runs.isDone()).isFalse();
        patience.end();
        assertThatThrownBy(runs::get)
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("examination-cancelled");
        assertThat(one(busy, Urgency.BACKGROUND, colour(0, 1, 0), Wanted.ALWAYS))
                .containsExactly(-1, 1);
    }

    private FutureTask<?> begun(Callable<?> work) {
        FutureTask<?> task = new FutureTask<>(work);
        new Thread(task).start();
        while (!machine.busy()) {
            Thread.onSpinWait();
        }
        return task;
    }

    @Test
    void whatIsAskedForAtOnceGoesInOneRun() throws Exception {
        ModelPack pack = counting().pack();
        assertThat(counted(pack, 1)).containsExactly(1);
        assertThat(counted(pack, 3)).containsExactly(3, 3, 3);
        assertThat(counted(pack, 9)).containsExactly(4, 4, 4, 4, 4, 4, 4, 4, 1);
    }

    @Test
    void othersJoinAsLongAsTheLaneIsBusy() throws Exception {
        ModelPack pack = counting().pack();
        counted(pack, 1);
        CountDownLatch free = new CountDownLatch(1);
        FutureTask<?> held = begun(() -> machine.call(Urgency.VEIL, () -> await(free)));
        List<FutureTask<List<Integer>>> asked =
                List.of(
                        new FutureTask<>(() -> counted(pack, 1)),
                        new FutureTask<>(() -> counted(pack, 2)));
        asked.forEach(task -> new Thread(task).start());
        while (machine.gathered() < 3) {
            Thread.onSpinWait();
        }
        free.countDown();
        assertThat(asked.get(0).get()).containsExactly(3);
        assertThat(asked.get(1).get()).containsExactly(3, 3);
        held.get();
    }

    @Test
    void whoeverLeavesAGroupLeavesItToTheOthers() throws Exception {
        ModelPack pack = counting().pack();
        counted(pack, 1);
        CountDownLatch free = new CountDownLatch(1);
        FutureTask<?> held = begun(() -> machine.call(Urgency.VEIL, () -> await(free)));
        Patience patience = new Patience();
        FutureTask<?> leaves =
                new FutureTask<>(() ->
                        machine.run(pack, Urgency.BACKGROUND, List.of(colour(0, 0, 0)), patience));
        FutureTask<List<Integer>> stays = new FutureTask<>(() -> counted(pack, 2));
        new Thread(leaves).start();
        new Thread(stays).start();
        while (machine.gathered() < 3) {
            Thread.onSpinWait();
        }
        patience.end();
        assertThatThrownBy(leaves::get).hasMessageContaining("examination-cancelled");
        free.countDown();
        assertThat(stays.get()).containsExactly(2, 2);
        held.get();
    }

    @Test
    void aModelWhoseBatchesAreBrokenRunsOneByOne() throws Exception {
        DrawnPack mixes =
                DrawnPack.of(
                        "mixes",
                        DrawnPacks.means(-1)
                                .output("logits", Type.FLOAT, -1, 3)
                                .integers("first", 0)
                                .then(
                                        new OnnxNode("ReduceMean", "mean first", "over")
                                                .integer("keepdims", 1))
                                .then("Sub", "mean over", "logits"),
                        three());
        ModelPack pack = mixes.pack();
        assertThat(
                        machine.run(
                                pack,
                                Urgency.BACKGROUND,
                                List.of(colour(1, 0, 0), colour(0, 1, 0)),
                                Wanted.ALWAYS))
                .allSatisfy(run -> assertThat(values(run, "logits")).containsOnly(0));
    }

    @Test
    void theLongestUnusedIsFreedWhenAllTogetherWeighTooMuch() throws Exception {
        machine.close();
        int weight = (int) DrawnPacks.redOrGreen("a").pack().manifest().bytes();
        machine = machine(2L * weight + 20);
        for (String id : List.of("a", "b", "a", "c")) {
            one(DrawnPacks.redOrGreen(id).pack(), Urgency.ASKED, colour(1, 0, 0), Wanted.ALWAYS);
        }
        assertThat(machine.loaded()).containsExactly("a", "c");
        assertThat(
                        one(
                                DrawnPacks.redOrGreen("b").pack(),
                                Urgency.ASKED,
                                colour(0, 1, 0),
                                Wanted.ALWAYS))
                .containsExactly(-1, 1);
        assertThat(machine.loaded()).containsExactly("c", "b");
    }

    /// Of a wholly red picture it says how many there were in its run.
    private static DrawnPack counting() {
        return DrawnPack.of(
                "counting",
                DrawnPacks.means(-1)
                        .output("logits", Type.FLOAT, -1, 3)
                        .output("pictures", Type.FLOAT, -1, 1)
                        .floats("red", new float[] {1, 0, 0}, 3, 1)
                        .floats("nearly", new float[] {0.99f}, 1)
                        .floats("hundred", new float[] {100}, 1)
                        .then("Identity", "mean", "logits")
                        .then("MatMul", "mean red", "redness")
                        .then("Sub", "redness nearly", "rest")
                        .then("Relu", "rest", "wholly")
                        .then("Mul", "wholly hundred", "one")
                        .then(new OnnxNode("Shape", "mean", "size").integer("end", 1))
                        .then(new OnnxNode("Cast", "size", "count").to(Type.FLOAT))
                        .then("Mul", "one count", "pictures"),
                three().replace("]}],", "]},{\"name\":\"pictures\",\"shape\":[-1,1]}],"));
    }

    private static String three() {
        return """
        "task":"classifier", %s,
        "outputs":[{"name":"logits","activation":"softmax","shape":[-1,3]}],
        "labels":["r","g","b"], "reduction":{"kind":"softmax-index","index":0},
        "runtime":{"maxBatch":4}
        """
                .formatted(DrawnPacks.feed("dynamic"));
    }

    private List<Integer> counted(ModelPack pack, int pictures) throws FaultException {
        List<Tensor> inputs = Collections.nCopies(pictures, colour(1, 0, 0));
        return machine.run(pack, Urgency.BACKGROUND, inputs, Wanted.ALWAYS).stream()
                .map(run -> Math.round(values(run, "pictures")[0]))
                .toList();
    }

    private float[] one(ModelPack pack, Urgency urgency, Tensor input, Wanted wanted)
            throws FaultException {
        List<Timed<Map<String, Tensor>>> runs = machine.run(pack, urgency, List.of(input), wanted);
        return values(runs.getFirst(), "logits");
    }

    private static float[] values(Timed<Map<String, Tensor>> run, String output) {
        return Objects.requireNonNull(run.value().get(output), output).values();
    }

    private static Tensor colour(float red, float green, float blue) {
        float[] values = new float[48];
        Arrays.fill(values, 0, 16, red);
        Arrays.fill(values, 16, 32, green);
        Arrays.fill(values, 32, 48, blue);
        return new Tensor(new long[] {1, 3, 4, 4}, values);
    }

    private static String await(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return "held";
    }

    @Test
    void theFirstPictureDoesNotPayForLoadingTheModel() throws Exception {
        ModelPack pack = DrawnPacks.redOrGreen("quick").pack();
        Patience first = new Patience();
        one(pack, Urgency.BACKGROUND, colour(1, 0, 0), first);
        assertThat(first.unspent()).isPositive();
        Patience second = new Patience();
        one(pack, Urgency.BACKGROUND, colour(1, 0, 0), second);
        assertThat(second.unspent()).isLessThan(first.unspent());
    }
}
