package org.vigie.evidence.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.PromptMarks.Slot;

/// One meaning and the words for it.
///
/// @param id unique in its list
/// @param role what rules call it, such as "garment"
/// @param slot what it stands for in a request; null for context, which is never marked
/// @param forms words or groups of words. `*` at the end of a word stands for any ending of at most
///   12 letters; `{1-17}` for a number, letters may follow it
/// @param weight above 0, at most 1: how surely these words mean this
/// @param substring whether the forms also count inside other words
/// @param requires words of which one must stand near, none when empty
/// @param excludes words of which none may stand near
public record Entry(
        String id,
        String role,
        @Nullable Slot slot,
        List<String> forms,
        double weight,
        boolean substring,
        List<String> requires,
        List<String> excludes) {

    public Entry {
        forms = List.copyOf(forms);
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
    }
}
