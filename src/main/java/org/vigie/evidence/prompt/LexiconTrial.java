package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;
import org.vigie.evidence.lexicon.Example;
import org.vigie.evidence.lexicon.Lexicon;

/// Tries a word list on its own examples, beside the lists it will be read with.
public final class LexiconTrial {
    private LexiconTrial() {}

    /// Return which examples of `lexicon` come out otherwise than it says, by index.
    ///
    /// @param all every list that is read, `lexicon` among them
    public static List<Integer> failing(Lexicon lexicon, List<Lexicon> all) {
        PromptReader reader = new PromptReader(all);
        List<Integer> failing = new ArrayList<>();
        for (int i = 0; i < lexicon.examples().size(); i++) {
            if (!holds(lexicon.examples().get(i), reader)) {
                failing.add(i);
            }
        }
        return failing;
    }

    private static boolean holds(Example example, PromptReader reader) {
        List<Match> matches = reader.read(example.text(), example.where()).matches();
        return example.rule().isEmpty()
                ? matches.isEmpty()
                : matches.stream()
                        .anyMatch(match ->
                                match.rule().equals(example.rule())
                                        && match.score() >= Example.LEAST);
    }
}
