package org.vigie.hashes;

import java.time.Instant;
import org.vigie.review.HashMatch.Kind;

/// Where a list came from and what is in it.
///
/// @param name by which its owner knows it, unique in a data folder
/// @param source in its owner's words, may be empty
/// @param importedBy pseudonymous code of who imported it
/// @param fileSha256 of the file as it was imported
/// @param hashes different ones
/// @param entries with different notes
/// @param repeated entries the file had word for word before
/// @param rejected lines or entries that could not be taken; they are kept beside the list
/// @param index name of the file that is searched
public record HashList(
        String name,
        Kind kind,
        String source,
        String importedBy,
        Instant importedAt,
        String fileSha256,
        long hashes,
        long entries,
        long repeated,
        long rejected,
        String index) {}
