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
    private final Source model;
    private final Labels labels;
    private final String digest;
    private volatile @Nullable OnnxFile file;

    private ModelPack(Manifest manifest, Source model, Labels labels) {
        this.manifest = manifest;
        this.model = model;
        this.labels = labels;
        this.digest = PackDigest.of(manifest, labels);
    }

    /// Where the bytes of a model are read from, each time a session is made of them: no model lies
    /// in memory that nobody runs.
    @FunctionalInterface
    public interface Source {
        /// Return the whole model file; nobody writes to it.
        ///
        /// @throws FaultException why it cannot be read
        byte[] read() throws FaultException;
    }

    /// Put a model together whose bytes are read when they are needed, and hashed again each time.
    ///
    /// @param labels the manifest's own, or those read from its labels file
    /// @throws FaultException `model-hash-differs` when the source does not have the bytes the
    ///   manifest names, or what the source says
    public static ModelPack of(Manifest manifest, Source source, Labels labels)
            throws FaultException {
        checked(manifest, source.read());
        return new ModelPack(manifest, source, labels);
    }

    private static byte[] checked(Manifest manifest, byte[] model) throws FaultException {
        if (model.length != manifest.bytes() || !Digests.sha256(model).equals(manifest.sha256())) {
            throw new FaultException(Fault.of("model-hash-differs", "model", manifest.id()));
        }
        return model;
    }

    /// Put a model together that stays in memory.
    ///
    /// @param model the model file; not copied, so nobody may write to it
    /// @param labels the manifest's own, or those read from its labels file
    /// @throws FaultException `model-hash-differs` when these are not the bytes the manifest names
    public static ModelPack of(Manifest manifest, byte[] model, Labels labels)
            throws FaultException {
        checked(manifest, model);
        return new ModelPack(manifest, () -> model, labels);
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
        return known == null ? walked(bytes()) : known;
    }

    /// Return the model file after a look into it: the very bytes that were hashed and walked.
    ///
    /// @throws FaultException `model-hash-differs` when the file is another by now, what the source
    ///   says, or why it must not be given to the runtime: see [OnnxFile#read]
    byte[] model() throws FaultException {
        byte[] bytes = bytes();
        if (file == null) {
            walked(bytes);
        }
        return bytes;
    }

    private byte[] bytes() throws FaultException {
        return checked(manifest, model.read());
    }

    private OnnxFile walked(byte[] bytes) throws FaultException {
        OnnxFile read = OnnxFile.read(bytes);
        file = read;
        return read;
    }
}
