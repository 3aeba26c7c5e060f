package org.vigie.inference;

import java.util.Map;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest.Task;
import org.vigie.review.FaultException;
import org.vigie.review.Rendition;
import org.vigie.review.Rung;

/// Draws a picture's outlines: who does what, without flesh.
public final class LineDrawing {
    private final Accelerators accelerators;

    public LineDrawing(Accelerators accelerators) {
        this.accelerators = accelerators;
    }

    /// Draw a picture, 420 pixels on the long edge or its own size when smaller.
    public Rendition draw(Picture picture) throws FaultException {
        ModelPack pack = accelerators.packs().of(Task.LINE_DRAWING);
        Frame frame = Frame.fit(picture, pack.longEdge());
        int pixels = frame.width() * frame.height();
        Map<String, Tensor> run = accelerators.run(pack, Urgency.ASKED, frame).value();
        byte[] rgb = Pixels.grey(Pixels.output(run, "drawing", pixels, pack));
        return new Rendition(Rung.DRAWING, frame.width(), frame.height(), rgb);
    }
}
