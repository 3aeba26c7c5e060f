package org.vigie.evidence.exposure;

import org.vigie.review.ExposureChange.Place;

/// Finds the word for where a change lies. Each word needs a sign of its own; a change without any
/// is somewhere.
///
/// @param changed what changed
/// @param covered the part that corresponds
/// @param faces where faces are, in either picture; empty without a face model
/// @param before skin-coloured in the source, empty where not measured
/// @param after skin-coloured in the output, empty where not measured
record Places(Mask changed, Mask covered, Mask faces, Mask before, Mask after) {
    /// From this share on, what stayed is the exception.
    private static final double WHOLE = 0.75;

    /// Share of a change that lies in faces.
    private static final double IN_FACES = 0.6;

    /// Shares of the edge, and of its upper side alone, that a change of background takes: people
    /// stand on the lower edge, and clothes seldom reach the upper one.
    private static final double EDGE = 0.35;

    private static final double UPPER_EDGE = 0.5;

    /// A smaller change is a hat, a bandage, a thing in a hand.
    private static final double LEAST_CLOTHING = 0.03;

    /// Of clothing, little was skin-coloured before, and beside it skin-coloured area stayed: some,
    /// where some also came, otherwise much.
    private static final double BARE = 0.35;

    private static final double CAME = 0.1;
    private static final double BESIDE = 0.05;
    private static final double FRAMED = 0.3;
    private static final int REACH = 2;

    Place place() {
        if (changed.count() == 0) {
            return Place.NOWHERE;
        }
        if (covered.within(changed) >= WHOLE) {
            return Place.WHOLE;
        }
        if (changed.within(faces) >= IN_FACES) {
            return Place.FACE;
        }
        if (edge(false).within(changed) >= EDGE && edge(true).within(changed) >= UPPER_EDGE) {
            return Place.BACKGROUND;
        }
        return clothing() ? Place.CLOTHING : Place.SOMEWHERE;
    }

    private boolean clothing() {
        double beside =
                changed.grown(REACH).and(covered).without(changed).within(before.and(after));
        double came = changed.within(after.without(before));
        return covered.within(changed) >= LEAST_CLOTHING
                && changed.within(before) <= BARE
                && beside >= (came >= CAME ? BESIDE : FRAMED);
    }

    /// The outermost pixels of the part that corresponds, or only those with nothing above.
    private Mask edge(boolean upper) {
        Mask edge = new Mask(covered.width(), covered.height());
        for (int y = 0; y < covered.height(); y++) {
            for (int x = 0; x < covered.width(); x++) {
                boolean outermost =
                        !covered.at(x, y - 1)
                                || !upper
                                        && !(covered.at(x, y + 1)
                                                && covered.at(x - 1, y)
                                                && covered.at(x + 1, y));
                if (covered.at(x, y) && outermost) {
                    edge.pixels().set(y * covered.width() + x);
                }
            }
        }
        return edge;
    }
}
