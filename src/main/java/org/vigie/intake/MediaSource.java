package org.vigie.intake;

import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// Reads the media a flag names. The reference is untrusted: whatever lies outside of the flag's
/// own place is refused, not followed.
@FunctionalInterface
public interface MediaSource {

    /// Return the bytes of a medium. Blocks.
    ///
    /// @param reference the flag's `file` or `href`, as written there
    /// @param maxBytes refuse anything longer, at the latest while reading
    /// @throws FaultException `medium-…` when it is this medium that cannot be had: its flag goes
    ///   to quarantine; any other code when the feed as a whole cannot be read: the pull stops and
    ///   nothing is skipped
    byte[] read(String reference, long maxBytes) throws FaultException;

    /// Return the bytes of a medium the flag names by its SHA-256 alone. Blocks. A source that does
    /// not know its media by content has none.
    ///
    /// @throws FaultException as [#read]
    default byte[] byHash(String sha256, long maxBytes) throws FaultException {
        throw new FaultException(Fault.of("medium-missing"));
    }

    /// Return a source that has no media beside the flag.
    static MediaSource none() {
        return (reference, maxBytes) -> {
            throw new FaultException(Fault.of("medium-missing"));
        };
    }
}
