package org.vigie.relations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What prompts made from one template are filled with, and the articles before it, in some
/// languages at once: flags often name the wrong one.
///
/// The file has a word or phrase a line; a line `[articles]` begins the articles.
final class SlotWords {
    private static final SlotWords BUILT_IN = read("/org/vigie/relations/slots.txt");

    /// Phrases by their first word.
    private final Map<String, Set<List<String>>> phrases = new HashMap<>();

    private final Set<String> articles = new HashSet<>();

    private SlotWords() {}

    static SlotWords builtIn() {
        return BUILT_IN;
    }

    private static SlotWords read(String path) {
        SlotWords words = new SlotWords();
        try (InputStream in = SlotWords.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new UncheckedIOException(new IOException("not packaged: " + path));
            }
            words.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void read(BufferedReader lines) throws IOException {
        boolean fillings = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String text = line.strip();
            if (text.equals("[articles]")) {
                fillings = false;
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                if (fillings) {
                    phrase(List.of(PromptTemplate.fold(text).split("[ '\u2019-]+")));
                } else {
                    articles.add(PromptTemplate.fold(text));
                }
            }
        }
    }

    private void phrase(List<String> words) {
        phrases.computeIfAbsent(words.getFirst(), first -> new HashSet<>()).add(words);
    }

    boolean isArticle(String folded) {
        return articles.contains(folded);
    }

    /// Return how many words the longest phrase at a place has, 0 when none is there.
    int length(List<PromptTemplate.Token> tokens, int at) {
        int longest = 0;
        for (List<String> phrase : phrases.getOrDefault(tokens.get(at).folded(), Set.of())) {
            if (phrase.size() > longest && stands(phrase, tokens, at)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean stands(List<String> phrase, List<PromptTemplate.Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(tokens.get(at + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
