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
            Level level = level(outputs, placement, stride);
            for (int i = 0; i < level.scores.length; i++) {
                if (level.scores[i] >= least) {
                    found.add(level.candidate(i));
                }
            }
        }
        return found;
    }

    private Level level(Outputs outputs, Placement placement, int stride) throws FaultException {
        int columns = placement.width() / stride;
        int each = contract.anchorsPerCell() == null ? 1 : contract.anchorsPerCell();
        int anchors = columns * (placement.height() / stride) * each;
        int points = contract.keypoints() == null ? 0 : contract.keypoints();
        float[] numbers = outputs.table(outputs.of(Role.SCORES, stride), anchors, 1);
        double[] scores = Probabilities.of(numbers, activation, false, 1);
        if (scores == null) {
            throw outputs.wrong();
        }
        return new Level(
                stride,
                columns,
                each,
                scores,
                outputs.table(outputs.of(Role.BOXES, stride), anchors, 4),
                points == 0
                        ? new float[0]
                        : outputs.table(outputs.of(Role.KEYPOINTS, stride), anchors, 2 * points),
                points);
    }

    private record Level(
            int stride,
            int columns,
            int each,
            double[] scores,
            float[] sides,
            float[] keypoints,
            int points) {

        Candidate candidate(int i) {
            int cell = i / each;
            double x = cell % columns * stride;
            double y = cell / columns * stride;
            double[] places = new double[2 * points];
            for (int k = 0; k < places.length; k += 2) {
                places[k] = x + keypoints[2 * points * i + k] * stride;
                places[k + 1] = y + keypoints[2 * points * i + k + 1] * stride;
            }
            return new Candidate(
                    0,
                    scores[i],
                    x - sides[4 * i] * stride,
                    y - sides[4 * i + 1] * stride,
                    x + sides[4 * i + 2] * stride,
                    y + sides[4 * i + 3] * stride,
                    places);
        }
    }
}
