package org.vigie.evidence.prompt;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/// What kind of character a code point is, where it matters for slipping words past a filter.
final class Glyphs {
    private static final int TAG_FIRST = 0xe0000;
    private static final int TAG_LAST = 0xe007f;
    private static final int BLANK_BRAILLE = 0x2800;

    private Glyphs() {}

    /// Characters of the tag block, which draw nothing and spell ASCII.
    static boolean tag(int point) {
        return point >= TAG_FIRST && point <= TAG_LAST;
    }

    /// Embeddings, overrides and isolates (facts §7.2).
    static boolean bidi(int point) {
        return point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
    }

    /// Overrides force a direction on letters that have one of their own.
    static boolean override(int point) {
        return point == 0x202d || point == 0x202e;
    }

    static boolean variation(int point) {
        return point >= 0xfe00 && point <= 0xfe0f || point >= 0xe0100 && point <= 0xe01ef;
    }

    /// Characters that draw nothing, tags and direction controls aside; ordinary white space is not
    /// among them.
    static boolean invisible(int point) {
        if (point < 0x80) {
            return point < 0x20 && !Character.isWhitespace(point) || point == 0x7f;
        }
        return point == BLANK_BRAILLE
                || point < 0xa0 && point != 0x85
                || !tag(point)
                        && !bidi(point)
                        && UCharacter.hasBinaryProperty(
                                point, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /// Joiners belong to the spelling of Indic and Arabic words.
    static boolean spells(int point, int previous) {
        if (point != 0x200c && point != 0x200d || previous < 0x600) {
            return false;
        }
        return switch (Character.UnicodeScript.of(previous)) {
            case ARABIC,
                    SYRIAC,
                    MONGOLIAN,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ORIYA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA ->
                    true;
            default -> false;
        };
    }

    /// Marks that belong to no script, or to one whose words do without them, and can be put on any
    /// letter.
    static boolean looseMark(int point) {
        if (point < 0x300) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.ENCLOSING_MARK -> true;
            case Character.NON_SPACING_MARK ->
                    switch (Character.UnicodeScript.of(point)) {
                        case INHERITED, CYRILLIC, GREEK, COPTIC -> true;
                        default -> false;
                    };
            default -> false;
        };
    }

    /// What words are made of.
    static boolean wordly(int point) {
        if (point < 0x80) {
            return point >= 'a' && point <= 'z'
                    || point >= 'A' && point <= 'Z'
                    || point >= '0' && point <= '9';
        }
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER ->
                    true;
            default -> false;
        };
    }
}
