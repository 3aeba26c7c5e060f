package org.vigie.evidence.lexicon;

import java.util.List;
import java.util.Map;

/// A word list with the rules that put its words together, as data (`lexicon-1.schema.json`).
///
/// @param id `[a-z][a-z0-9-]*`, at most 40 characters; unique on a workstation
/// @param language BCP 47 tag of its words, "mul" when they belong to no one language
/// @param version the author's own
/// @param names by language tag, `fr` and `en`
/// @param digest lower-case SHA-256 of the file
public record Lexicon(
        String id,
        String language,
        String version,
        Map<String, String> names,
        List<Entry> entries,
        List<Rule> rules,
        List<Example> examples,
        String digest) {

    public Lexicon {
        names = Map.copyOf(names);
        entries = List.copyOf(entries);
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }
}
