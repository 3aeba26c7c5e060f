package org.vigie.evidence.provenance;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Turns foreign bytes and foreign text into text that may be shown.
final class Wording {
    private static final char REPLACED = '\ufffd';

    private Wording() {}

    /// Return bytes as text: UTF-8 when they are, else Latin-1, as writers of EXIF and PNG do it.
    /// Zeros at the end are padding.
    static String decoded(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            return text.toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        }
    }

    /// Return UTF-16 as text; writers disagree on the byte order, so that the zeros of plain
    /// letters decide.
    static String wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        Charset order = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return new String(bytes, order).replaceAll("\0+$", "");
    }

    /// Return `raw` on one line of at most `most` code points, without anything invisible: white
    /// space is a space, control, format and unpaired characters are U+FFFD. Joiners stay between
    /// letters of the scripts that need them.
    static String tidy(String raw, int most) {
        StringBuilder shown = new StringBuilder();
        int previous = 0;
        int count = 0;
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            int safe = safe(point, previous);
            if (safe == ' ' && (previous == ' ' || previous == 0)) {
                continue;
            }
            if (count == most) {
                return shown.toString().strip() + "…";
            }
            shown.appendCodePoint(safe);
            previous = safe;
            count++;
        }
        return shown.toString().strip();
    }

    private static int safe(int point, int previous) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return ' ';
        }
        if ((point == 0x200c || point == 0x200d) && previous > 0x7f && previous != REPLACED) {
            return point;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    REPLACED;
            default -> point;
        };
    }
}
