package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;

/// Words that may have been set apart: letters alone between spaces or signs ("n u d e"), and
/// pieces with signs between or inside them ("mail-lot", "n@ked").
final class Joins {
    private static final int LEAST_LETTERS = 3;

    /// Shorter words are not looked for inside a row of letters: they would be found by chance.
    private static final int LEAST_INSIDE = 4;

    /// Nor are longer ones.
    private static final int MOST_INSIDE = 30;

    private static final int WIDEST = 3;

    private final Tokens tokens;
    private final Reading reading;
    private final WordIndex words;
    private final Effort effort;
    private final List<Token> joined = new ArrayList<>();

    private Joins(Tokens tokens, WordIndex words, Effort effort) {
        this.tokens = tokens;
        this.reading = tokens.reading();
        this.words = words;
        this.effort = effort;
    }

    /// Return what may be words when put together.
    static List<Token> of(Tokens tokens, WordIndex words, Effort effort) {
        Joins joins = new Joins(tokens, words, effort);
        joins.pieces();
        joins.letters();
        return joins.joined;
    }

    private void pieces() {
        for (int first = 0; first < tokens.count(); ) {
            int last = first + 1;
            while (last < tokens.count() && joinable(tokens.end(last - 1), tokens.start(last))) {
                last++;
            }
            boolean opened = opened(first);
            boolean closed = closed(last - 1);
            if (last - first > 1 || opened) {
                joined.add(piece(first, last, opened, false));
            }
            if (closed) {
                joined.add(piece(first, last, opened, true));
            }
            first = last;
        }
    }

    private boolean joinable(int start, int end) {
        boolean joinable = end - start <= WIDEST;
        for (int i = start; i < end && joinable; i++) {
            joinable = joiner(reading.point(i));
        }
        return joinable;
    }

    private static boolean joiner(int point) {
        return switch (point) {
            case ',', ';', ':', '?', '(', ')', '[', ']', '{', '}', '"', '\'', '’', '«', '»' ->
                    false;
            default ->
                    !Character.isWhitespace(point)
                            && !Character.isSpaceChar(point)
                            && !unseen(point);
        };
    }

    private boolean opened(int word) {
        int start = tokens.start(word);
        return start > 0 && (reading.point(start - 1) == '$' || reading.point(start - 1) == '@');
    }

    private boolean closed(int word) {
        int end = tokens.end(word);
        return end < reading.length() && Leet.mark(reading.point(end));
    }

    private Token piece(int first, int last, boolean opened, boolean closed) {
        int start = tokens.start(first) - (opened ? 1 : 0);
        int end = tokens.end(last - 1) + (closed ? 1 : 0);
        Letters letters = new Letters(reading, end - start);
        for (int i = start; i < end; i++) {
            if (letter(reading.point(i))) {
                letters.add(i, i + 1);
            } else {
                letters.apart();
            }
        }
        return letters.token(first, last);
    }

    /// What is invisible is not skipped here: that is another trick, and another reading.
    private static boolean letter(int point) {
        return Glyphs.wordly(point) || Leet.mark(point) || unseen(point);
    }

    private static boolean unseen(int point) {
        return Glyphs.invisible(point) || Glyphs.bidi(point) || Glyphs.tag(point);
    }

    private void letters() {
        for (int first = 0; first < tokens.count(); ) {
            int last = first;
            while (last < tokens.count()
                    && single(last)
                    && (last == first || tokens.start(last) - tokens.end(last - 1) <= WIDEST)) {
                last++;
            }
            if (last - first >= LEAST_LETTERS) {
                row(first, last);
            }
            first = Math.max(last, first + 1);
        }
    }

    /// Whether a word is one letter, with the marks that are its own.
    private boolean single(int word) {
        for (int i = tokens.start(word) + 1; i < tokens.end(word); i++) {
            int type = Character.getType(reading.point(i));
            if (type != Character.NON_SPACING_MARK && type != Character.COMBINING_SPACING_MARK) {
                return false;
            }
        }
        return true;
    }

    private void row(int first, int last) {
        joined.add(row(first, last, tokens.end(last - 1)));
        int narrowest = WIDEST;
        for (int i = first + 1; i < last; i++) {
            narrowest = Math.min(narrowest, gap(i));
        }
        int start = first;
        for (int i = first + 1; i <= last; i++) {
            if (i == last || gap(i) > narrowest) {
                if (i - start > 1 && i - start < last - first) {
                    joined.add(row(start, i, tokens.end(i - 1)));
                }
                start = i;
            }
        }
        inside(first, last);
    }

    private int gap(int word) {
        return tokens.start(word) - tokens.end(word - 1);
    }

    private Token row(int first, int last, int end) {
        int start = tokens.start(first);
        Letters letters = new Letters(reading, end - start);
        for (int i = start; i < end; i++) {
            if (letter(reading.point(i))) {
                letters.add(i, i + 1);
            }
        }
        if (last - first > 1) {
            letters.apart();
        }
        return letters.token(first, last);
    }

    /// Look for words inside a row, without asking where the gaps are.
    private void inside(int first, int last) {
        for (int start = first; start + LEAST_INSIDE <= last; start++) {
            StringBuilder shape = new StringBuilder();
            for (int end = start; end < Math.min(last, start + MOST_INSIDE); end++) {
                effort.spend(1);
                append(shape, end);
                if (!words.begins(shape.toString())) {
                    break;
                }
                int letters = end + 1 - start;
                if (letters >= LEAST_INSIDE
                        && letters < last - first
                        && shape.length() >= LEAST_LETTERS
                        && words.knows(shape.toString())) {
                    joined.add(row(start, end + 1, tokens.end(end)));
                }
            }
        }
    }

    private void append(StringBuilder shape, int word) {
        for (int i = tokens.start(word); i < tokens.end(word); i++) {
            int seen = Shape.of(reading.point(i), reading.capital(i), true, true);
            if (shape.isEmpty() || shape.codePointBefore(shape.length()) != seen) {
                shape.appendCodePoint(seen);
            }
        }
    }
}
