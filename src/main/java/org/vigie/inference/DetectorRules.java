package org.vigie.inference;

import static org.vigie.inference.ManifestRules.require;
import static org.vigie.inference.ManifestRules.share;
import static org.vigie.inference.ManifestRules.within;

import java.util.HashSet;
import java.util.List;
import org.vigie.inference.DetectorContract.Kind;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.OutputContract.Role;
import org.vigie.review.FaultException;

/// What a detector's block must say for its kind, and the outputs it needs.
final class DetectorRules {
    private static final int MOST_CANDIDATES = 5000;

    private DetectorRules() {}

    static void check(Manifest m, DetectorContract d) throws FaultException {
        require(!m.labels().isEmpty() || m.labelsFile() != null, "labels");
        require(share(d.scoreMin()), "decoder.scoreMin");
        require(d.nmsScore() == null || share(d.nmsScore()), "decoder.nmsScore");
        require(d.nmsIou() > 0 && d.nmsIou() <= 1, "decoder.nmsIou");
        require(within(d.topK(), 1, MOST_CANDIDATES), "decoder.topK");
        require(within(d.anchorsPerCell(), 1, 64), "decoder.anchorsPerCell");
        require(within(d.keypoints(), 0, 200), "decoder.keypoints");
        require(within(d.scoreIndex(), 0, 64), "decoder.scoreIndex");
        require(d.scoreIndex() == null || d.kind() == Kind.SSD_DECODED, "decoder.scoreIndex");
        require(d.transposed() == null || d.kind() == Kind.YOLOV8, "decoder.transposed");
        boolean many = d.anchorsPerCell() != null && d.anchorsPerCell() > 1;
        require(!many || d.kind() == Kind.SCRFD, "decoder.anchorsPerCell");
        boolean strided = d.kind() == Kind.YUNET || d.kind() == Kind.SCRFD;
        require(!strided || m.labelsFile() == null && m.labels().size() == 1, "labels");
        strides(m, d, strided);
        outputs(m, d, strided);
    }

    private static void strides(Manifest m, DetectorContract d, boolean strided)
            throws FaultException {
        require(strided != d.strides().isEmpty() || d.kind() == Kind.YOLOV8, "decoder.strides");
        require(d.strides().stream().allMatch(s -> s > 0), "decoder.strides");
        require(new HashSet<>(d.strides()).size() == d.strides().size(), "decoder.strides");
        for (int stride : strided ? d.strides() : List.<Integer>of()) {
            require(whole(m.input().width(), stride), "input.width");
            require(whole(m.input().height(), stride), "input.height");
        }
    }

    private static boolean whole(int edge, int stride) {
        return edge == -1 || edge % stride == 0;
    }

    private static void outputs(Manifest m, DetectorContract d, boolean strided)
            throws FaultException {
        List<Role> roles =
                switch (d.kind()) {
                    case NONE, YOLOV8 -> List.<Role>of();
                    case SSD_DECODED, SCRFD -> List.of(Role.SCORES, Role.BOXES);
                    case YUNET -> List.of(Role.CLASSES, Role.OBJECTNESS, Role.BOXES);
                };
        for (Role role : roles) {
            has(m, role, strided ? d.strides() : List.of());
        }
        int points = d.keypoints() == null ? 0 : d.keypoints();
        require(points == 0 || d.kind() != Kind.SSD_DECODED, "decoder.keypoints");
        boolean given = m.outputs().stream().anyMatch(o -> o.role() == Role.KEYPOINTS);
        require(!strided || given == points > 0, "decoder.keypoints");
        if (strided && given) {
            has(m, Role.KEYPOINTS, d.strides());
        }
        require(d.kind() != Kind.YOLOV8 || m.main().isPresent(), "outputs");
        for (int i = 0; i < m.outputs().size(); i++) {
            output(m.outputs().get(i), d, points, "outputs[" + i + "].");
        }
    }

    private static void has(Manifest m, Role role, List<Integer> strides) throws FaultException {
        if (strides.isEmpty()) {
            require(m.outputs().stream().filter(o -> o.role() == role).count() == 1, "outputs");
        }
        for (int stride : strides) {
            long found =
                    m.outputs().stream()
                            .filter(o -> o.role() == role)
                            .filter(o -> o.stride() != null && o.stride() == stride)
                            .count();
            require(found == 1, "outputs");
        }
    }

    /// A box has four numbers, a point two, and scores have to be scores.
    private static void output(OutputContract output, DetectorContract d, int points, String field)
            throws FaultException {
        long last = output.shape().isEmpty() ? -1 : output.shape().getLast();
        require(output.role() != Role.BOXES || last == -1 || last == 4, field + "shape");
        require(
                output.role() != Role.KEYPOINTS || last == -1 || last == 2L * points,
                field + "shape");
        boolean scores = output.role() == Role.SCORES;
        require(!scores || output.numbers() != Activation.NONE, field + "activation");
    }
}
