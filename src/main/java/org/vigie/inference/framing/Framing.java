package org.vigie.inference.framing;

import java.util.List;
import org.vigie.imaging.Backdrop;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest;
import org.vigie.inference.Tensor;
import org.vigie.review.FaultException;

/// Makes the input of one model, as its manifest describes it.
public final class Framing {
    private final Manifest manifest;

    private Framing(Manifest manifest) {
        this.manifest = manifest;
    }

    /// Frame pictures for a model.
    public static Framing of(Manifest manifest) {
        return new Framing(manifest);
    }

    /// Return what transparent pixels have to be laid over when a picture is decoded for this
    /// model.
    public Backdrop backdrop() {
        return Backdrop.GREY;
    }

    /// Frame a picture.
    ///
    /// @param orientation how its file laid it down, 1–8; heeded only where the model wants
    ///   pictures as they are stored
    public Framed frame(Picture upright, int orientation) throws FaultException {
        throw new UnsupportedOperationException(manifest.id());
    }

    /// Make the input of a head out of another model's embedding.
    ///
    /// @throws FaultException `model-answer-wrong` when it is of another length
    public Tensor embedding(float[] values) throws FaultException {
        throw new UnsupportedOperationException(manifest.id());
    }

    /// Make the input a golden value names, the way a picture or an embedding goes.
    public Tensor golden(Manifest.Golden golden) throws FaultException {
        throw new UnsupportedOperationException(manifest.id());
    }

    /// Put inputs of one shape into one, for a model that takes several at a time.
    public static Tensor batch(List<Tensor> inputs) {
        return inputs.getFirst();
    }
}
