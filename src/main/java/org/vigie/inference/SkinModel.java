package org.vigie.inference;

import java.util.Map;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest.Task;
import org.vigie.review.FaultException;

/// Finds skin-coloured pixels by colour statistics (Jones and Rehg 2002). It informs; it never
/// lowers a priority and never lifts a veil.
public final class SkinModel {
    private final Accelerators accelerators;

    public SkinModel(Accelerators accelerators) {
        this.accelerators = accelerators;
    }

    /// Return the lower-case SHA-256 of the model that is run.
    public String sha256() throws FaultException {
        return accelerators.packs().of(Task.SKIN).manifest().sha256();
    }

    /// Map a picture, 128 pixels on the long edge or its own size when smaller.
    public SkinMap map(Picture picture) throws FaultException {
        ModelPack pack = accelerators.packs().of(Task.SKIN);
        Frame frame = Frame.fit(picture, pack.longEdge());
        int pixels = frame.width() * frame.height();
        Timed<Map<String, Tensor>> run = accelerators.run(pack, Urgency.BACKGROUND, frame);
        return new SkinMap(
                frame.width(),
                frame.height(),
                Pixels.output(run.value(), "heatmap", pixels, pack),
                Pixels.output(run.value(), "fraction", 1, pack)[0],
                frame.chroma(),
                pack.manifest().sha256(),
                run.millis());
    }
}
