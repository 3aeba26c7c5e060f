package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.List;
import org.vigie.inference.DetectorContract;
import org.vigie.inference.OutputContract.Role;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// YuNet (OpenCV's FaceDetectorYN): for every cell of every stride a class and an objectness, whose
/// geometric mean is the score, and a box and points relative to the cell.
record YunetBoxes(DetectorContract contract) implements BoxDecoder {

    @Override
    public List<Candidate> decode(Outputs outputs, Placement placement, double least)
            throws FaultException {
        List<Candidate> found = new ArrayList<>();
        for (int stride : contract.strides()) {
            Level level = level(outputs, placement, stride);
            for (int i = 0; i < level.columns * level.rows; i++) {
                double score = level.score(i);
                if (score >= least) {
                    found.add(level.candidate(i, score));
                }
            }
        }
        return found;
    }

    private Level level(Outputs outputs, Placement placement, int stride) throws FaultException {
        int columns = placement.width() / stride;
        int rows = placement.height() / stride;
        int cells = columns * rows;
        int points = contract.keypoints() == null ? 0 : contract.keypoints();
        return new Level(
                stride,
                columns,
                rows,
                outputs.table(outputs.of(Role.CLASSES, stride), cells, 1),
                outputs.table(outputs.of(Role.OBJECTNESS, stride), cells, 1),
                outputs.table(outputs.of(Role.BOXES, stride), cells, 4),
                points == 0
                        ? new float[0]
                        : outputs.table(outputs.of(Role.KEYPOINTS, stride), cells, 2 * points),
                points);
    }

    private record Level(
            int stride,
            int columns,
            int rows,
            float[] classes,
            float[] objectness,
            float[] boxes,
            float[] keypoints,
            int points) {

        double score(int i) {
            double cls = Math.clamp(classes[i], 0.0, 1.0);
            double obj = Math.clamp(objectness[i], 0.0, 1.0);
            return Math.sqrt(cls * obj);
        }

        Candidate candidate(int i, double score) {
            int column = i % columns;
            int row = i / columns;
            double x = (column + boxes[4 * i]) * stride;
            double y = (row + boxes[4 * i + 1]) * stride;
            double width = Math.exp(boxes[4 * i + 2]) * stride;
            double height = Math.exp(boxes[4 * i + 3]) * stride;
            double[] places = new double[2 * points];
            for (int k = 0; k < places.length; k += 2) {
                places[k] = (column + keypoints[2 * points * i + k]) * stride;
                places[k + 1] = (row + keypoints[2 * points * i + k + 1]) * stride;
            }
            return new Candidate(
                    0, score, x - width / 2, y - height / 2, x + width / 2, y + height / 2, places);
        }
    }
}
