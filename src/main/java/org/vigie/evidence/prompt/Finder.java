package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;
import org.vigie.evidence.prompt.Word.Found;

/// Finds every term in one reading of a text.
final class Finder {
    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final Places places;
    private final List<List<Step>> steps = new ArrayList<>();
    private final List<Hit> hits = new ArrayList<>();
    private final Effort effort;

    /// A token that is a word of a list.
    private record Step(Token token, List<Found> words) {}

    private Finder(Vocabulary vocabulary, Tokens tokens, Places places, Effort effort) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.places = places;
        this.effort = effort;
    }

    /// Where a position of the original text is, in places.
    @FunctionalInterface
    interface Places {
        int at(int position);
    }

    static List<Hit> find(Vocabulary vocabulary, Tokens tokens, Places places, Effort effort) {
        Finder finder = new Finder(vocabulary, tokens, places, effort);
        finder.look();
        return finder.hits;
    }

    private void look() {
        for (int i = 0; i < tokens.count(); i++) {
            steps.add(new ArrayList<>());
            take(tokens.token(i));
        }
        Joins.of(tokens, vocabulary.words(), effort).forEach(this::take);
        for (int i = 0; i < tokens.count(); i++) {
            for (Step step : steps.get(i)) {
                walk(step, vocabulary.phrases(), step.token().from(), Stages.NONE);
            }
        }
    }

    private void take(Token token) {
        List<Found> words = vocabulary.words().find(token, effort);
        if (!words.isEmpty()) {
            steps.get(token.first()).add(new Step(token, words));
        }
        for (Insides.Inside inside : vocabulary.insides().find(token, effort)) {
            int from = token.from(inside.start());
            int to = token.to(inside.end() - 1);
            add(inside.term(), from, to, inside.stages());
        }
    }

    private void walk(Step step, Phrases phrases, int from, int stages) {
        for (Found found : step.words()) {
            effort.spend(1);
            Phrases next = phrases.after(found.word());
            if (next == null) {
                continue;
            }
            int together = stages | found.stages();
            next.terms().forEach(term -> add(term, from, step.token().to(), together));
            if (runsOn(step.token().last())) {
                for (Step after : steps.get(step.token().last())) {
                    walk(after, next, from, together);
                }
            }
        }
    }

    /// A group of words does not reach across a comma or the end of a sentence.
    private boolean runsOn(int word) {
        return word < tokens.count() && tokens.place(word) - tokens.place(word - 1) == 1;
    }

    private void add(Term term, int from, int to, int stages) {
        hits.add(new Hit(term, from, to, stages, places.at(from), places.at(to - 1)));
    }
}
