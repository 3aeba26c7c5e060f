package org.vigie.review;

/// One picture of a generation, named by its content.
///
/// @param ordinal position within its role, from 0
/// @param sha256 lower-case hex of the bytes as delivered and checked
/// @param mediaType what the flag claims; the decoder goes by the bytes
public record Medium(Role role, int ordinal, String sha256, String mediaType) {

    /// Whether the picture went into the generator or came out of it.
    public enum Role {
        SOURCE,
        OUTPUT
    }
}
