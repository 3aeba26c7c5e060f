package org.vigie.inference.framing;

import java.util.List;
import org.vigie.imaging.Backdrop;
import org.vigie.imaging.Canvas;
import org.vigie.imaging.JpegTrip;
import org.vigie.imaging.Kernel;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Region;
import org.vigie.imaging.Resizing;
import org.vigie.inference.ResizeContract;

/// Carries a layout out.
record Sizing(ResizeContract resize, Layout layout) {
    private static final Backdrop BLACK = new Backdrop(0, 0, 0);

    static Backdrop colour(List<Integer> rgb, Backdrop otherwise) {
        return rgb.isEmpty() ? otherwise : new Backdrop(rgb.get(0), rgb.get(1), rgb.get(2));
    }

    Picture sized(Picture picture) {
        boolean jpeg = Boolean.TRUE.equals(resize.jpegRoundTrip());
        return padded(jpeg ? travelled(picture) : resized(picture, layout.part()));
    }

    /// As in OpenNSFW, the whole resized picture goes through JPEG before its middle is cut out.
    private Picture travelled(Picture picture) {
        Region whole = Region.whole(layout.width(), layout.height());
        Picture back = JpegTrip.of(resized(picture, whole));
        return whole.equals(layout.part())
                ? back
                : Resizing.resize(
                        Canvas.of(back),
                        back.width(),
                        back.height(),
                        layout.part(),
                        Kernel.NEAREST);
    }

    private Picture resized(Picture picture, Region part) {
        Layout.Laid ground = layout.ground();
        boolean same =
                picture.width() == layout.width()
                        && picture.height() == layout.height()
                        && part.equals(Region.whole(picture.width(), picture.height()));
        if (same) {
            return picture;
        }
        Canvas canvas =
                new Canvas(
                        picture,
                        ground.left(),
                        ground.top(),
                        ground.width(),
                        ground.height(),
                        colour(resize.padColor(), BLACK));
        return Resizing.resize(canvas, layout.width(), layout.height(), part, kernel());
    }

    private Picture padded(Picture part) {
        Layout.Laid input = layout.input();
        if (input.width() == part.width() && input.height() == part.height()) {
            return part;
        }
        return new Canvas(
                        part,
                        input.left(),
                        input.top(),
                        input.width(),
                        input.height(),
                        colour(resize.padColor(), BLACK))
                .painted();
    }

    private Kernel kernel() {
        boolean smooth = resize.smooth();
        return switch (resize.interpolation()) {
            case NEAREST -> Kernel.NEAREST;
            case AREA -> Kernel.AREA;
            case BILINEAR -> smooth ? Kernel.SMOOTH_BILINEAR : Kernel.BILINEAR;
            case BICUBIC -> smooth ? Kernel.SMOOTH_BICUBIC : Kernel.BICUBIC;
        };
    }
}
