package org.vigie.evidence.prompt;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters drawn in a frame, as small capitals or as flags, which compatibility normalisation
/// leaves alone. Told by their Unicode names, so that none is forgotten.
final class Framed {
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:NEGATIVE (?:SQUARED|CIRCLED) LATIN CAPITAL LETTER"
                            + "|LATIN LETTER SMALL CAPITAL"
                            + "|REGIONAL INDICATOR SYMBOL LETTER) ([A-Z])");
    private static final int[][] BLOCKS = {
        {0x250, 0x2af}, {0x1d00, 0x1d2b}, {0xa730, 0xa7ff}, {0x1f150, 0x1f189}, {0x1f1e6, 0x1f1ff}
    };
    private static final Map<Integer, Integer> LETTERS = letters();

    private Framed() {}

    private static Map<Integer, Integer> letters() {
        Map<Integer, Integer> letters = new HashMap<>();
        for (int[] block : BLOCKS) {
            for (int point = block[0]; point <= block[1]; point++) {
                String name = Character.getName(point);
                Matcher matcher = NAME.matcher(name == null ? "" : name);
                if (matcher.matches()) {
                    letters.put(point, Character.toLowerCase((int) matcher.group(1).charAt(0)));
                }
            }
        }
        return letters;
    }

    /// Return the plain letter, or `point` itself when it is none of these.
    static int plain(int point) {
        return point < 0x250 ? point : LETTERS.getOrDefault(point, point);
    }
}
