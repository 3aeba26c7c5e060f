package org.vigie.ui.shell;

import java.util.List;
import java.util.function.Consumer;

/// Finds cases by their number, for the palette. Used on the JavaFX thread.
public interface CaseFinder {
    /// Finds nothing.
    CaseFinder NONE =
            new CaseFinder() {
                @Override
                public void find(String words, Consumer<List<String>> found) {}

                @Override
                public void open(String generationId) {}
            };

    /// Look for cases whose number holds `words`, and tell `found` some of them later; not when a
    /// newer search has begun.
    void find(String words, Consumer<List<String>> found);

    /// Open a case that was found.
    void open(String generationId);
}
