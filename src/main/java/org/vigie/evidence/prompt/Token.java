package org.vigie.evidence.prompt;

/// A word of a text, or letters that were set apart and may be one. It stands for the words from
/// `first` to `last` (exclusive) of its [Tokens].
final class Token {
    /// Longer rows of letters are no words; they are only searched for entries that may stand
    /// inside others.
    static final int LONGEST = 64;

    private final int[] points;
    private final boolean[] capitals;
    private final int first;
    private final int last;
    private final int[] from;
    private final int[] to;
    private final int stages;

    Token(Letters letters, int first, int last) {
        this.points = letters.points();
        this.capitals = letters.capitals();
        this.first = first;
        this.last = last;
        this.from = letters.from();
        this.to = letters.to();
        this.stages = letters.stages();
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /// Where it begins in the original text, in UTF-16 units.
    int from() {
        return from[0];
    }

    /// Where it ends, exclusive.
    int to() {
        return to[to.length - 1];
    }

    /// Where one of its characters begins.
    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    int length() {
        return points.length;
    }

    int point(int index) {
        return points[index];
    }

    boolean capital(int index) {
        return capitals[index];
    }

    /// What was undone to read it.
    int stages() {
        return stages;
    }

    @Override
    public String toString() {
        return new String(points, 0, points.length);
    }
}
