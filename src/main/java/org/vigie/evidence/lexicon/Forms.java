package org.vigie.evidence.lexicon;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the forms of an entry are written.
public final class Forms {
    /// Most characters of a form.
    public static final int LONGEST = 80;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;

    /// A shorter beginning would open too many words, a shorter part stands in too many.
    private static final int LEAST_LETTERS = 3;

    private static final int LEAST_SUBSTRING = 5;
    private static final Pattern NUMBER = Pattern.compile("\\{(\\d{1,3})-(\\d{1,3})}(\\p{L}{0,8})");

    private Forms() {}

    /// Return the numbers a piece of a form stands for, null when it is a word.
    public static int @org.jspecify.annotations.Nullable [] numbers(String piece) {
        Matcher matcher = NUMBER.matcher(piece);
        return matcher.matches()
                ? new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))}
                : null;
    }

    /// Return the letters behind the numbers of a piece.
    public static String unit(String piece) {
        return piece.substring(piece.indexOf('}') + 1);
    }

    static void check(Fields fields, String form, boolean substring) {
        String[] pieces = form.strip().split("\\s+");
        boolean sound = pieces.length <= MOST_WORDS && (!substring || pieces.length == 1);
        for (String piece : pieces) {
            sound &= numbers(piece) != null && !substring || word(piece, substring);
        }
        if (!sound) {
            throw fields.wrong("forms");
        }
    }

    private static boolean word(String piece, boolean substring) {
        boolean open = piece.endsWith("*");
        String letters = open ? piece.substring(0, piece.length() - 1) : piece;
        int least = substring ? LEAST_SUBSTRING : open ? LEAST_LETTERS : 1;
        int count = (int) letters.codePoints().filter(Character::isLetterOrDigit).count();
        boolean clean = letters.codePoints().noneMatch(point -> "*{}".indexOf(point) >= 0);
        return clean && count >= least && letters.length() <= LONGEST_WORD && !(open && substring);
    }
}
