package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.List;
import org.vigie.inference.DetectorContract;
import org.vigie.inference.DetectorContract.BoxUnits;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// YOLOv8: for every anchor the centre, the size and one number a class, of which the best counts,
/// then the keypoints, each with or without a confidence.
record YoloBoxes(DetectorContract contract, int labels, Activation activation)
        implements BoxDecoder {
    private static final int BOX = 4;
    private static final double ROUNDING = 1e-3;

    @Override
    public List<Candidate> decode(Outputs outputs, Placement placement, double least)
            throws FaultException {
        Table table = table(outputs);
        List<Candidate> found = new ArrayList<>();
        for (int anchor = 0; anchor < table.anchors; anchor++) {
            int best = 0;
            for (int label = 1; label < labels; label++) {
                if (table.at(anchor, BOX + label) > table.at(anchor, BOX + best)) {
                    best = label;
                }
            }
            double score = score(table.at(anchor, BOX + best), outputs);
            if (score >= least) {
                found.add(candidate(table, anchor, best, score, placement));
            }
        }
        return found;
    }

    private double score(double number, Outputs outputs) throws FaultException {
        if (activation == Activation.LOGITS) {
            return Probabilities.sigmoid(number);
        }
        if (number < -ROUNDING || number > 1 + ROUNDING) {
            throw outputs.wrong();
        }
        return Math.clamp(number, 0.0, 1.0);
    }

    private Table table(Outputs outputs) throws FaultException {
        Tensor tensor = outputs.main();
        if (tensor.rank() != 2) {
            throw outputs.wrong();
        }
        boolean transposed = contract.transposed() == null || contract.transposed();
        int rows = outputs.rows(tensor.shape()[transposed ? 0 : 1]);
        int anchors = outputs.rows(tensor.shape()[transposed ? 1 : 0]);
        int points = contract.keypoints() == null ? 0 : contract.keypoints();
        int rest = rows - BOX - labels;
        if (rest != 2 * points && rest != 3 * points) {
            throw outputs.wrong();
        }
        return new Table(tensor.values(), transposed ? anchors : 1, transposed ? 1 : rows, anchors);
    }

    private Candidate candidate(
            Table table, int anchor, int label, double score, Placement placement) {
        boolean shares = contract.boxUnits() == BoxUnits.NORMALISED;
        double across = shares ? placement.width() : 1;
        double down = shares ? placement.height() : 1;
        double x = table.at(anchor, 0) * across;
        double y = table.at(anchor, 1) * down;
        double width = table.at(anchor, 2) * across;
        double height = table.at(anchor, 3) * down;
        return new Candidate(
                label,
                score,
                x - width / 2,
                y - height / 2,
                x + width / 2,
                y + height / 2,
                points(table, anchor, across, down));
    }

    private double[] points(Table table, int anchor, double across, double down) {
        int count = contract.keypoints() == null ? 0 : contract.keypoints();
        int first = BOX + labels;
        int step = table.values.length / table.anchors == first + 3 * count ? 3 : 2;
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            points[2 * i] = table.at(anchor, first + step * i) * across;
            points[2 * i + 1] = table.at(anchor, first + step * i + 1) * down;
        }
        return points;
    }

    /// One tensor, whichever way it lies.
    private record Table(float[] values, int rowStep, int anchorStep, int anchors) {
        double at(int anchor, int row) {
            return values[anchor * anchorStep + row * rowStep];
        }
    }
}
