package org.vigie.hashes;

import java.time.Instant;
import org.vigie.review.HashMatch.Kind;

/// A list that was imported or removed; kept beside the lists for as long as there is a data
/// folder, since neither needs the key of the log.
///
/// @param record identifies what happened, once and for all
/// @param at when, to the second
/// @param by pseudonymous code of who did it
public record ListMove(
        String record,
        What what,
        Instant at,
        String by,
        String name,
        Kind kind,
        String source,
        String fileSha256,
        long hashes,
        long entries,
        long rejected) {

    /// What happened.
    public enum What {
        IMPORTED,
        REMOVED
    }
}
