package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.List;
import org.vigie.inference.DetectorContract;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.OutputContract.Role;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// SCRFD (insightface): for every anchor of every cell of every stride a score, the distances to
/// the four sides and the points, all in strides from the corner of the cell.
record ScrfdBoxes(DetectorContract contract, Activation activation) implements BoxDecoder {

    @Override
    public List<Candidate> decode(Outputs outputs, Placement placement, double least)
            throws FaultException {
        List<Candidate> found = new ArrayList<>();
        for (int stride : contract.strides()) {
            level(outputs, placement, stride, least, found);
        }
        return found;
    }

    private void level(
            Outputs outputs, Placement placement, int stride, double least, List<Candidate> found)
            throws FaultException {
        int columns = placement.width() / stride;
        int each = contract.anchorsPerCell() == null ? 1 : contract.anchorsPerCell();
        int anchors = columns * (placement.height() / stride) * each;
        int points = contract.keypoints() == null ? 0 : contract.keypoints();
        float[] scores = outputs.table(outputs.of(Role.SCORES, stride), anchors, 1);
        float[] sides = outputs.table(outputs.of(Role.BOXES, stride), anchors, 4);
        float[] places =
                points == 0
                        ? new float[0]
                        : outputs.table(outputs.of(Role.KEYPOINTS, stride), anchors, 2 * points);
        double[] p = Probabilities.of(scores, activation, false, 1);
        if (p == null) {
            throw outputs.wrong();
        }
        for (int i = 0; i < anchors; i++) {
            if (p[i] >= least) {
                double x = i / each % columns * (double) stride;
                double y = i / each / columns * (double) stride;
                found.add(
                        new Candidate(
                                0,
                                p[i],
                                x - sides[4 * i] * stride,
                                y - sides[4 * i + 1] * stride,
                                x + sides[4 * i + 2] * stride,
                                y + sides[4 * i + 3] * stride,
                                points(places, i, points, x, y, stride)));
            }
        }
    }

    private static double[] points(
            float[] places, int anchor, int count, double x, double y, int stride) {
        double[] points = new double[2 * count];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = x + places[2 * count * anchor + i] * stride;
            points[i + 1] = y + places[2 * count * anchor + i + 1] * stride;
        }
        return points;
    }
}
