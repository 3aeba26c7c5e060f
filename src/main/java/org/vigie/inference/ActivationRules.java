package org.vigie.inference;

import static org.vigie.inference.ManifestRules.needed;
import static org.vigie.inference.ManifestRules.require;

import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.Manifest.Thresholds;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.Reduction.Kind;
import org.vigie.review.FaultException;

/// What the numbers of an answer must be, so that they become probabilities once and only once.
final class ActivationRules {

    private static final String TEMPERATURE = "thresholds.calibration.temperature";

    private ActivationRules() {}

    static void check(Manifest m) throws FaultException {
        OutputContract main = needed(m.main().orElse(null), "outputs");
        String field = "outputs[" + m.outputs().indexOf(main) + "].activation";
        require(main.numbers() != Activation.NONE, field);
        boolean several = m.task() == Task.MULTILABEL;
        require(!several || main.numbers() != Activation.SOFTMAX, field);
        require(calibratable(main.numbers()) || !tempered(m.thresholds()), TEMPERATURE);
        for (int i = 0; i < m.reductions().size(); i++) {
            reduction(m, main.numbers(), i);
        }
    }

    /// The softmax of one logit is 1, whatever it is.
    private static void reduction(Manifest m, Activation numbers, int index) throws FaultException {
        boolean alone = m.labelsFile() == null && m.labels().size() == 1;
        boolean softmax = numbers == Activation.LOGITS && m.task() != Task.MULTILABEL;
        boolean sigmoid = m.reductions().get(index).kind() == Kind.SIGMOID;
        require(!alone || !softmax || sigmoid, "reductions[" + index + "].kind");
    }

    private static boolean calibratable(Activation numbers) {
        return numbers != Activation.PROBABILITY && numbers != Activation.NONE;
    }

    private static boolean tempered(@Nullable Thresholds t) {
        return t != null && t.calibration() != null && t.calibration().temperature() != 1;
    }
}
