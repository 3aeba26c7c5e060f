package org.vigie.shelf;

import java.nio.file.Path;

/// Where the description of a model comes from.
public sealed interface Description {

    /// A preset of this program.
    record OfPreset(String id) implements Description {}

    /// A manifest in a file, whole or without the facts of the model file.
    record OfFile(Path file) implements Description {}

    /// A manifest inside the model file, as metadata `vigie.manifest`.
    record Embedded() implements Description {}
}
