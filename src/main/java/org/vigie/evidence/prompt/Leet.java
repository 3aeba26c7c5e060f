package org.vigie.evidence.prompt;

/// Digits and signs that stand for letters (facts §7.2).
final class Leet {
    private Leet() {}

    static boolean sign(int point) {
        return first(point) != 0;
    }

    /// Signs that are no digits: they stand in words only as letters.
    static boolean mark(int point) {
        return point == '@' || point == '$' || point == '!';
    }

    /// Return whether `point` can stand for `letter`.
    static boolean reads(int point, int letter) {
        return first(point) == letter || point == '1' && letter == 'l';
    }

    /// Return the letter a sign stands for, the first where there are two; 0 for none.
    static int first(int point) {
        return switch (point) {
            case '0' -> 'o';
            case '1', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> 0;
        };
    }

    /// Return whether a token has a sign that may stand for a letter, and a letter beside it.
    static boolean possible(Token token) {
        boolean sign = false;
        boolean letter = false;
        for (int i = 0; i < token.length(); i++) {
            sign |= sign(token.point(i));
            letter |= Character.isLetter(token.point(i));
        }
        return sign && letter;
    }
}
