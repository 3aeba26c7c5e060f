package org.vigie.evidence.exposure;

import java.util.List;
import org.vigie.imaging.Picture;
import org.vigie.inference.SkinMap;
import org.vigie.inference.SkinModel;
import org.vigie.review.ExposureChange.Reading;
import org.vigie.review.ExposureChange.Skin;
import org.vigie.review.FaultException;

/// Skin-coloured area of a picture in the frame of an overlay.
final class SkinAreas {
    /// More likely skin-coloured than not: the ratio of likelihoods is over 1.
    private static final double LIKELY = 0.5;

    /// Pieces smaller than this share of the part that corresponds are not counted.
    private static final double SPECK = 0.001;

    private SkinAreas() {}

    /// Return the skin-coloured pixels.
    static Mask of(Picture picture, SkinModel model) throws FaultException {
        SkinMap map = model.map(picture);
        Mask mask = new Mask(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            int row = y * map.height() / picture.height() * map.width();
            for (int x = 0; x < picture.width(); x++) {
                if (map.probability()[row + x * map.width() / picture.width()] > LIKELY) {
                    mask.pixels().set(y * picture.width() + x);
                }
            }
        }
        return mask;
    }

    /// Measure skin-coloured pixels inside and outside of what changed.
    static Skin measured(Mask skin, Mask changed, Mask covered) {
        Mask seen = skin.and(covered);
        double area = Math.max(1, covered.count());
        List<Mask> pieces = seen.largerThan((int) Math.ceil(SPECK * area)).pieces();
        return new Skin(
                Reading.MEASURED,
                seen.count() / area,
                changed.within(seen),
                covered.without(changed).within(seen),
                pieces.isEmpty() ? 0 : pieces.getFirst().count() / area,
                pieces.size());
    }
}
