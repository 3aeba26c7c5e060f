package org.vigie.evidence.exposure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.imaging.Picture;
import org.vigie.review.ExposureChange.Correspondence;

/// How the output lies over the source, and how much speaks for it.
///
/// @param alignment the best there is, whether or not it means anything
/// @param agreement share of the output's structure that is found at its place, 0–1
/// @param corners corners of the output, each a ninth of it, whose structure agrees as well
/// @param agreeing the squares found
/// @param shown squares of the output that show any structure
record Registration(
        Alignment alignment, double agreement, int corners, List<Blocks.Find> agreeing, int shown) {
    /// From here on it is the same photo. Unlike pictures reach 0.22 at most, and that only where
    /// the same drawing is drawn again a little differently (measured: see the guide, Evidence).
    private static final double SAME = 0.24;

    /// From here on it is the same photo when the corners agree too: an edit in the middle leaves
    /// them, while what is alike by chance, such as two people standing alike, is in the middle.
    private static final double FRAMED = 0.12;

    private static final int CORNERS = 3;
    private static final double IN_CORNER = 0.25;

    /// From here on it may be. Unlike photos stay below.
    private static final double DOUBTFUL = 0.1;

    /// From here on nothing better is looked for.
    private static final double PLAIN = 0.5;

    /// Squares without which a picture shows too little to be recognised.
    private static final int LEAST_SHOWN = 10;

    /// Less than this after the first correction is not worth a second.
    private static final double HOPELESS = 0.02;

    private static final double MOST_STRETCH = 1.3;

    /// Lay an output over a source: by landmarks, straight and mirrored, and when that finds
    /// nothing, edge to edge.
    static Registration of(Study output, Study source) {
        int shown = Blocks.shown(output.luminance());
        Registration best = new Registration(Alignment.SAME, 0, 0, List.of(), shown);
        for (boolean mirrored : new boolean[] {false, true}) {
            List<Tie> ties = Tie.between(output.landmarks(), source.landmarks(), mirrored);
            Alignment found = Consensus.of(ties, output, source, mirrored);
            best = best.orBetter(found, output, source);
            if (best.agreement >= PLAIN) {
                return best;
            }
        }
        if (best.agreement < SAME && alikeInShape(output, source)) {
            best = best.orBetter(Alignment.SAME, output, source);
            best = best.orBetter(Alignment.MIRROR, output, source);
        }
        return best;
    }

    /// Return what this says about the two pictures. Where the output shows hardly anything,
    /// nothing is certain.
    Correspondence correspondence() {
        if (shown < LEAST_SHOWN) {
            return Correspondence.DOUBTFUL;
        }
        if (agreement >= SAME || agreement >= FRAMED && corners >= CORNERS) {
            return Correspondence.SAME_PHOTO;
        }
        return agreement >= DOUBTFUL ? Correspondence.DOUBTFUL : Correspondence.DIFFERENT;
    }

    private static boolean alikeInShape(Study output, Study source) {
        double one = (double) output.width() / output.height();
        double other = (double) source.width() / source.height();
        return Math.max(one / other, other / one) < MOST_STRETCH;
    }

    private Registration orBetter(@Nullable Alignment first, Study output, Study source) {
        if (first == null) {
            return this;
        }
        Registration other = settled(first, output, source);
        return other.agreement > agreement ? other : this;
    }

    /// Correct an alignment until its squares are where they should be to a part of a pixel.
    private Registration settled(Alignment first, Study output, Study source) {
        Alignment alignment = first;
        for (int reach = 3; reach > 1; reach--) {
            List<Blocks.Find> found = found(alignment, output, source, reach);
            Alignment better = Leveling.better(alignment, found, output.luminance());
            if (better == null || reach == 2 && agreement(found) < HOPELESS) {
                break;
            }
            alignment = better;
        }
        List<Blocks.Find> found = found(alignment, output, source, 1);
        return new Registration(
                alignment,
                agreement(found),
                corners(found, output.luminance()),
                found.stream().filter(find -> find.weight() > 0).toList(),
                shown);
    }

    private static int corners(List<Blocks.Find> found, Plane frame) {
        double[] shown = new double[4];
        double[] agreeing = new double[4];
        for (Blocks.Find find : found) {
            int column = (int) (3 * find.middleX() / frame.width());
            int row = (int) (3 * find.middleY() / frame.height());
            if (column != 1 && row != 1) {
                shown[column / 2 + row]++;
                agreeing[column / 2 + row] += find.weight();
            }
        }
        int corners = 0;
        for (int i = 0; i < shown.length; i++) {
            if (agreeing[i] >= Math.max(0.5, IN_CORNER * shown[i])) {
                corners++;
            }
        }
        return corners;
    }

    private double agreement(List<Blocks.Find> found) {
        double agreeing = found.stream().mapToDouble(Blocks.Find::weight).sum();
        return Math.min(1, agreeing / Math.max(1, shown));
    }

    private static List<Blocks.Find> found(
            Alignment alignment, Study output, Study source, int reach) {
        Plane frame = output.luminance();
        Picture laid = alignment.section().of(source.middle(), frame.width(), frame.height());
        return Blocks.find(frame, Plane.luminance(laid), reach, alignment.covered());
    }
}
