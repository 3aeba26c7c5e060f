package org.vigie.evidence.prompt;

/// One word of a word list.
///
/// @param id unique in its [WordIndex]
sealed interface Word {
    int id();

    /// A word as it is spelled, folded, at most [Alignment#LONGEST] letters.
    ///
    /// @param open whether any ending may follow
    record Spelled(int id, String letters, boolean open) implements Word {

        int length() {
            return letters.codePointCount(0, letters.length());
        }
    }

    /// A whole number from `low` to `high`, in digits of any script, with letters behind it or
    /// none.
    record Numeral(int id, int low, int high, String unit) implements Word {
        private static final int DIGITS = 3;

        boolean matches(Token token) {
            int value = 0;
            int i = 0;
            while (i < token.length() && i <= DIGITS && digit(token, i) >= 0) {
                value = value * 10 + digit(token, i++);
            }
            String text = token.toString();
            return i > 0
                    && i <= DIGITS
                    && value >= low
                    && value <= high
                    && text.substring(text.offsetByCodePoints(0, i)).equals(unit);
        }

        private static int digit(Token token, int index) {
            return Character.digit(token.point(index), 10);
        }
    }

    /// A word of a text that is one of a list.
    ///
    /// @param stages what had to be undone
    record Found(Word word, int stages) {}
}
