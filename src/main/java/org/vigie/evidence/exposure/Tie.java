package org.vigie.evidence.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// A place of the output and the place of the source that looks like it.
///
/// @param distinct how much less alike the next best place is, 0–1
record Tie(Landmark output, Landmark source, double distinct) {
    /// Places whose difference is more than this share of that to the next best are not told apart
    /// (Lowe 2004, §7.1 has 0.8; the consensus that follows bears more).
    private static final double AMBIGUOUS = 0.9;

    private static final double ELSEWHERE = 8;

    /// Return the ties between two sets of landmarks, the most distinct first.
    ///
    /// @param mirrored whether the output is to be seen in a mirror
    static List<Tie> between(List<Landmark> output, List<Landmark> source, boolean mirrored) {
        Function<Landmark, float[]> look = mirrored ? Landmark::mirroredLook : Landmark::look;
        List<Tie> ties = new ArrayList<>();
        for (Landmark place : output) {
            Tie tie = nearest(place, look.apply(place), source);
            if (tie.distinct > 1 - AMBIGUOUS) {
                ties.add(tie);
            }
        }
        ties.sort(Comparator.comparingDouble(tie -> -tie.distinct));
        return ties;
    }

    private static Tie nearest(Landmark output, float[] look, List<Landmark> source) {
        float[] alike = new float[source.size()];
        int best = -1;
        for (int i = 0; i < alike.length; i++) {
            alike[i] = Landmark.likeness(look, source.get(i).look());
            if (best < 0 || alike[i] > alike[best]) {
                best = i;
            }
        }
        if (best < 0) {
            return new Tie(output, output, 0);
        }
        Landmark found = source.get(best);
        float next = 0;
        for (int i = 0; i < alike.length; i++) {
            if (alike[i] > next && elsewhere(source.get(i), found)) {
                next = alike[i];
            }
        }
        // Unit vectors: the squared distance is twice what likeness lacks to 1.
        double difference = Math.sqrt(Math.max(0, 1 - alike[best]));
        return new Tie(output, found, 1 - difference / Math.sqrt(Math.max(1e-6, 1 - next)));
    }

    private static boolean elsewhere(Landmark one, Landmark other) {
        double apart = Math.hypot(one.x() - other.x(), one.y() - other.y());
        return apart > ELSEWHERE * Math.max(1, Math.min(one.reach(), other.reach()));
    }
}
