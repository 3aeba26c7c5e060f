package org.vigie.evidence.prompt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.vigie.evidence.lexicon.Lexicon;
import org.vigie.evidence.lexicon.LexiconReader;
import org.vigie.review.FaultException;

/// Small word lists for tests, as an operator would write them.
@NullMarked
public final class Lists {
    private Lists() {}

    /// Return a list as JSON.
    ///
    /// @param entries the objects, without the brackets
    public static String json(String id, String entries, String rules, String examples) {
        return """
        {"schema":"vigie/lexicon/1","id":"%s","language":"en","version":"1",
         "names":{"fr":"Essai","en":"Trial"},
         "entries":[%s],"rules":[%s],"examples":[%s]}
        """
                .formatted(id, entries, rules, examples);
    }

    /// Return the list that JSON stands for.
    public static Lexicon of(String entries, String rules) throws FaultException {
        String json = json("trial", entries, rules, "{\"text\":\"x\",\"expect\":null}");
        return LexiconReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /// Return what a text satisfies with one list only.
    static List<Match> matches(Lexicon lexicon, String text) {
        return new PromptReader(List.of(lexicon))
                .read(text, org.vigie.evidence.lexicon.Rule.Where.PROMPT)
                .matches();
    }
}
