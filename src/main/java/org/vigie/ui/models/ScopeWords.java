package org.vigie.ui.models;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vigie.ui.kit.Text;

/// The short sentences of manifests, in the reader's language where Vigie knows them. Those of a
/// manifest somebody else wrote are shown as they are.
public final class ScopeWords {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern END = Pattern.compile("-+$");
    private static final int LONGEST = 80;

    private ScopeWords() {}

    /// Return a sentence of a manifest in the language of `text`.
    public static String of(Text text, String sentence) {
        String key = key(sentence);
        return text.has(key) ? text.get(key) : sentence;
    }

    /// Return the key a sentence is kept under.
    static String key(String sentence) {
        String plain = sentence.toLowerCase(Locale.ROOT).replace("’", "");
        String slug = END.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        return "scope." + (slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug);
    }
}
