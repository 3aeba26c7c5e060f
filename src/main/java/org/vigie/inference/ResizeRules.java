package org.vigie.inference;

import static org.vigie.inference.ManifestRules.require;
import static org.vigie.inference.ManifestRules.within;

import java.util.List;
import org.vigie.inference.ResizeContract.Mode;
import org.vigie.review.FaultException;

/// What a resize block must say for its mode.
final class ResizeRules {
    private static final int LONGEST = 8192;

    private ResizeRules() {}

    static void check(ResizeContract r, InputContract input) throws FaultException {
        boolean free = r.mode() == Mode.KEEP_ASPECT || r.mode() == Mode.PAD_MULTIPLE;
        boolean fixed = input.width() > 0 && input.height() > 0;
        boolean any = input.width() == -1 && input.height() == -1;
        require(free ? any : fixed, "input.width");
        require(within(r.shortEdge(), 1, LONGEST), "resize.shortEdge");
        if (r.mode() == Mode.SHORT_EDGE_CENTER_CROP && r.shortEdge() != null) {
            require(r.shortEdge() >= Math.max(input.width(), input.height()), "resize.shortEdge");
            require(r.cropPct() == null, "resize.cropPct");
        }
        require(r.cropPct() == null || r.cropPct() > 0 && r.cropPct() <= 1, "resize.cropPct");
        require(within(r.padMultiple(), 1, 1024), "resize.padMultiple");
        require(r.mode() != Mode.PAD_MULTIPLE || r.padMultiple() != null, "resize.padMultiple");
        require(within(r.longEdge(), 1, LONGEST), "resize.longEdge");
        require(r.mode() != Mode.KEEP_ASPECT || r.longEdge() != null, "resize.longEdge");
        require(within(r.multipleOf(), 1, 1024), "resize.multipleOf");
        colour(r.padColor(), "resize.padColor");
        colour(r.alphaBackground(), "resize.alphaBackground");
        stage1(r, input);
    }

    private static void stage1(ResizeContract r, InputContract input) throws FaultException {
        if (r.stage1().isEmpty()) {
            return;
        }
        require(r.stage1().size() == 2 && r.mode() == Mode.STRETCH, "resize.stage1");
        require(r.stage1().get(0) >= input.width(), "resize.stage1");
        require(r.stage1().get(1) >= input.height(), "resize.stage1");
        require(r.stage1().get(0) <= LONGEST && r.stage1().get(1) <= LONGEST, "resize.stage1");
    }

    private static void colour(List<Integer> colour, String field) throws FaultException {
        require(colour.isEmpty() || colour.size() == 3, field);
        for (int value : colour) {
            require(value >= 0 && value <= 255, field);
        }
    }
}
