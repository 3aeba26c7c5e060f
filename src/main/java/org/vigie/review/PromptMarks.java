package org.vigie.review;

import java.util.List;

/// Words of a prompt that a lexicon knows, where they stand in the text as it was written. Which
/// slots were filled is evidence, not a verdict.
///
/// @param part which text was read
/// @param attempt index of the attempt, -1 unless `part` is [Part#ATTEMPT]
/// @param rule the slot rule that was satisfied, empty when only single words were found
/// @param stages what had to be undone before anything matched, in the order it was undone; empty
///   when the plain text matched
/// @param hidden text that was smuggled in invisible characters, empty when there was none
public record PromptMarks(
        Part part, int attempt, String rule, List<Mark> marks, List<Stage> stages, String hidden)
        implements Detail {

    public PromptMarks {
        marks = List.copyOf(marks);
        stages = List.copyOf(stages);
    }

    /// The texts that are read.
    public enum Part {
        PROMPT,
        NEGATIVE,
        ATTEMPT
    }

    /// What a word stands for in a request to edit a picture.
    public enum Slot {
        VERB,
        TARGET,
        SUBJECT,
        AGE,
        CONTENT,
        /// Characters that hide or turn text around; the entry is empty.
        HIDDEN
    }

    /// The steps of de-obfuscation (facts §7.2).
    public enum Stage {
        COMPATIBILITY,
        INVISIBLE,
        TAGS,
        BIDI,
        MARKS,
        CONFUSABLES,
        LEET,
        REPEATS,
        SPACING
    }

    /// A span of the original text, UTF-16 units, end exclusive.
    ///
    /// @param entry id of the lexicon entry, such as "fr/target/clothing"
    /// @param stages what had to be undone for this word
    public record Mark(
            int start, int end, Slot slot, String entry, String language, List<Stage> stages) {

        public Mark {
            stages = List.copyOf(stages);
        }
    }
}
