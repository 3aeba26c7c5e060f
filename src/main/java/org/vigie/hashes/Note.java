package org.vigie.hashes;

/// What a list says about one of its hashes; empty strings where it is silent.
///
/// @param label the list's own word for what it is
/// @param list the part of the list it is from, where the file names one
/// @param sourceId the list's own identifier
public record Note(String label, String list, String sourceId) {
    public static final Note SILENT = new Note("", "", "");

    /// No word of a list is longer.
    static final int LONGEST = 200;
}
