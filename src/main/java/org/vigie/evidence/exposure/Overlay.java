package org.vigie.evidence.exposure;

import java.util.function.IntPredicate;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Resampling;
import org.vigie.imaging.Section;

/// Output and source in one frame, pixel on pixel.
///
/// @param output as it is
/// @param laid the source as the output shows it, in its own light
/// @param alignment where points of the output lie in the source
/// @param sure what each pixel counts when the light is compared, 0–1: by how exactly the square
///   around it was found
record Overlay(Picture output, Picture laid, Alignment alignment, float[] sure) {
    private static final int LONG_EDGE = 128;

    static Overlay of(Pair pair) {
        Picture frame = Resampling.fitArea(pair.output().middle(), LONG_EDGE);
        Alignment alignment = pair.registration().alignment();
        Picture laid =
                alignment.section().of(pair.source().middle(), frame.width(), frame.height());
        double scale = (double) frame.width() / pair.output().small().width();
        return new Overlay(frame, laid, alignment, sure(pair.registration(), frame, scale));
    }

    private static float[] sure(Registration registration, Picture frame, double scale) {
        float[] sure = new float[frame.width() * frame.height()];
        int size = (int) Math.ceil(Blocks.SIZE * scale);
        for (Blocks.Find find : registration.agreeing()) {
            int left = (int) (find.x() * scale);
            int top = (int) (find.y() * scale);
            for (int y = top; y < Math.min(top + size, frame.height()); y++) {
                for (int x = left; x < Math.min(left + size, frame.width()); x++) {
                    sure[y * frame.width() + x] = (float) find.weight();
                }
            }
        }
        return sure;
    }

    /// Return the same in shades of grey.
    Overlay grey() {
        return new Overlay(Colours.greyed(output), Colours.greyed(laid), alignment, sure);
    }

    /// Return where the source covers the output.
    Mask covered() {
        Section part = alignment.covered();
        return mask(at -> {
            double u = u(at);
            double v = v(at);
            return u >= part.left() && u <= part.right() && v >= part.top() && v <= part.bottom();
        });
    }

    /// Return where faces are.
    Mask faces(Faces faces) {
        return mask(at -> faces.at(u(at), v(at), alignment));
    }

    private double u(int at) {
        return (at % output.width() + 0.5) / output.width();
    }

    private double v(int at) {
        return (at / output.width() + 0.5) / output.height();
    }

    private Mask mask(IntPredicate chosen) {
        Mask mask = new Mask(output.width(), output.height());
        for (int at = 0; at < output.pixels(); at++) {
            if (chosen.test(at)) {
                mask.pixels().set(at);
            }
        }
        return mask;
    }
}
