package org.vigie.inference;

import java.util.Map;
import org.vigie.imaging.Picture;
import org.vigie.review.FaultException;
import org.vigie.review.Veil;

/// Makes the veil of a picture, ahead of all other work.
public final class Veiler {
    private final Accelerators accelerators;

    public Veiler(Accelerators accelerators) {
        this.accelerators = accelerators;
    }

    /// Veil a picture; its aspect is kept to the nearest cell.
    ///
    /// @param cells cells on the long edge: 8, 16 or 32
    /// @throws FaultException when no veil could be made; the picture must then stay unseen
    public Timed<Veil> veil(Picture picture, int cells, boolean colour) throws FaultException {
        ModelPack pack = accelerators.packs().veil(cells, colour);
        int pool = pack.multipleOf();
        int longer = Math.max(picture.width(), picture.height());
        int columns = cellsOn(picture.width(), longer, cells);
        int rows = cellsOn(picture.height(), longer, cells);
        Frame frame = Frame.of(picture, columns * pool, rows * pool);
        Timed<Map<String, Tensor>> run = accelerators.run(pack, Urgency.VEIL, frame);
        byte[] rgb = Pixels.bytes(Pixels.output(run.value(), "cells", columns * rows * 3, pack));
        return new Timed<>(new Veil(columns, rows, rgb, pack.manifest().sha256()), run.millis());
    }

    private static int cellsOn(int edge, int longer, int cells) {
        return (int) Math.max(1, Math.round((double) edge * cells / longer));
    }
}
