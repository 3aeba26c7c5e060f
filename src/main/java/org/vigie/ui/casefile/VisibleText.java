package org.vigie.ui.casefile;

import java.text.Bidi;

/// Makes foreign text safe to show: what would be invisible, or would turn the line around, is
/// spelled out, and nothing else is touched.
///
/// Joiners stay silent where a script needs them (Indic, Arabic) and inside emoji; elsewhere they
/// are a way of slipping past a filter and are shown.
public final class VisibleText {

    private VisibleText() {}

    /// Return `raw` with control, format and unpaired characters spelled out.
    public static String of(String raw) {
        return of(raw, 0, raw.length());
    }

    /// Return a part of `raw` as it would be shown within the whole.
    static String of(String raw, int from, int to) {
        StringBuilder shown = new StringBuilder(to - from);
        int previous = from == 0 ? 0 : raw.codePointBefore(from);
        for (int i = from; i < to; ) {
            int point = raw.codePointAt(i);
            append(shown, point, previous);
            previous = point;
            i += Character.charCount(point);
        }
        return shown.toString();
    }

    /// Return whether the first strong character reads from right to left.
    public static boolean rightToLeft(String text) {
        return !text.isEmpty()
                && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private static void append(StringBuilder shown, int point, int previous) {
        if (point == '\n') {
            shown.append('\n');
        } else if (point < 0x20) {
            shown.append((char) (0x2400 + point));
        } else if (point == 0x7f) {
            shown.append('␡');
        } else if (joiner(point) && joins(previous)) {
            shown.appendCodePoint(point);
        } else if (hidden(point)) {
            shown.append(String.format("‹U+%04X›", point));
        } else {
            shown.appendCodePoint(point);
        }
    }

    private static boolean joiner(int point) {
        return point == 0x200c || point == 0x200d;
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> blank(point);
        };
    }

    /// Letters that draw nothing: the Hangul fillers and the empty Braille cell.
    private static boolean blank(int point) {
        return point == 0x115f
                || point == 0x1160
                || point == 0x3164
                || point == 0xffa0
                || point == 0x2800
                || point == 0x034f;
    }

    private static boolean joins(int previous) {
        if (previous == 0) {
            return false;
        }
        return switch (Character.UnicodeScript.of(previous)) {
            case DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA,
                    ARABIC,
                    SYRIAC,
                    MONGOLIAN,
                    KHMER,
                    MYANMAR ->
                    true;
            default -> previous == 0xfe0f || Character.isEmoji(previous);
        };
    }
}
