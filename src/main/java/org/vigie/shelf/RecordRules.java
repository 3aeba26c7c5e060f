package org.vigie.shelf;

import java.util.regex.Pattern;

/// What the words of a record may be. They go into the log, which holds codes and never free text.
final class RecordRules {
    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    static final Pattern ID_OR_NONE = Pattern.compile("([a-z0-9][a-z0-9._-]{0,63})?");
    static final Pattern ACTOR = Pattern.compile("[\\p{Alnum}-]{1,32}");
    static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    static final Pattern SHA256_OR_NONE = Pattern.compile("([0-9a-f]{64})?");

    private RecordRules() {}

    /// @throws IllegalArgumentException when a word is none of these
    static void require(Pattern form, String... words) {
        for (String word : words) {
            if (!form.matcher(word).matches()) {
                throw new IllegalArgumentException("not a word of a record");
            }
        }
    }
}
