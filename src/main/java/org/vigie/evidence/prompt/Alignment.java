package org.vigie.evidence.prompt;

/// Compares a token with a word letter by letter and finds the fewest tricks that make them equal.
///
/// Which letters of the word have been reached is kept as bits, so that ambiguity (`1` is i or l, a
/// long run is two letters or one) costs nothing: time is the token's length times the word's.
final class Alignment {
    /// Letters of a word: one bit each, and one for the end.
    static final int LONGEST = 60;

    /// Letters any ending may have.
    static final int ENDING = 12;

    private static final int RUN = 3;
    private static final int[] TRICKS = {
        Stages.NONE,
        Stages.LEET,
        Stages.CONFUSABLES,
        Stages.REPEATS,
        Stages.LEET | Stages.CONFUSABLES,
        Stages.LEET | Stages.REPEATS,
        Stages.CONFUSABLES | Stages.REPEATS,
        Stages.LEET | Stages.CONFUSABLES | Stages.REPEATS
    };

    private final Token token;
    private final int[] word;
    private final boolean open;

    private Alignment(Token token, Word.Spelled word) {
        this.token = token;
        this.word = word.letters().codePoints().toArray();
        this.open = word.open();
    }

    /// Return the fewest stages that make `token` read as `word`, or -1.
    ///
    /// @param allowed which of leet, look-alikes and repeats may be undone
    static int of(Token token, Word.Spelled word, int allowed) {
        Alignment alignment = new Alignment(token, word);
        for (int tricks : TRICKS) {
            if ((tricks & ~allowed) == 0 && alignment.reads(tricks)) {
                return tricks;
            }
        }
        return -1;
    }

    private boolean reads(int tricks) {
        long end = 1L << word.length;
        long reached = 1;
        int i = 0;
        while (i < token.length() && reached != 0) {
            int run = run(i);
            reached = after(reached, i, run, tricks);
            i += run;
            if (open && (reached & end) != 0 && token.length() - i <= ENDING) {
                return true;
            }
        }
        return i == token.length() && (reached & end) != 0;
    }

    private int run(int start) {
        int end = start + 1;
        while (end < token.length() && token.point(end) == token.point(start)) {
            end++;
        }
        return end - start;
    }

    private long after(long reached, int i, int run, int tricks) {
        long letters = letters(i, tricks);
        if (run >= RUN && (tricks & Stages.REPEATS) != 0) {
            long once = (reached & letters) << 1;
            return once | (once & letters) << 1;
        }
        long end = 1L << word.length;
        long now = reached & ~end;
        for (int k = 0; k < run; k++) {
            now = (now & letters) << 1 | (open ? now & end : 0);
        }
        return now;
    }

    /// Return the letters of the word that a character can stand for.
    private long letters(int i, int tricks) {
        int point = token.point(i);
        int latin =
                (tricks & Stages.CONFUSABLES) == 0 ? 0 : LookAlikes.latin(point, token.capital(i));
        long letters = 0;
        for (int k = 0; k < word.length; k++) {
            boolean same =
                    point == word[k]
                            || latin == word[k]
                            || (tricks & Stages.LEET) != 0 && Leet.reads(point, word[k]);
            letters |= same ? 1L << k : 0;
        }
        return letters;
    }
}
