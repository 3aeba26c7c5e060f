package org.vigie.ui.casefile.evidence;

import java.util.List;

/// One section of the panel, in words.
///
/// @param heading what it is about
/// @param summary what stands beside the heading while it is closed
/// @param strong the one strong line, or empty
/// @param note what has to be known about all of it, or empty
/// @param open whether it is open until somebody says otherwise
record Section(
        Kind kind,
        String heading,
        String summary,
        String strong,
        List<Row> rows,
        String note,
        boolean open) {

    Section {
        rows = List.copyOf(rows);
    }

    /// Return the section without its strong line.
    Section quiet() {
        return new Section(kind, heading, summary, "", rows, note, open);
    }

    /// The sections, in their order.
    enum Kind {
        HASHES,
        FAMILY,
        HISTORY,
        PROMPT,
        PROVENANCE,
        GAPS,
        LIMITS
    }

    /// One line of a section.
    ///
    /// @param mark a word that stands out beside the name, or empty
    record Row(String name, String mark, String words) {
        Row(String name, String words) {
            this(name, "", words);
        }
    }
}
