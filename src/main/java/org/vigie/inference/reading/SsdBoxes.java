package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.List;
import org.vigie.inference.DetectorContract;
import org.vigie.inference.DetectorContract.BoxUnits;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.OutputContract.Role;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// SSD with its corners already decoded, such as UltraFace: scores for every anchor and class, of
/// which the best beyond the background counts, and corners.
///
/// @param labels how many the manifest has, with or without those of the background
record SsdBoxes(DetectorContract contract, int labels, Activation activation)
        implements BoxDecoder {

    @Override
    public List<Candidate> decode(Outputs outputs, Placement placement, double least)
            throws FaultException {
        Tensor scores = outputs.of(Role.SCORES);
        if (scores.rank() != 2) {
            throw outputs.wrong();
        }
        int anchors = outputs.rows(scores.shape()[0]);
        int classes = outputs.rows(scores.shape()[1]);
        int first = first();
        if (classes <= first || (labels != classes && labels != classes - first)) {
            throw outputs.wrong();
        }
        int behind = labels == classes ? 0 : first;
        float[] boxes = outputs.table(outputs.of(Role.BOXES), anchors, 4);
        List<Candidate> found = new ArrayList<>();
        float[] numbers = new float[classes];
        for (int anchor = 0; anchor < anchors; anchor++) {
            System.arraycopy(scores.values(), anchor * classes, numbers, 0, classes);
            double[] p = Probabilities.of(numbers, activation, first > 0, 1);
            if (p == null) {
                throw outputs.wrong();
            }
            int best = best(p, first);
            if (p[best] >= least) {
                found.add(candidate(boxes, anchor, best - behind, p[best], placement));
            }
        }
        return found;
    }

    private int first() {
        Integer given = contract.scoreIndex();
        return given == null ? activation == Activation.SOFTMAX ? 1 : 0 : given;
    }

    private static int best(double[] p, int first) {
        int best = first;
        for (int i = first + 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return best;
    }

    private Candidate candidate(
            float[] boxes, int anchor, int label, double score, Placement placement) {
        boolean shares = contract.boxUnits() == BoxUnits.NORMALISED;
        double across = shares ? placement.width() : 1;
        double down = shares ? placement.height() : 1;
        int at = 4 * anchor;
        return new Candidate(
                label,
                score,
                boxes[at] * across,
                boxes[at + 1] * down,
                boxes[at + 2] * across,
                boxes[at + 3] * down,
                Candidate.NO_POINTS);
    }
}
