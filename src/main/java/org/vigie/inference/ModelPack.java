package org.vigie.inference;

/// A model whose bytes are the ones its manifest names.
public final class ModelPack {
    private final Manifest manifest;
    private final byte[] model;

    ModelPack(Manifest manifest, byte[] model) {
        this.manifest = manifest;
        this.model = model;
    }

    /// Return what the model is.
    public Manifest manifest() {
        return manifest;
    }

    /// Return the model's name in files, logs and faults.
    public String id() {
        return manifest.id();
    }

    /// Return the very bytes that were hashed.
    byte[] model() {
        return model;
    }
}
