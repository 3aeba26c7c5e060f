package org.vigie.evidence.prompt;

/// What a word looks like from afar: look-alike letters are one, repeats are one. Words that differ
/// by tricks have one shape; words that have one shape need not be the same, and are compared
/// letter by letter ([Alignment]).
final class Shape {
    private Shape() {}

    /// Return a letter's class.
    ///
    /// @param leet whether digits and signs may stand for letters
    /// @param mixed whether letters of another script may
    static int of(int point, boolean capital, boolean leet, boolean mixed) {
        int seen = point;
        if (leet && Leet.sign(point)) {
            seen = Leet.first(point);
        } else if (mixed && point >= 0x80) {
            int latin = LookAlikes.latin(point, capital);
            seen = latin == 0 ? point : latin;
        }
        return seen == 'l' ? 'i' : seen;
    }

    /// Return the shape of a token.
    static String of(Token token, boolean leet, boolean mixed) {
        StringBuilder shape = new StringBuilder();
        int before = -1;
        for (int i = 0; i < token.length(); i++) {
            int seen = of(token.point(i), token.capital(i), leet, mixed);
            if (seen != before) {
                shape.appendCodePoint(seen);
            }
            before = seen;
        }
        return shape.toString();
    }
}
