package org.vigie.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.onnx.OnnxFile;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// A model whose bytes are the ones its manifest names.
public final class ModelPack {
    private final Manifest manifest;
    private final byte[] model;
    private final Labels labels;
    private final String digest;
    private volatile @Nullable OnnxFile file;

    private ModelPack(Manifest manifest, byte[] model, Labels labels) {
        this.manifest = manifest;
        this.model = model;
        this.labels = labels;
        this.digest = PackDigest.of(manifest, labels);
    }

    /// Put a model together.
    ///
    /// @param model the model file; not copied, so nobody may write to it
    /// @param labels the manifest's own, or those read from its labels file
    /// @throws FaultException `model-hash-differs` when these are not the bytes the manifest names
    public static ModelPack of(Manifest manifest, byte[] model, Labels labels)
            throws FaultException {
        if (model.length != manifest.bytes() || !Digests.sha256(model).equals(manifest.sha256())) {
            throw new FaultException(Fault.of("model-hash-differs", "model", manifest.id()));
        }
        return new ModelPack(manifest, model, labels);
    }

    /// Return what the model is.
    public Manifest manifest() {
        return manifest;
    }

    /// Return the model's name in files, logs and faults.
    public String id() {
        return manifest.id();
    }

    /// Return what the values of the main output stand for, in its order.
    public Labels labels() {
        return labels;
    }

    /// Return a word that is the same for two packs that always say the same: of the manifest, the
    /// model and the labels.
    public String digest() {
        return digest;
    }

    /// Return whether it comes with the program.
    boolean builtIn() {
        return manifest.task().compareTo(Task.PROBE) <= 0;
    }

    /// Return where the manifest lets it run; empty for anywhere.
    List<Accelerator> accelerators() {
        return manifest.runtime() == null ? List.of() : manifest.runtime().eps();
    }

    boolean runsOn(Accelerator accelerator) {
        return accelerators().isEmpty() || accelerators().contains(accelerator);
    }

    /// Return the longest edge fed, in pixels.
    int longEdge() {
        ResizeContract resize = manifest.resize();
        return resize == null || resize.longEdge() == null ? 1 : resize.longEdge();
    }

    /// Return what edges are rounded to.
    int multipleOf() {
        ResizeContract resize = manifest.resize();
        return resize == null || resize.multipleOf() == null ? 1 : resize.multipleOf();
    }

    /// Return what the model file says of itself, which is read the first time anybody asks; no
    /// session is made of a file that was not.
    ///
    /// @throws FaultException why it must not be given to the runtime: see [OnnxFile#read]
    public OnnxFile file() throws FaultException {
        OnnxFile known = file;
        if (known == null) {
            known = OnnxFile.read(model);
            file = known;
        }
        return known;
    }

    /// Return the very bytes that were hashed.
    byte[] model() {
        return model;
    }
}
