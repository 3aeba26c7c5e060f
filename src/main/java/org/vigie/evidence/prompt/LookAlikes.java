package org.vigie.evidence.prompt;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Letters of other scripts that are drawn like Latin ones (Unicode TS 39, through ICU4J).
final class LookAlikes {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /// Bounded by the number of letters there are.
    private static final Map<Integer, Integer> KNOWN = new ConcurrentHashMap<>();

    private LookAlikes() {}

    /// The skeletons of a–z and A–Z, and the checker that makes them; loaded when first needed.
    private static final class Skeletons {
        private static final SpoofChecker CHECKER =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        private static final SpoofChecker MIXING =
                new SpoofChecker.Builder()
                        .setChecks(SpoofChecker.RESTRICTION_LEVEL)
                        .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
                        .setAllowedChars(
                                new UnicodeSet(SpoofChecker.RECOMMENDED)
                                        .addAll(SpoofChecker.INCLUSION)
                                        .freeze())
                        .build();
        private static final Map<String, Integer> SMALL = of('a');
        private static final Map<String, Integer> CAPITAL = of('A');

        private static Map<String, Integer> of(char first) {
            Map<String, Integer> letters = new HashMap<>();
            for (int i = 0; i < 26; i++) {
                letters.put(CHECKER.getSkeleton("" + (char) (first + i)), 'a' + i);
            }
            return letters;
        }
    }

    /// Return whether a folded word mixes scripts that no language mixes, or has letters that no
    /// language in use writes. Han with kana, hangul or bopomofo, and Latin beside those, is
    /// ordinary.
    static boolean mixed(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        return !plain && Skeletons.MIXING.failsChecks(word);
    }

    /// Return the Latin letter a folded letter looks like, 0 when it looks like none. A letter is
    /// compared folded first; a capital may look like another letter than its small form does.
    /// Styled letters are another trick, and look like none here.
    static int latin(int folded, boolean capital) {
        if (folded < 0x80) {
            return 0;
        }
        return KNOWN.computeIfAbsent(
                capital ? -folded : folded, key -> latin(folded, capital, Skeletons.CHECKER));
    }

    private static int latin(int folded, boolean capital, SpoofChecker checker) {
        String one = Character.toString(folded);
        if (Framed.plain(folded) != folded || !NFKC.isNormalized(one)) {
            return 0;
        }
        Integer small = Skeletons.SMALL.get(checker.getSkeleton(one));
        Integer big = null;
        if (capital) {
            String upper = Character.toString(Character.toUpperCase(folded));
            big = Skeletons.CAPITAL.get(checker.getSkeleton(upper));
        }
        if (big != null) {
            return big;
        }
        return small == null ? 0 : small;
    }
}
