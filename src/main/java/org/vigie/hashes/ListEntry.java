package org.vigie.hashes;

import org.jspecify.annotations.Nullable;
import org.vigie.review.HashMatch.Kind;

/// One entry of a list as it is written there.
///
/// @param line where it stands, from 1
/// @param text of the hash
/// @param kind the entry claims, null when it is silent
/// @param quality of a perceptual hash as the list says, -1 when it is silent
/// @param flaw why the entry cannot be taken, empty when nothing is wrong with its form
/// @param original what is kept of an entry that cannot be taken
record ListEntry(
        long line,
        String text,
        @Nullable Kind kind,
        int quality,
        Note note,
        String flaw,
        String original) {

    /// Takes entries in the order of the file.
    @FunctionalInterface
    interface Sink {
        /// @return whether to go on
        boolean take(ListEntry entry) throws java.io.IOException;
    }
}
