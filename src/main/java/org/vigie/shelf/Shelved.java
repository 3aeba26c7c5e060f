package org.vigie.shelf;

import org.vigie.inference.Manifest;
import org.vigie.review.Fault;

/// A place on the shelf.
public sealed interface Shelved {

    /// Return the id of the model, which is the name of its folder.
    String id();

    /// A model that can be read. Its file is hashed again when it is loaded.
    record Whole(Manifest manifest, Arrival arrival) implements Shelved {
        @Override
        public String id() {
            return manifest.id();
        }
    }

    /// A model whose files are not those that were added. The others are not touched by it.
    record Damaged(String id, Fault fault) implements Shelved {}
}
