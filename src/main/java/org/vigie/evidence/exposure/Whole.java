package org.vigie.evidence.exposure;

import java.util.EnumSet;
import java.util.Set;
import org.vigie.review.ExposureChange.Transformation;

/// What was done to a photo as a whole.
final class Whole {
    /// What a crop or an extension takes at least, and a scale differs by: more than rounding to
    /// whole pixels does.
    private static final double SLIGHT = 0.01;

    private Whole() {}

    static Set<Transformation> of(
            Alignment alignment, Study output, Study source, boolean recoloured) {
        Set<Transformation> done = EnumSet.noneOf(Transformation.class);
        if (alignment.mirrored()) {
            done.add(Transformation.MIRRORED);
        }
        if (Math.max(alignment.lostAcross(), alignment.lostDown()) > SLIGHT) {
            done.add(Transformation.CROPPED);
        }
        var covered = alignment.covered();
        double across = covered.right() - covered.left();
        double down = covered.bottom() - covered.top();
        if (Math.min(across, down) < 1 - SLIGHT) {
            done.add(Transformation.EXTENDED);
        }
        double wide = Math.abs(alignment.across()) * source.width() / output.width();
        double high = alignment.down() * source.height() / output.height();
        if (Math.max(Math.abs(wide - 1), Math.abs(high - 1)) > SLIGHT) {
            done.add(Transformation.SCALED);
        }
        if (recoloured) {
            done.add(Transformation.RECOLOURED);
        }
        return done;
    }
}
