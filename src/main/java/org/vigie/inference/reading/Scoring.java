package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.framing.Placement;
import org.vigie.inference.reading.Finding.Raw;
import org.vigie.review.FaultException;

/// Reads classifiers, taggers and heads.
final class Scoring implements Reading {
    /// A model of so few labels reports each of them; of more, only what is asked for and what
    /// stands out.
    private static final int FEW = 64;

    private static final int MOST_TAGS = 64;
    private static final int MOST_RAW = 16;

    private final Manifest manifest;
    private final Labels labels;
    private final Bars bars;
    private final Activation activation;
    private final List<Reducing> reductions = new ArrayList<>();

    Scoring(Manifest manifest, Labels labels) throws FaultException {
        this.manifest = manifest;
        this.labels = labels;
        this.bars = Bars.of(manifest, labels);
        this.activation =
                manifest.main().orElseThrow(() -> AnswerReader.invalid("outputs")).numbers();
        for (int i = 0; i < manifest.reductions().size(); i++) {
            Reducing reducing = Reducing.of(manifest.reductions().get(i), labels);
            if (!reducing.known()) {
                throw AnswerReader.invalid("reductions[" + i + "]");
            }
            reductions.add(reducing);
        }
    }

    @Override
    public Answer read(Outputs outputs, Placement placement) throws FaultException {
        float[] raw = outputs.main().values();
        if (raw.length != labels.size()) {
            throw outputs.wrong();
        }
        boolean one = manifest.task() != Task.MULTILABEL;
        double[] apart = probabilities(outputs, raw, false);
        double[] together = one ? probabilities(outputs, raw, true) : apart;
        List<Finding> findings = new ArrayList<>();
        for (Reducing reducing : reductions) {
            findings.add(finding(reducing, reducing.exclusive() ? together : apart, raw));
        }
        if (one) {
            return new Answer.Scores(findings, List.of());
        }
        findings.addAll(named(apart, raw));
        return new Answer.Scores(findings, tags(apart, raw));
    }

    private double[] probabilities(Outputs outputs, float[] raw, boolean exclusive)
            throws FaultException {
        double[] p = Probabilities.of(raw, activation, exclusive, temperature(manifest));
        if (p == null) {
            throw outputs.wrong();
        }
        return p;
    }

    static double temperature(Manifest manifest) {
        Manifest.Thresholds thresholds = manifest.thresholds();
        return thresholds == null || thresholds.calibration() == null
                ? 1
                : thresholds.calibration().temperature();
    }

    private Finding finding(Reducing reducing, double[] p, float[] raw) {
        String label = reducing.label(p);
        Double own = reducing.rule().review();
        return new Finding(
                label,
                reducing.rule().category(),
                reducing.score(p),
                own == null ? bars.of(label) : own,
                List.of(),
                raw(reducing.indices(), raw));
    }

    /// All numbers where they are few, else those that were used.
    private List<Raw> raw(List<Integer> used, float[] raw) {
        IntStream indices =
                raw.length <= MOST_RAW
                        ? IntStream.range(0, raw.length)
                        : used.stream().mapToInt(i -> i).limit(MOST_RAW);
        return indices.mapToObj(i -> new Raw(labels.names().get(i), raw[i])).toList();
    }

    /// The labels a tagger is asked about: those of its policy mapping, or all where there are few
    /// and nothing else is asked.
    private List<Finding> named(double[] p, float[] raw) {
        boolean all = reductions.isEmpty() && labels.size() <= FEW;
        return IntStream.range(0, p.length)
                .filter(i -> all || (!reduced(i) && asked(i)))
                .mapToObj(i -> tag(i, p, raw))
                .toList();
    }

    private List<Finding> tags(double[] p, float[] raw) {
        boolean all = reductions.isEmpty() && labels.size() <= FEW;
        return IntStream.range(0, p.length)
                .filter(i -> !all && !reduced(i) && !asked(i))
                .filter(i -> p[i] >= bars.of(i, labels.names().get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -p[i]))
                .limit(MOST_TAGS)
                .map(i -> tag(i, p, raw))
                .toList();
    }

    private boolean asked(int index) {
        return manifest.policyMapping().containsKey(labels.names().get(index));
    }

    private boolean reduced(int index) {
        return labels.category(index).equals(Labels.RATING)
                || reductions.stream().anyMatch(r -> r.indices().contains(index));
    }

    private Finding tag(int index, double[] p, float[] raw) {
        String label = labels.names().get(index);
        return new Finding(
                label,
                null,
                p[index],
                bars.of(index, label),
                List.of(),
                List.of(new Raw(label, raw[index])));
    }
}
