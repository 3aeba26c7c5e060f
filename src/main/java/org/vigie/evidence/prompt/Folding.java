package org.vigie.evidence.prompt;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.function.IntConsumer;

/// How words are written in many ordinary ways that nobody would call a trick: capitals, accents
/// left out, ligatures, the dot and the moon of Hindi. Folded away on both sides, without a stage.
final class Folding {
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final int NUKTA = 0x93c;
    private static final int CANDRABINDU = 0x901;
    private static final int ANUSVARA = 0x902;

    /// Latin letters that are not a letter and an accent to Unicode, though they are to writers.
    private static final Map<Integer, String> LETTERS =
            Map.ofEntries(
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'ħ', "h"),
                    Map.entry((int) 'ŧ', "t"),
                    Map.entry((int) 'ı', "i"));

    private Folding() {}

    /// Hand over what a composed character folds to; possibly nothing.
    static void fold(int point, IntConsumer each) {
        int lower = Character.toLowerCase(point);
        if (lower < 0x80) {
            each.accept(lower);
            return;
        }
        String letters = LETTERS.get(lower);
        if (letters != null) {
            letters.chars().forEach(each);
            return;
        }
        switch (Character.UnicodeScript.of(lower)) {
            case LATIN -> each.accept(base(lower));
            case DEVANAGARI -> devanagari(base(lower), each);
            default -> each.accept(lower);
        }
    }

    private static void devanagari(int point, IntConsumer each) {
        if (point != NUKTA) {
            each.accept(point == CANDRABINDU ? ANUSVARA : point);
        }
    }

    private static int base(int point) {
        String parts = NFD.getDecomposition(point);
        return parts == null ? point : parts.codePointAt(0);
    }
}
