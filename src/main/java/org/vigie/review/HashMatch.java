package org.vigie.review;

/// An entry of an imported hash list that a medium matches.
///
/// @param list name of the list, as imported
/// @param label the list's own word for what it is, may be empty
/// @param sourceId the list's own identifier of the entry, may be empty
/// @param distance bits that differ, 0 for exact hashes
/// @param quality quality of the medium's perceptual hash, 100 for exact hashes
/// @param turned how the medium had to be turned to match, "NONE" when not at all
public record HashMatch(
        Kind kind,
        String list,
        String label,
        String sourceId,
        int distance,
        int quality,
        String turned)
        implements Detail {

    /// What was compared. An exact match is decisive about the bytes; a PDQ match is a lead.
    public enum Kind {
        SHA256,
        MD5,
        PDQ
    }
}
