package org.vigie.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest.Golden;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.framing.Placement;
import org.vigie.inference.reading.Answer;
import org.vigie.inference.reading.AnswerReader;
import org.vigie.inference.reading.Finding;
import org.vigie.review.FaultException;

/// Whether two runs of a model say the same. Accelerators round differently: scores may be apart by
/// [Golden#NEAR], what is reported as over its threshold may not differ.
///
/// @param alike whether they say the same
/// @param difference largest absolute difference of a score, 0–1; of the numbers themselves, in
///   their own size, where nothing is scored
record Agreement(boolean alike, double difference) {
    /// Compare answers to the same inputs, one by one.
    static Agreement of(
            ModelPack pack, List<Map<String, Tensor>> one, List<Map<String, Tensor>> other)
            throws FaultException {
        boolean alike = one.size() == other.size();
        double worst = 0;
        for (int i = 0; alike && i < one.size(); i++) {
            Agreement agreement = of(pack, one.get(i), other.get(i));
            alike = agreement.alike();
            worst = Math.max(worst, agreement.difference());
        }
        return new Agreement(alike, worst);
    }

    private static Agreement of(ModelPack pack, Map<String, Tensor> one, Map<String, Tensor> other)
            throws FaultException {
        Map<String, Finding> said = findings(pack, one);
        Map<String, Finding> saidToo = findings(pack, other);
        if (said.isEmpty() && saidToo.isEmpty()) {
            double apart = apart(one, other);
            return new Agreement(apart <= Golden.NEAR, apart);
        }
        boolean alike = said.keySet().equals(saidToo.keySet());
        double worst = 0;
        for (var finding : said.entrySet()) {
            Finding twin = saidToo.get(finding.getKey());
            if (twin != null) {
                double difference = Math.abs(finding.getValue().score() - twin.score());
                worst = Math.max(worst, difference);
                alike &= difference <= Golden.NEAR;
                alike &= finding.getValue().over() == twin.over();
            }
        }
        return new Agreement(alike, worst);
    }

    /// Return whether the scores are those a golden value announces.
    static boolean reported(ModelPack pack, Golden golden, Map<String, Tensor> answer)
            throws FaultException {
        if (golden.reported().isEmpty()) {
            return true;
        }
        Map<String, Finding> said = findings(pack, answer);
        for (var expected : golden.reported().entrySet()) {
            Finding finding = said.get(expected.getKey());
            boolean near =
                    finding != null
                            && Math.abs(finding.score() - expected.getValue()) <= Golden.NEAR;
            if (!near) {
                return false;
            }
        }
        return true;
    }

    /// Return what a model says of one picture; nothing for a model that only makes pictures.
    static Map<String, Finding> findings(ModelPack pack, Map<String, Tensor> answer)
            throws FaultException {
        Map<String, Finding> findings = new HashMap<>();
        Answer said = read(pack, answer);
        if (said != null) {
            said.findings().forEach(finding -> findings.putIfAbsent(finding.label(), finding));
        }
        return findings;
    }

    private static @Nullable Answer read(ModelPack pack, Map<String, Tensor> answer)
            throws FaultException {
        boolean own = pack.manifest().task().compareTo(Task.PROBE) <= 0;
        if (own || pack.manifest().task() == Task.BLUR) {
            return null;
        }
        return AnswerReader.of(pack.manifest(), pack.labels())
                .read(answer, 0, everywhere(pack.manifest().input()));
    }

    /// A detector counts its cells by the size of its input.
    private static Placement everywhere(InputContract input) {
        return Placement.whole(Inputs.edge(input.width()), Inputs.edge(input.height()));
    }

    /// Return whether all numbers are the same but for rounding.
    static boolean near(Map<String, Tensor> one, Map<String, Tensor> other) {
        return apart(one, other) <= Golden.NEAR / 10;
    }

    /// Return the largest difference between two numbers, in sizes of the largest number of that
    /// output or of 1; infinite when there are other numbers or no numbers at all.
    private static double apart(Map<String, Tensor> one, Map<String, Tensor> other) {
        if (!one.keySet().equals(other.keySet())) {
            return Double.POSITIVE_INFINITY;
        }
        double worst = 0;
        for (var output : one.entrySet()) {
            Tensor twin = other.get(output.getKey());
            if (twin == null || twin.values().length != output.getValue().values().length) {
                return Double.POSITIVE_INFINITY;
            }
            worst = Math.max(worst, apart(output.getValue().values(), twin.values()));
        }
        return worst;
    }

    private static double apart(float[] one, float[] other) {
        double largest = 1;
        double worst = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = Math.abs((double) one[i] - other[i]);
            largest = Math.max(largest, Math.abs(one[i]));
            worst = Math.max(worst, Double.isNaN(difference) ? Double.MAX_VALUE : difference);
        }
        return worst / largest;
    }
}
