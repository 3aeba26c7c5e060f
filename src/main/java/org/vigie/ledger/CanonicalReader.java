package org.vigie.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the canonical form and nothing else, in one pass over its bytes: what this accepts,
/// [CanonicalJson#write] writes again to the letter. A log of a million events is read event by
/// event with this, so it makes no tree but the result.
final class CanonicalReader {
    private static final String DIGITS = "0123456789abcdef";
    private static final int DEEPEST = 64;
    private static final int LONGEST_INTEGER = 16;
    private static final long LARGEST = (1L << 53) - 1;

    private final byte[] bytes;
    private int at;

    private CanonicalReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Return the object that `bytes` are.
    ///
    /// @throws IllegalArgumentException when they are anything else, or not in canonical form
    static Map<String, @Nullable Object> read(byte[] bytes) {
        CanonicalReader reader = new CanonicalReader(bytes);
        Map<String, @Nullable Object> object = reader.object(0);
        reader.end();
        return object;
    }

    /// Return the values of an object whose names are known beforehand, null when it has others.
    ///
    /// @param frame what is written before each value and behind the last, such as `{"a":`,
    ///   `,"b":`, `}`; in canonical form
    /// @throws IllegalArgumentException when `bytes` depart from the canonical form before they
    ///   depart from the frame
    static @Nullable Object @Nullable [] values(byte[] bytes, byte[][] frame) {
        CanonicalReader reader = new CanonicalReader(bytes);
        @Nullable Object[] values = new Object[frame.length - 1];
        for (int i = 0; i < values.length; i++) {
            if (!reader.skip(frame[i])) {
                return null;
            }
            values[i] = reader.value(1);
        }
        if (!reader.skip(frame[values.length])) {
            return null;
        }
        reader.end();
        return values;
    }

    private boolean skip(byte[] part) {
        int end = at + part.length;
        if (end > bytes.length || !Arrays.equals(bytes, at, end, part, 0, part.length)) {
            return false;
        }
        at = end;
        return true;
    }

    private void end() {
        if (at != bytes.length) {
            throw wrong();
        }
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> integer();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        expect('{');
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (peek() == '}') {
            at++;
            return object;
        }
        String before = null;
        do {
            String name = string();
            if (before != null && before.compareTo(name) >= 0) {
                throw wrong();
            }
            before = name;
            expect(':');
            object.put(name, value(depth + 1));
        } while (more('}'));
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        expect('[');
        List<@Nullable Object> array = new ArrayList<>();
        if (peek() == ']') {
            at++;
            return Collections.unmodifiableList(array);
        }
        do {
            array.add(value(depth + 1));
        } while (more(']'));
        return array;
    }

    /// Step over what follows a member: a comma, or the end.
    private boolean more(char end) {
        int next = next();
        if (next != ',' && next != end) {
            throw wrong();
        }
        return next == ',';
    }

    /// Nearly every string is plain ASCII, which its bytes are already.
    private String string() {
        expect('"');
        int start = at;
        int end = start;
        while (end < bytes.length && plain(bytes[end])) {
            end++;
        }
        at = end;
        if (peek() != '"') {
            return unescaped(decoded(start));
        }
        at++;
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    /// A byte of UTF-8 beyond ASCII is below zero.
    private static boolean plain(byte b) {
        return b >= 0x20 && b != '"' && b != '\\';
    }

    /// Return what stands from `start` to the end of the string, which is stepped over.
    private String decoded(int start) {
        for (int b = next(); b != '"'; b = next()) {
            if (b == '\\') {
                next();
            }
        }
        try {
            ByteBuffer written = ByteBuffer.wrap(bytes, start, at - 1 - start);
            return StandardCharsets.UTF_8.newDecoder().decode(written).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no UTF-8 before " + at, e);
        }
    }

    /// Only what cannot stand for itself is escaped, and only in its shortest form.
    private String unescaped(String written) {
        StringBuilder out = new StringBuilder(written.length());
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i++);
            if (c < 0x20) {
                throw wrong();
            }
            if (c != '\\') {
                out.append(c);
            } else if (written.charAt(i) == 'u') {
                out.append(control(written, i + 1));
                i += 5;
            } else {
                out.append(escape(written.charAt(i++)));
            }
        }
        return out.toString();
    }

    private char escape(char c) {
        return switch (c) {
            case '"' -> '"';
            case '\\' -> '\\';
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            default -> throw wrong();
        };
    }

    /// Return the character of the four digits at `from`: one that has no shorter escape.
    private char control(String written, int from) {
        if (!written.startsWith("00", from) || written.length() < from + 4) {
            throw wrong();
        }
        int high = DIGITS.indexOf(written.charAt(from + 2));
        int low = DIGITS.indexOf(written.charAt(from + 3));
        int value = high * 16 + low;
        boolean shorter = value >= '\b' && value <= '\r' && value != 0x0b;
        if (high < 0 || high > 1 || low < 0 || shorter) {
            throw wrong();
        }
        return (char) value;
    }

    /// Return an Integer where one is large enough, a Long otherwise.
    private Object integer() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        long value = 0;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at] - '0');
            at++;
        }
        boolean negative = digits > start;
        boolean zero = at > digits && bytes[digits] == '0';
        int length = at - digits;
        if (length == 0 || length > LONGEST_INTEGER || zero && (length > 1 || negative)) {
            throw wrong();
        }
        if (value > LARGEST) {
            throw wrong();
        }
        long signed = negative ? -value : value;
        if (signed == (int) signed) {
            return (int) signed;
        }
        return signed;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return meaning;
    }

    private int peek() {
        if (at >= bytes.length) {
            throw wrong();
        }
        return bytes[at];
    }

    private int next() {
        int b = peek();
        at++;
        return b;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw wrong();
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not canonical at " + at);
    }
}
