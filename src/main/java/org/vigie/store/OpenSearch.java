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

    /// Return the search made ready for one walk through the columns.
    Round round(OpenColumns columns) {
        return new Round(columns);
    }

    /// One walk: what the values of facets say is looked up once a value, not once a case.
    final class Round {
        private final OpenColumns columns;
        private final OpenColumns.Values category;
        private final OpenColumns.Values place;
        private final OpenColumns.Values clock;
        private final int[] byCategory;
        private final int[] byPlace;
        private final int[] byClock;
        private final boolean[] named;
        private final int all = (1 << terms.size()) - 1;

        private Round(OpenColumns columns) {
            this.columns = columns;
            category = columns.values(Facet.CATEGORY);
            place = columns.values(Facet.PLACE);
            clock = columns.values(Facet.CLOCK);
            byCategory = standing(category, (term, value) -> value.startsWith(term.plain()));
            byPlace = standing(place, (term, value) -> value.equalsIgnoreCase(term.plain()));
            byClock = standing(clock, (term, value) -> value.equalsIgnoreCase(term.plain()));
            named = category.having(categories);
        }

        Answer answer(int slot) {
            if (named[category.number(slot)]) {
                return Answer.YES;
            }
            int stand =
                    byCategory[category.number(slot)]
                            | byPlace[place.number(slot)]
                            | byClock[clock.number(slot)];
            for (int i = 0; i < terms.size() && stand != all; i++) {
                stand |= stands(slot, terms.get(i)) ? 1 << i : 0;
            }
            return stand == all ? Answer.YES : byWords(slot, all & ~stand);
        }

        private boolean stands(int slot, Term term) {
            return term.requester() != 0 && term.requester() == columns.requester(slot)
                    || holds(columns.id(slot), term.plain());
        }

        private Answer byWords(int slot, int left) {
            for (int i = 0; i < terms.size(); i++) {
                if ((left >> i & 1) == 1 && !mayStand(columns, slot, terms.get(i))) {
                    return Answer.NO;
                }
            }
            Integer known = said.get(columns.id(slot));
            if (known == null) {
                return Answer.ASK;
            }
            return (known & left) == left ? Answer.YES : Answer.NO;
        }
    }

    private interface Fit {
        boolean fits(Term term, String value);
    }

    /// Return by number of a set which terms one of its values stands for, as bits.
    private int[] standing(OpenColumns.Values values, Fit fit) {
        int[] standing = new int[values.sets().size()];
        for (int number = 0; number < standing.length; number++) {
            Set<String> set = values.sets().get(number);
            for (int i = 0; i < terms.size(); i++) {
                Term term = terms.get(i);
                boolean fits = set.stream().anyMatch(value -> fit.fits(term, value));
                standing[number] |= fits ? 1 << i : 0;
            }
        }
        return standing;
    }

    /// Return whether an id holds a word, whatever the case, without making anything.
    private static boolean holds(String id, String word) {
        int last = id.length() - word.length();
        for (int i = 0; i <= last; i++) {
            if (id.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
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
