package org.vigie.intake;

import org.vigie.review.FaultException;

/// Where flagged generations are pulled from.
///
/// A pull never consumes anything: the caller keeps the cursor, and saves it only after what was
/// pulled is committed. Pulling again with an older cursor delivers the same flags again.
public interface Feed {

    /// Return the name cursors, generations and quarantine entries are kept under; stable, never a
    /// person's path.
    String name();

    /// Return the flags after `cursor`, at most `limit`, in a stable order. Blocks.
    ///
    /// @param cursor what the last batch called `next`, empty to begin
    /// @throws FaultException when the feed as a whole cannot be read; one bad flag is delivered as
    ///   it is, for quarantine
    Batch pull(String cursor, int limit) throws FaultException;

    /// Return about how many flags are left after the last pull, negative when the feed cannot
    /// tell.
    default long remaining() {
        return -1;
    }
}
