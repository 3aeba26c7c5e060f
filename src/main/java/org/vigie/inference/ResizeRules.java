package org.vigie.inference;

import static org.vigie.inference.ManifestRules.require;
import static org.vigie.inference.ManifestRules.within;

import java.util.List;
import org.vigie.inference.ResizeContract.Mode;
import org.vigie.review.FaultException;

/// What a resize block must say for its mode, and what its mode would not heed.
final class ResizeRules {
    private static final int LONGEST = 4096;

    private ResizeRules() {}

    static void check(ResizeContract r, InputContract input) throws FaultException {
        boolean free = r.mode() == Mode.KEEP_ASPECT || r.mode() == Mode.PAD_MULTIPLE;
        boolean fixed = input.width() > 0 && input.height() > 0;
        boolean any = input.width() == -1 && input.height() == -1;
        require(free ? any : fixed, "input.width");
        require(free == (r.longEdge() != null), "resize.longEdge");
        require(within(r.longEdge(), 1, LONGEST), "resize.longEdge");
        require((r.mode() == Mode.PAD_MULTIPLE) == (r.padMultiple() != null), "resize.padMultiple");
        require(within(r.padMultiple(), 1, 1024), "resize.padMultiple");
        require(r.multipleOf() == null || r.mode() == Mode.KEEP_ASPECT, "resize.multipleOf");
        require(within(r.multipleOf(), 1, 1024), "resize.multipleOf");
        crop(r, input);
        require(
                !Boolean.TRUE.equals(r.jpegRoundTrip()) || r.mode() == Mode.STRETCH,
                "resize.jpegRoundTrip");
        antialias(r);
        require(r.padColor().isEmpty() || pads(r.mode()), "resize.padColor");
        colour(r.padColor(), "resize.padColor");
        colour(r.alphaBackground(), "resize.alphaBackground");
        stage1(r, input);
    }

    private static void crop(ResizeContract r, InputContract input) throws FaultException {
        boolean crops = r.mode() == Mode.SHORT_EDGE_CENTER_CROP;
        require(crops || r.shortEdge() == null, "resize.shortEdge");
        require(crops && r.shortEdge() == null || r.cropPct() == null, "resize.cropPct");
        require(
                within(r.shortEdge(), Math.max(input.width(), input.height()), LONGEST),
                "resize.shortEdge");
        require(r.cropPct() == null || r.cropPct() >= 0.1 && r.cropPct() <= 1, "resize.cropPct");
    }

    /// A nearest pixel averages nothing, and an area is nothing but an average.
    private static void antialias(ResizeContract r) throws FaultException {
        boolean odd =
                switch (r.interpolation()) {
                    case NEAREST -> r.smooth();
                    case AREA -> !r.smooth();
                    case BILINEAR, BICUBIC -> false;
                };
        require(!odd, "resize.antialias");
    }

    private static boolean pads(Mode mode) {
        return switch (mode) {
            case LETTERBOX_CENTER, LETTERBOX_TOP_LEFT -> true;
            case PAD_SQUARE_CENTER, PAD_SQUARE_TOP_LEFT, PAD_MULTIPLE -> true;
            case STRETCH, SHORT_EDGE_CENTER_CROP, KEEP_ASPECT -> false;
        };
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
