package org.vigie.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.framing.Framing;
import org.vigie.review.FaultException;

/// Has a model compute what it is known to give.
final class Trial {
    private final ModelPack pack;
    private final Runs runs;

    /// Runs the model.
    interface Runs {
        Timed<Map<String, Tensor>> run(Tensor input) throws FaultException;
    }

    /// What came of it.
    ///
    /// @param deviation from the golden values; none where there are none
    /// @param reported whether what is reported is what the golden values say is
    /// @param millis one run, median; NaN when not measured
    /// @param answers one for each of [Inputs#of]
    record Seen(
            Deviation deviation,
            boolean reported,
            double millis,
            List<Map<String, Tensor>> answers) {

        boolean accepted() {
            return deviation.accepted() && reported;
        }
    }

    Trial(ModelPack pack, Runs runs) {
        this.pack = pack;
        this.runs = runs;
    }

    /// Run every known input, which warms up, then the first some times for the clock.
    Seen run(int times) throws FaultException {
        Manifest manifest = pack.manifest();
        Deviation worst = Deviation.NONE;
        boolean reported = true;
        List<Map<String, Tensor>> answers = new ArrayList<>();
        List<Golden> inputs = Inputs.of(manifest);
        for (Golden input : inputs) {
            Map<String, Tensor> answer = runs.run(Inputs.tensor(manifest, input)).value();
            answers.add(answer);
            for (Golden golden : manifest.golden()) {
                if (Inputs.same(golden, input)) {
                    worst = worst.worse(Deviation.of(golden, answer.get(golden.output())));
                    reported &= Agreement.reported(pack, golden, answer);
                }
            }
        }
        return new Seen(worst, reported, clock(inputs.getFirst(), times), answers);
    }

    private double clock(Golden input, int times) throws FaultException {
        if (times == 0) {
            return Double.NaN;
        }
        Tensor tensor = Inputs.tensor(pack.manifest(), input);
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = runs.run(tensor).millis();
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }

    /// Return whether two pictures in one run get the answers each gets alone: exporters promise it
    /// more often than models keep it.
    ///
    /// @param alone what the first and the last known input gave
    boolean splits(List<Map<String, Tensor>> alone) throws FaultException {
        Manifest manifest = pack.manifest();
        List<Golden> inputs = Inputs.of(manifest);
        List<Tensor> two =
                List.of(
                        Inputs.tensor(manifest, inputs.getFirst()),
                        Inputs.tensor(manifest, inputs.getLast()));
        boolean fit = Arrays.equals(two.getFirst().shape(), two.getLast().shape());
        if (!fit) {
            two = List.of(two.getFirst(), two.getFirst());
        }
        Map<String, Tensor> both = runs.run(Framing.batch(two)).value();
        List<Map<String, Tensor>> apart = Batches.split(pack.id(), both, two.size());
        return Agreement.near(alone.getFirst(), apart.getFirst())
                && Agreement.near(fit ? alone.getLast() : alone.getFirst(), apart.getLast());
    }
}
