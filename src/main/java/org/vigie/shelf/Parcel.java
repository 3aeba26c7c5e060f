package org.vigie.shelf;

import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest;

/// A pack that was checked and may go on the shelf.
///
/// @param json the manifest as it is kept
/// @param model the very bytes that were checked
/// @param labels the labels file, null when there is none
record Parcel(
        Manifest manifest, byte[] json, byte[] model, byte @Nullable [] labels, Arrival arrival) {}
