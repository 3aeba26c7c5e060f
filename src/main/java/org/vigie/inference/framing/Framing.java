package org.vigie.inference.framing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.vigie.imaging.Backdrop;
import org.vigie.imaging.Orientation;
import org.vigie.imaging.Picture;
import org.vigie.inference.EmbeddingContract;
import org.vigie.inference.Manifest;
import org.vigie.inference.ResizeContract;
import org.vigie.inference.ResizeContract.ExifOrientation;
import org.vigie.inference.Tensor;
import org.vigie.inference.Vectors;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Makes the input of one model, as its manifest describes it.
public final class Framing {
    private final Manifest manifest;
    private final Numbers numbers;

    private Framing(Manifest manifest) {
        this.manifest = manifest;
        this.numbers = new Numbers(manifest.input());
    }

    /// Frame pictures for a model.
    public static Framing of(Manifest manifest) {
        return new Framing(manifest);
    }

    /// Return a short word that is the same for two models that are fed alike.
    public String id() {
        String said = manifest.input() + " " + manifest.resize();
        return Digests.sha256(said.getBytes(UTF_8)).substring(0, 12);
    }

    /// Return what transparent pixels have to be laid over when a picture is decoded for this
    /// model.
    public Backdrop backdrop() {
        ResizeContract resize = manifest.resize();
        return resize == null
                ? Backdrop.GREY
                : Sizing.colour(resize.alphaBackground(), Backdrop.GREY);
    }

    /// Frame a picture.
    ///
    /// @param orientation how its file laid it down, 1–8; heeded only where the model wants
    ///   pictures as they are stored
    /// @throws IllegalStateException when the model is a head
    public Framed frame(Picture upright, int orientation) {
        ResizeContract resize = manifest.resize();
        if (resize == null) {
            throw new IllegalStateException("a head takes no picture");
        }
        int laid = resize.exifOrientation() == ExifOrientation.IGNORE ? orientation : 1;
        Picture picture = Orientation.stored(upright, laid);
        Layout layout = Layout.of(resize, manifest.input(), picture.width(), picture.height());
        return new Framed(
                numbers.tensor(new Sizing(resize, layout).sized(picture)),
                layout.placement(picture.width(), picture.height(), laid));
    }

    /// Make the input of a head out of another model's embedding.
    ///
    /// @throws FaultException `model-answer-wrong` when it is of another length, not of numbers, or
    ///   has none where its direction is needed
    public Tensor embedding(float[] values) throws FaultException {
        EmbeddingContract embedding = manifest.embedding();
        if (embedding == null || manifest.resize() != null) {
            throw new IllegalStateException("only a head takes an embedding");
        }
        float[] vector = embedding.l2norm() ? Vectors.unit(values) : values;
        if (values.length != embedding.dim() || !Vectors.finite(vector)) {
            throw new FaultException(Fault.of("model-answer-wrong", "model", manifest.id()));
        }
        return new Tensor(new long[] {1, vector.length}, vector);
    }

    /// Make the input a golden value names, the way a picture or an embedding goes.
    public Tensor golden(Manifest.Golden golden) throws FaultException {
        return manifest.resize() == null
                ? embedding(GoldenInput.embedding(golden))
                : frame(GoldenInput.picture(golden), 1).tensor();
    }

    /// Put inputs of one shape into one, for a model that takes several at a time.
    ///
    /// @throws IllegalArgumentException when their shapes differ
    public static Tensor batch(List<Tensor> inputs) {
        long[] shape = inputs.getFirst().shape().clone();
        int length = inputs.getFirst().values().length;
        float[] values = new float[Math.multiplyExact(length, inputs.size())];
        for (int i = 0; i < inputs.size(); i++) {
            if (!Arrays.equals(inputs.get(i).shape(), shape) || shape[0] != 1) {
                throw new IllegalArgumentException("only inputs of one shape go together");
            }
            System.arraycopy(inputs.get(i).values(), 0, values, i * length, length);
        }
        shape[0] = inputs.size();
        return new Tensor(shape, values);
    }
}
