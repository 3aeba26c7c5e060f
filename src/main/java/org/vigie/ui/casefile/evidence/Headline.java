package org.vigie.ui.casefile.evidence;

import java.util.List;

/// What the evidence says, before anything else.
///
/// @param strong one sentence
/// @param supporting at most two lines
/// @param warning that evidence is missing, or empty
record Headline(String strong, List<String> supporting, String warning) {

    Headline {
        supporting = List.copyOf(supporting);
    }

    /// Return whether a line is said here already.
    boolean says(String line) {
        return strong.equals(line) || supporting.contains(line);
    }
}
