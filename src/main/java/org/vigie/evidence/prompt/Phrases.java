package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Groups of words, as a tree: each step is one word.
final class Phrases {
    private final Map<Integer, Phrases> next = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();

    void add(List<Word> words, Term term) {
        Phrases at = this;
        for (Word word : words) {
            at = at.next.computeIfAbsent(word.id(), _ -> new Phrases());
        }
        if (!at.terms.contains(term)) {
            at.terms.add(term);
        }
    }

    /// Return what may follow after a word, null when nothing does.
    @org.jspecify.annotations.Nullable
    Phrases after(Word word) {
        return next.get(word.id());
    }

    /// Return the terms that end here.
    List<Term> terms() {
        return terms;
    }
}
