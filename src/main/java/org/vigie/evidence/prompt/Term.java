package org.vigie.evidence.prompt;

import org.jspecify.annotations.Nullable;
import org.vigie.evidence.lexicon.Entry;
import org.vigie.review.PromptMarks.Slot;

/// An entry as it is looked for.
///
/// @param list id of the word list
/// @param language of the word list
record Term(String list, String language, Entry entry) {

    String role() {
        return entry.role();
    }

    @Nullable Slot slot() {
        return entry.slot();
    }

    /// Return how marks name it, such as "fr/garment.dress".
    String name() {
        return list + "/" + entry.id();
    }

    /// The role of words that must stand near it.
    String requires() {
        return "requires " + name();
    }

    /// The role of words that may not.
    String excludes() {
        return "excludes " + name();
    }

    /// Return whether it stands only for another entry's surroundings.
    boolean surrounding() {
        return role().indexOf(' ') >= 0;
    }
}
