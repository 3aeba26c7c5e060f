package org.vigie.evidence.exposure;

import org.vigie.imaging.Picture;
import org.vigie.inference.SkinModel;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.ExposureChange.Reading;
import org.vigie.review.ExposureChange.Silhouette;
import org.vigie.review.ExposureChange.Skin;
import org.vigie.review.FaultException;

/// Compares an output with the source photo it was laid over: what changed, where, and how much
/// skin-coloured area that added.
final class ExposureComparison {
    /// How many grey levels another light makes on average at least.
    private static final double LIT = 4;

    private final SkinModel model;
    private final int cells;

    /// @param cells of the silhouette's longer edge, as many as the veil has
    ExposureComparison(SkinModel model, int cells) {
        this.model = model;
        this.cells = cells;
    }

    /// Measure a pair; nothing is measured unless it is the same photo.
    ExposureChange measure(Pair pair, Faces faces) throws FaultException {
        Registration registration = pair.registration();
        if (!pair.same()) {
            return ExposureChange.without(
                    pair.sourceSha256(), registration.correspondence(), registration.agreement());
        }
        Study output = pair.output();
        Study source = pair.source();
        Overlay overlay = Overlay.of(pair);
        boolean grey = grey(output) || grey(source);
        Overlay compared = grey ? overlay.grey() : overlay;
        Light light = Light.between(compared.laid(), compared.output(), compared.sure());
        Mask covered = overlay.covered();
        Mask changed = Difference.of(compared, light, covered);
        boolean lit = light.change(compared.laid()) > LIT;
        Mask before = skin(source, overlay.laid());
        Mask after = skin(output, lit ? inSourceLight(overlay) : overlay.output());
        return new ExposureChange(
                pair.sourceSha256(),
                Correspondence.SAME_PHOTO,
                Whole.of(overlay.alignment(), output, source, lit || grey(output) != grey(source)),
                registration.agreement(),
                silhouette(changed),
                covered.within(changed),
                new Places(changed, covered, overlay.faces(faces), before, after).place(),
                measured(source, before, changed, covered),
                measured(output, after, changed, covered),
                faces.face());
    }

    private static boolean grey(Study study) {
        return study.reading() == Reading.GREYSCALE;
    }

    /// A filter alone neither adds nor removes skin-coloured area.
    private static Picture inSourceLight(Overlay overlay) {
        return Light.between(overlay.output(), overlay.laid(), overlay.sure()).on(overlay.output());
    }

    private Mask skin(Study study, Picture picture) throws FaultException {
        return study.reading() == Reading.MEASURED
                ? SkinAreas.of(picture, model)
                : new Mask(picture.width(), picture.height());
    }

    private static Skin measured(Study study, Mask skin, Mask changed, Mask covered) {
        return study.reading() == Reading.MEASURED
                ? SkinAreas.measured(skin, changed, covered)
                : Skin.without(study.reading());
    }

    private Silhouette silhouette(Mask changed) {
        int longer = Math.max(changed.width(), changed.height());
        int columns = Math.max(1, Math.round((float) changed.width() * cells / longer));
        int rows = Math.max(1, Math.round((float) changed.height() * cells / longer));
        byte[] shares = new byte[columns * rows];
        for (int i = 0; i < shares.length; i++) {
            int left = i % columns * changed.width() / columns;
            int right = (i % columns + 1) * changed.width() / columns;
            int top = i / columns * changed.height() / rows;
            int bottom = (i / columns + 1) * changed.height() / rows;
            shares[i] = (byte) Math.round(255 * changed.share(left, top, right, bottom));
        }
        return new Silhouette(columns, rows, shares);
    }
}
