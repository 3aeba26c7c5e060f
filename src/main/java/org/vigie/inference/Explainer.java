package org.vigie.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.Picture;
import org.vigie.inference.InputContract.Layout;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.framing.Framed;
import org.vigie.inference.reading.Answer;
import org.vigie.inference.reading.AnswerReader;
import org.vigie.inference.reading.ClassActivation;
import org.vigie.inference.reading.Finding;
import org.vigie.inference.reading.HeatMap;
import org.vigie.review.Explanation;
import org.vigie.review.Explanation.Method;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Finds out where in a picture the answer of an added model comes from. Nothing it returns is
/// finer than a veil.
public final class Explainer {
    private static final List<Task> EXPLAINED =
            List.of(Task.CLASSIFIER, Task.MULTILABEL, Task.DETECTOR, Task.CONCEPT_DISTANCE);

    private final Accelerators accelerators;
    private final PackEngine engine;

    public Explainer(Accelerators accelerators, PackEngine engine) {
        this.accelerators = accelerators;
        this.engine = engine;
    }

    /// Explain what a model found most clearly in a picture: by its own last planes where its
    /// manifest says how they are weighed, otherwise by hiding one part after the other.
    ///
    /// @param cells on the long edge, at most as many as the veil has
    /// @throws FaultException `explanation-unavailable` when it found nothing or cannot be asked;
    ///   `examination-cancelled`, or what kept the model from running
    public Explanation explain(
            ModelPack pack, Picture picture, byte @Nullable [] bytes, int cells, Wanted wanted)
            throws FaultException {
        if (!EXPLAINED.contains(pack.manifest().task())) {
            throw unavailable();
        }
        Manifest.Explanation how = pack.manifest().explanation();
        Framed framed = engine.framed(pack, picture, bytes);
        String label = clearest(pack, framed, wanted).label();
        if (how != null && how.camFeatureOutput() != null && how.camWeights() != null) {
            return activation(pack, framed, label, cells, wanted, how);
        }
        if (how != null && Boolean.FALSE.equals(how.occlusionOk())) {
            throw unavailable();
        }
        return occlusion(pack, framed, label, cells, wanted);
    }

    private static FaultException unavailable() {
        return new FaultException(Fault.of("explanation-unavailable"));
    }

    private Finding clearest(ModelPack pack, Framed framed, Wanted wanted) throws FaultException {
        return answers(pack, framed, List.of(framed.tensor()), wanted).getFirst().stream()
                .max(Comparator.comparingDouble(Explainer::clarity))
                .orElseThrow(Explainer::unavailable);
    }

    private static double clarity(Finding finding) {
        return finding.score() - (Double.isNaN(finding.threshold()) ? 1 : finding.threshold());
    }

    private List<List<Finding>> answers(
            ModelPack pack, Framed framed, List<Tensor> inputs, Wanted wanted)
            throws FaultException {
        AnswerReader reader = AnswerReader.of(pack.manifest(), pack.labels());
        List<List<Finding>> findings = new ArrayList<>();
        for (Timed<Map<String, Tensor>> run :
                accelerators.run(pack, Urgency.ASKED, inputs, wanted)) {
            Answer answer = reader.read(run.value(), 0, framed.placement());
            findings.add(answer.findings());
        }
        return findings;
    }

    /// Measure the score again with each part hidden (Zeiler and Fergus, 2014).
    private Explanation occlusion(
            ModelPack pack, Framed framed, String label, int cells, Wanted wanted)
            throws FaultException {
        Layout layout = pack.manifest().input().layout();
        Occlusion occlusion = new Occlusion(framed.tensor(), layout, !centred(pack));
        double whole = score(answers(pack, framed, List.of(framed.tensor()), wanted), label);
        float[] differences = new float[Occlusion.PARTS];
        int most = Math.max(1, Standards.most(pack.manifest(), accelerators.chosen(pack)));
        for (int from = 0; from < differences.length; from += most) {
            wanted.check();
            List<Tensor> hidden = new ArrayList<>();
            for (int i = from; i < Math.min(from + most, differences.length); i++) {
                hidden.add(occlusion.without(i));
            }
            List<List<Finding>> answers = answers(pack, framed, hidden, wanted);
            for (int i = 0; i < answers.size(); i++) {
                differences[from + i] = (float) (whole - score(List.of(answers.get(i)), label));
            }
        }
        return explanation(
                pack, framed, label, cells, Method.OCCLUSION, differences, Occlusion.EDGE);
    }

    /// Where a model subtracts a mean, the mean is 0.
    private static boolean centred(ModelPack pack) {
        return pack.manifest().input().mean().stream().anyMatch(mean -> mean > 0);
    }

    private static double score(List<List<Finding>> answers, String label) {
        return answers.getFirst().stream()
                .filter(finding -> finding.label().equals(label))
                .mapToDouble(Finding::score)
                .max()
                .orElse(0);
    }

    private Explanation activation(
            ModelPack pack,
            Framed framed,
            String label,
            int cells,
            Wanted wanted,
            Manifest.Explanation how)
            throws FaultException {
        String planes = String.valueOf(how.camFeatureOutput());
        String name = String.valueOf(how.camWeights());
        boolean constant = pack.file().has(name);
        Set<String> more = constant ? Set.of(planes) : Set.of(planes, name);
        Map<String, Tensor> outputs =
                accelerators.run(pack, Urgency.ASKED, framed.tensor(), more, wanted).value();
        Tensor features = outputs.get(planes);
        Tensor weights = constant ? pack.file().constant(name) : outputs.get(name);
        int index = index(pack, label);
        if (features == null || weights == null || features.rank() != 4 || index < 0) {
            throw unavailable();
        }
        Layout layout = pack.manifest().input().layout();
        int count = (int) features.shape()[layout == Layout.NCHW ? 1 : 3];
        ClassActivation.Plane plane =
                ClassActivation.plane(features, Weights.of(weights, index, count), layout);
        return explanation(
                pack,
                framed,
                label,
                cells,
                Method.CLASS_ACTIVATION,
                Weights.scaled(plane.values()),
                plane.columns());
    }

    private static int index(ModelPack pack, String label) {
        int index = pack.labels().names().indexOf(label);
        return pack.manifest().reductions().stream()
                .filter(rule -> label.equals(rule.label()) && rule.index() != null)
                .map(Reduction::index)
                .findFirst()
                .orElse(index);
    }

    private static Explanation explanation(
            ModelPack pack,
            Framed framed,
            String label,
            int cells,
            Method method,
            float[] values,
            int columns) {
        int most = Math.min(cells, HeatMap.CELLS);
        Answer.Heat heat =
                HeatMap.upright(values, columns, values.length / columns, framed.placement(), most);
        float[] weights = heat.values().clone();
        for (int i = 0; i < weights.length; i++) {
            // Of what the model was not shown, nothing can come.
            weights[i] = Float.isNaN(weights[i]) ? 0 : Math.clamp(weights[i], -1f, 1f);
        }
        return new Explanation(
                pack.manifest().sha256(), method, label, heat.columns(), heat.rows(), weights);
    }
}
