package org.vigie.relations;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.review.Generation;

/// What is left of a prompt when names, numbers, quotations, addresses, colours and what people
/// wear are taken out: two prompts with one template ask for the same with other fillings.
///
/// Compatibility forms, case, accents of Latin, Greek and Cyrillic letters, invisible characters
/// and punctuation make no difference. Words with a capital count as names unless they begin a
/// sentence, most words have one, or the language writes its nouns so.
public final class PromptTemplate {
    /// A template with fewer words beside what was taken out is too common to tie anything.
    static final int LEAST_WORDS = 6;

    private static final String SLOT = "\u25a1";
    private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 TAKEN_APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    /// Characters that are not seen, and marks on letters of scripts that read well without.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\u0900-\\u1fff]]");

    private static final Pattern MARKS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}])\\p{Mn}+");

    /// Quotations, addresses, handles: what is to be written or whom it is about. Bounded, so that
    /// an opening mark without a closing one costs nothing.
    private static final Pattern LITERAL =
            Pattern.compile(
                    "\"[^\"\\n]{1,80}\"|\u201c[^\u201d\\n]{1,80}\u201d|\u00ab[^\u00bb\\n]{1,80}\u00bb"
                            + "|\\bhttps?://\\S{1,200}|\\S{1,64}@\\S{1,64}|[@#][\\w.]{2,64}");

    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");

    private final List<String> words = new ArrayList<>();
    private int said;

    private PromptTemplate() {}

    /// Return the template of a prompt; empty when it is too short to tie.
    public static String of(Generation.Prompt prompt) {
        PromptTemplate template = new PromptTemplate();
        template.read(prompt.text(), prompt.language());
        return template.said < LEAST_WORDS ? "" : String.join(" ", template.words);
    }

    private void read(String prompt, String language) {
        String plain = UNSEEN.matcher(COMPATIBLE.normalize(prompt)).replaceAll("");
        String open = LITERAL.matcher(plain).replaceAll(" " + SLOT + " ");
        String text = APOSTROPHES.matcher(open).replaceAll(" ");
        List<Token> tokens = tokens(text);
        boolean names = namesAreCapital(tokens, language);
        SlotWords slots = SlotWords.builtIn();
        int at = 0;
        while (at < tokens.size()) {
            int length = slots.length(tokens, at);
            if (length > 0 || isSlot(tokens.get(at), names)) {
                slot(slots);
            } else {
                words.add(tokens.get(at).folded());
                said++;
            }
            at += Math.max(1, length);
        }
    }

    /// An article before what was taken out belongs to it; neighbours are one.
    private void slot(SlotWords slots) {
        while (!words.isEmpty() && slots.isArticle(words.getLast())) {
            words.removeLast();
            said--;
        }
        if (words.isEmpty() || !words.getLast().equals(SLOT)) {
            words.add(SLOT);
        }
    }

    /// A word.
    ///
    /// @param begins whether a sentence begins with it
    record Token(String text, String folded, boolean begins) {
        /// Words all in capitals are emphasis, not names.
        boolean capital() {
            return UCharacter.isUUppercase(text.codePointAt(0))
                    && text.codePoints().anyMatch(UCharacter::isULowercase);
        }

        boolean cased() {
            return !UCharacter.toLowerCase(text).equals(UCharacter.toUpperCase(text));
        }
    }

    private static boolean isSlot(Token token, boolean names) {
        return token.text().equals(SLOT)
                || token.text().codePoints().anyMatch(UCharacter::isDigit)
                || (names && token.capital() && !token.begins());
    }

    private static boolean namesAreCapital(List<Token> tokens, String language) {
        long cased = tokens.stream().filter(Token::cased).count();
        long capital = tokens.stream().filter(Token::capital).count();
        return !CAPITAL_NOUNS.contains(ULocale.forLanguageTag(language).getLanguage())
                && 2 * capital <= cased;
    }

    private static List<Token> tokens(String text) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(text);
        List<Token> tokens = new ArrayList<>();
        boolean begins = true;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            String part = text.substring(from, to);
            if (part.codePoints().anyMatch(UCharacter::isLetterOrDigit) || part.equals(SLOT)) {
                tokens.add(new Token(part, fold(part), begins));
                begins = false;
            } else if (part.matches("[.!?:;\\n\u0964\u3002]")) {
                begins = true;
            }
            from = to;
        }
        return tokens;
    }

    /// Fold case, and accents where a script reads well without.
    static String fold(String word) {
        String bare = MARKS.matcher(TAKEN_APART.normalize(word)).replaceAll("");
        return UCharacter.foldCase(TOGETHER.normalize(bare), true);
    }
}
