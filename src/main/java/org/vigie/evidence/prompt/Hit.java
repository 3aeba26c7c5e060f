package org.vigie.evidence.prompt;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.vigie.review.PromptMarks.Slot;

/// A term that was found.
///
/// @param from UTF-16 units of the original text
/// @param to exclusive
/// @param stages what had to be undone
/// @param place of its first word ([Tokens])
/// @param last place of its last word
record Hit(Term term, int from, int to, int stages, int place, int last) {
    /// In order of the text, the longer one first.
    static final Comparator<Hit> ORDER =
            Comparator.comparingInt(Hit::from)
                    .thenComparing(Comparator.comparingInt(Hit::to).reversed())
                    .thenComparing(hit -> hit.term().name())
                    .thenComparing(hit -> hit.term().role());

    String role() {
        return term.role();
    }

    @Nullable Slot slot() {
        return term.slot();
    }

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }

    /// Return how far apart two hits are: 1 for neighbours, 0 when they overlap.
    int distance(Hit other) {
        return Math.max(0, Math.max(place - other.last, other.place - last));
    }
}
