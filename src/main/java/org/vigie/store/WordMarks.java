package org.vigie.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The first letters of some words as a set of 256 bits, after Bloom: it may seem to hold a word it
/// does not hold, never the other way round. It saves unsealing what cannot be meant.
///
/// @param bits four times 64; not changed once made
record WordMarks(long[] bits) {
    /// Letters of a word that count; a shorter word counts whole.
    static final int LETTERS = 3;

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]+");

    static WordMarks of(List<String> words) {
        long[] bits = new long[4];
        for (String word : words) {
            int bit = spread(word.substring(0, Math.min(word.length(), LETTERS)));
            bits[bit >>> 6] |= 1L << bit;
        }
        return new WordMarks(bits);
    }

    /// Return the words of a text without case, accents and characters nobody sees.
    static List<String> words(String text) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : APART.split(plain, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// Return whether a word searched for is meant by one of a text: as its beginning, or, when it
    /// has fewer than three letters, as the whole of it.
    static boolean isMeant(String searched, List<String> words) {
        return words.stream()
                .anyMatch(word ->
                        searched.length() < LETTERS
                                ? word.equals(searched)
                                : word.startsWith(searched));
    }

    /// The finalizer of MurmurHash3 over the hash Java gives a string.
    private static int spread(String letters) {
        int hash = letters.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return (hash ^ hash >>> 16) & 255;
    }
}
