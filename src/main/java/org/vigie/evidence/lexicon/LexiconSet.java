package org.vigie.evidence.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.review.Digests;

/// Every word list a workstation reads.
///
/// @param own those of its data folder, by id
/// @param damaged names of files there that cannot be read
public record LexiconSet(List<Lexicon> builtIn, List<Lexicon> own, List<String> damaged) {

    public LexiconSet {
        builtIn = List.copyOf(builtIn);
        own = List.copyOf(own);
        damaged = List.copyOf(damaged);
    }

    /// Return every list, the built-in ones first.
    public List<Lexicon> all() {
        List<Lexicon> all = new ArrayList<>(builtIn);
        all.addAll(own);
        return all;
    }

    /// Return a digest that changes with any word of any list, 64 digits.
    public String digest() {
        String digests = all().stream().map(Lexicon::digest).collect(Collectors.joining("\n"));
        return Digests.sha256((digests + "\n" + damaged).getBytes(StandardCharsets.UTF_8));
    }
}
