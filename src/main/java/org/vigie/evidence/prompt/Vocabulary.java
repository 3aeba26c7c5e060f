package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vigie.evidence.lexicon.Entry;
import org.vigie.evidence.lexicon.Forms;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.Rule;

/// Every word list together, ready to be looked for: all of them are read whatever language a
/// prompt claims. Unchangeable once made; shared between threads.
final class Vocabulary {
    /// What folds to itself and is one word; nearly every form.
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");

    private final WordIndex words = new WordIndex();
    private final Phrases phrases = new Phrases();
    private final Insides insides = new Insides();
    private final List<Rule> rules = new ArrayList<>();

    Vocabulary(List<Lexicon> lexicons) {
        for (Lexicon lexicon : lexicons) {
            rules.addAll(lexicon.rules());
            for (Entry entry : lexicon.entries()) {
                add(new Term(lexicon.id(), lexicon.language(), entry));
            }
        }
    }

    private void add(Term term) {
        for (String form : term.entry().forms()) {
            if (term.entry().substring()) {
                insides.add(folded(form), term);
            }
            phrases.add(words(form), term);
        }
        surround(term, term.requires(), term.entry().requires());
        surround(term, term.excludes(), term.entry().excludes());
    }

    private void surround(Term term, String role, List<String> forms) {
        Entry near =
                new Entry(term.entry().id(), role, null, forms, 1, false, List.of(), List.of());
        Term surrounding = new Term(term.list(), term.language(), near);
        forms.forEach(form -> phrases.add(words(form), surrounding));
    }

    private List<Word> words(String form) {
        List<Word> found = new ArrayList<>();
        for (String piece : form.strip().split("\\s+")) {
            int[] numbers = Forms.numbers(piece);
            if (numbers != null) {
                found.add(words.numeral(numbers[0], numbers[1], folded(Forms.unit(piece))));
            } else {
                spelled(piece, found);
            }
        }
        return found;
    }

    private void spelled(String piece, List<Word> found) {
        boolean open = piece.endsWith("*");
        String letters = open ? piece.substring(0, piece.length() - 1) : piece;
        if (PLAIN.matcher(letters).matches()) {
            found.add(words.spelled(letters, open));
            return;
        }
        Tokens tokens = new Tokens(Readings.of(letters).plain());
        for (int i = 0; i < tokens.count(); i++) {
            found.add(words.spelled(tokens.token(i).toString(), open && i == tokens.count() - 1));
        }
    }

    private static String folded(String letters) {
        return Readings.of(letters).plain().toString();
    }

    WordIndex words() {
        return words;
    }

    Phrases phrases() {
        return phrases;
    }

    Insides insides() {
        return insides;
    }

    List<Rule> rules() {
        return rules;
    }
}
