package org.vigie.intake;

import org.vigie.review.Medium;

/// A medium a flag names, and where the flag says its bytes are.
public record MediumReference(Medium medium, Place place) {

    /// Where the bytes of a medium are.
    public sealed interface Place {}

    /// In the feed, under a reference the feed's [MediaSource] reads; untrusted.
    public record Referenced(String reference) implements Place {}

    /// Wherever the feed keeps what has this SHA-256; the flag says nothing more. Feeds that keep
    /// nothing by content do not have it.
    public record ByHash(String sha256) implements Place {}

    /// In the flag itself.
    public record Inline(byte[] bytes) implements Place {}
}
