package org.vigie.evidence.exposure;

import java.util.List;
import org.vigie.review.Evidence.Box;
import org.vigie.review.ExposureChange.Face;

/// What a face model says about a pair of pictures.
///
/// @param output places of faces in the output
/// @param source places of faces in the source
record Faces(List<Box> output, List<Box> source, Face face) {
    /// How much further a head reaches than its face, as a share of the face on every side.
    private static final double HEAD = 0.3;

    /// Nobody looked for faces.
    static final Faces UNKNOWN = new Faces(List.of(), List.of(), Face.UNKNOWN);

    /// Return whether a point of the output lies in a head, of either picture.
    boolean at(double u, double v, Alignment alignment) {
        return in(output, u, v) || in(source, alignment.u(u), alignment.v(v));
    }

    private static boolean in(List<Box> boxes, double u, double v) {
        for (Box box : boxes) {
            double across = HEAD * (box.x2() - box.x1());
            double down = HEAD * (box.y2() - box.y1());
            if (u >= box.x1() - across
                    && u <= box.x2() + across
                    && v >= box.y1() - down
                    && v <= box.y2() + down) {
                return true;
            }
        }
        return false;
    }
}
