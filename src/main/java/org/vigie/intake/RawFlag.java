package org.vigie.intake;

import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;

/// One flag as the feed has it: bytes nobody has looked into.
///
/// @param origin where in the feed it stands, such as a file name and line; never a person's path
/// @param json the flag's bytes, or their beginning when there is a fault
/// @param media where the media it names are read from
/// @param fault why the feed could not deliver it whole, null when it did
public record RawFlag(String origin, byte[] json, MediaSource media, @Nullable Fault fault) {

    /// Make a flag that was delivered whole.
    public RawFlag(String origin, byte[] json, MediaSource media) {
        this(origin, json, media, null);
    }
}
