package org.vigie.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Facet;

/// One search through open cases. What stands in columns answers at once; where only the words of a
/// case can tell, they have to be unsealed, and what they said is remembered for as long as the
/// search is the same.
final class OpenSearch {
    /// More words than that are not looked at.
    private static final int TERMS = 8;

    private final String words;
    private final Set<String> categories;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Integer> said = new HashMap<>();

    /// @param requester keyed hash of what was typed, should it be an account
    private record Term(String plain, List<String> words, WordMarks marks, long requester) {}

    /// Whether a case is meant.
    enum Answer {
        YES,
        NO,
        /// Only its words can tell.
        ASK
    }

    /// @param categories ids of categories whose names hold all the words
    OpenSearch(String words, Set<String> categories, OpenTexts texts) {
        this.words = words;
        this.categories = categories;
        for (String typed : words.split("\\s+", TERMS + 1)) {
            if (!typed.isEmpty() && terms.size() < TERMS) {
                List<String> parts = WordMarks.words(typed);
                terms.add(
                        new Term(
                                typed.toLowerCase(Locale.ROOT),
                                parts,
                                WordMarks.of(parts),
                                texts.mark(typed)));
            }
        }
    }

    boolean isFor(String other, Set<String> named) {
        return words.equals(other) && categories.equals(named);
    }

    String words() {
        return words;
    }

    Answer answer(OpenColumns columns, int slot) {
        if (columns.values(Facet.CATEGORY).at(slot).stream().anyMatch(categories::contains)) {
            return Answer.YES;
        }
        Integer known = said.get(columns.id(slot));
        Answer answer = Answer.YES;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (stands(columns, slot, term) || known != null && (known >> i & 1) == 1) {
                continue;
            }
            if (known != null || !mayStand(columns, slot, term)) {
                return Answer.NO;
            }
            answer = Answer.ASK;
        }
        return answer;
    }

    private static boolean stands(OpenColumns columns, int slot, Term term) {
        return columns.id(slot).toLowerCase(Locale.ROOT).contains(term.plain())
                || holds(columns, Facet.PLACE, slot, term)
                || holds(columns, Facet.CLOCK, slot, term)
                || columns.values(Facet.CATEGORY)
                        .at(slot)
                        .iterator()
                        .next()
                        .startsWith(term.plain())
                || term.requester() != 0 && term.requester() == columns.requester(slot);
    }

    private static boolean holds(OpenColumns columns, Facet facet, int slot, Term term) {
        return columns.values(facet).at(slot).stream().anyMatch(term.plain()::equalsIgnoreCase);
    }

    private static boolean mayStand(OpenColumns columns, int slot, Term term) {
        return !term.words().isEmpty()
                && columns.isRead(slot)
                && columns.mayHold(slot, term.marks());
    }

    /// Take in what the words of a case are.
    void told(String id, List<String> text) {
        int found = 0;
        for (int i = 0; i < terms.size(); i++) {
            List<String> parts = terms.get(i).words();
            if (!parts.isEmpty()
                    && parts.stream().allMatch(part -> WordMarks.isMeant(part, text))) {
                found |= 1 << i;
            }
        }
        said.put(id, found);
    }
}
