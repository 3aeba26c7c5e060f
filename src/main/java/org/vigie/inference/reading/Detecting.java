package org.vigie.inference.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.DetectorContract;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.OutputContract;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.OutputContract.Role;
import org.vigie.inference.framing.Placement;
import org.vigie.inference.framing.Placement.Point;
import org.vigie.review.Evidence.Box;
import org.vigie.review.FaultException;

/// Reads detectors.
final class Detecting implements Reading {
    private static final int MOST_CANDIDATES = 5000;
    private static final int MOST_BOXES = 64;

    private final Manifest manifest;
    private final Labels labels;
    private final Bars bars;
    private final BoxDecoder decoder;
    private final DetectorContract contract;

    Detecting(Manifest manifest, DetectorContract contract, Labels labels) throws FaultException {
        this.manifest = manifest;
        this.contract = contract;
        this.labels = labels;
        bars = Bars.of(manifest, labels);
        decoder =
                switch (contract.kind()) {
                    case YOLOV8 -> new YoloBoxes(contract, labels.size(), numbers(null));
                    case YUNET -> new YunetBoxes(contract);
                    case SSD_DECODED -> new SsdBoxes(contract, labels.size(), numbers(Role.SCORES));
                    case SCRFD -> new ScrfdBoxes(contract, numbers(Role.SCORES));
                    case NONE -> throw AnswerReader.invalid("decoder.kind");
                };
    }

    private Activation numbers(@Nullable Role role) {
        return manifest.outputs().stream()
                .filter(output -> output.role() == role)
                .findFirst()
                .map(OutputContract::numbers)
                .orElse(Activation.NONE);
    }

    @Override
    public Answer read(Outputs outputs, Placement placement) throws FaultException {
        Double second = contract.nmsScore();
        double least = Math.max(contract.scoreMin(), second == null ? 0 : second);
        int most = contract.topK() == null ? MOST_CANDIDATES : contract.topK();
        Suppression suppression =
                new Suppression(
                        contract.nmsIou(),
                        Boolean.TRUE.equals(contract.classAgnostic()),
                        Math.min(most, MOST_CANDIDATES));
        List<Detection> found = new ArrayList<>();
        for (Candidate kept : suppression.suppress(decoder.decode(outputs, placement, least))) {
            Detection detection = detection(kept, placement);
            Box box = detection.box();
            if (box.x1() < box.x2() && box.y1() < box.y2()) {
                found.add(detection);
            }
        }
        return new Answer.Places(findings(found), found);
    }

    private Detection detection(Candidate c, Placement placement) {
        Point one = placement.upright(c.x1(), c.y1());
        Point other = placement.upright(c.x2(), c.y2());
        Box box =
                new Box(
                        labels.names().get(c.label()),
                        c.score(),
                        Math.min(one.x(), other.x()),
                        Math.min(one.y(), other.y()),
                        Math.max(one.x(), other.x()),
                        Math.max(one.y(), other.y()));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < c.points().length; i += 2) {
            points.add(placement.upright(c.points()[i], c.points()[i + 1]));
        }
        return new Detection(box, points);
    }

    /// One finding a label: those the manifest gives a meaning to, found or not, then what else was
    /// found.
    private List<Finding> findings(List<Detection> found) {
        Set<String> reported = new LinkedHashSet<>();
        labels.names().stream()
                .filter(manifest.policyMapping()::containsKey)
                .forEach(reported::add);
        found.forEach(detection -> reported.add(detection.box().label()));
        return reported.stream().map(label -> finding(label, found)).toList();
    }

    private Finding finding(String label, List<Detection> found) {
        List<Box> boxes =
                found.stream()
                        .map(Detection::box)
                        .filter(box -> box.label().equals(label))
                        .limit(MOST_BOXES)
                        .toList();
        double bar = bars.of(label);
        return new Finding(
                label,
                null,
                boxes.isEmpty() ? 0 : boxes.getFirst().score(),
                Double.isNaN(bar) ? contract.scoreMin() : bar,
                boxes,
                List.of());
    }
}
