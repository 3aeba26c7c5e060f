package org.vigie.evidence.exposure;

import java.util.List;
import org.vigie.imaging.Picture;
import org.vigie.imaging.Resampling;
import org.vigie.review.ExposureChange.Reading;

/// A picture prepared for being compared with others: made once, used for every pair.
///
/// @param width pixels across of the picture itself
/// @param height pixels down of the picture itself
/// @param middle the picture at no more than 512 pixels on the long edge
/// @param small the picture at no more than 256 pixels on the long edge
/// @param luminance of `small`
/// @param landmarks in pixels of `small`
/// @param reading whether its colours can be measured at all
record Study(
        int width,
        int height,
        Picture middle,
        Picture small,
        Plane luminance,
        List<Landmark> landmarks,
        Reading reading) {
    private static final int MIDDLE = 512;
    private static final int SMALL = 256;

    static Study of(Picture picture) {
        Picture middle = Resampling.fitArea(picture, MIDDLE);
        Picture small = Resampling.fitArea(middle, SMALL);
        Plane luminance = Plane.luminance(small);
        return new Study(
                picture.width(),
                picture.height(),
                middle,
                small,
                luminance,
                Landmarks.of(luminance),
                Colours.reading(picture));
    }
}
