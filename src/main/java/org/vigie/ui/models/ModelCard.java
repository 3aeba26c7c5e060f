package org.vigie.ui.models;

import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest;
import org.vigie.review.Fault;
import org.vigie.shelf.Arrival;
import org.vigie.shelf.Tested;

/// One model of this workstation.
///
/// @param manifest null when the pack is too damaged to say what it is
/// @param arrival null for a built-in model, and when it cannot be read
/// @param fault why it is not used, or null
/// @param tested its last test here, or null
public record ModelCard(
        String id,
        @Nullable Manifest manifest,
        @Nullable Arrival arrival,
        @Nullable Fault fault,
        @Nullable Tested tested) {

    /// A model that comes with the program.
    public static ModelCard builtIn(Manifest manifest, @Nullable Tested tested) {
        return new ModelCard(manifest.id(), manifest, null, null, tested);
    }

    /// Return whether it came with the program and cannot be removed.
    public boolean isBuiltIn() {
        return arrival == null && fault == null;
    }
}
