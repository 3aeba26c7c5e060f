package org.vigie.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the canonical form and nothing else, in one pass: what this accepts, [CanonicalJson#write]
/// writes again to the letter. A log of a million events is read event by event with this, so it
/// makes no tree but the result.
final class CanonicalReader {
    private static final String DIGITS = "0123456789abcdef";
    private static final int DEEPEST = 64;
    private static final int LONGEST_INTEGER = 16;
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    private CanonicalReader(String text) {
        this.text = text;
    }

    /// Return the object that `text` is.
    ///
    /// @throws IllegalArgumentException when it is anything else, or not in canonical form
    static Map<String, @Nullable Object> read(String text) {
        CanonicalReader reader = new CanonicalReader(text);
        Map<String, @Nullable Object> object = reader.object(0);
        if (reader.at != text.length()) {
            throw reader.wrong();
        }
        return object;
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
        char next = next();
        if (next != ',' && next != end) {
            throw wrong();
        }
        return next == ',';
    }

    private String string() {
        expect('"');
        int start = at;
        while (true) {
            char c = next();
            if (c == '"') {
                return text.substring(start, at - 1);
            }
            if (c == '\\') {
                at--;
                return escaped(new StringBuilder(text.substring(start, at)));
            }
            if (c < 0x20) {
                throw wrong();
            }
        }
    }

    private String escaped(StringBuilder out) {
        while (true) {
            char c = next();
            if (c == '"') {
                return out.toString();
            }
            if (c < 0x20) {
                throw wrong();
            }
            out.append(c == '\\' ? escape() : c);
        }
    }

    /// Only what cannot stand for itself is escaped, and only in its shortest form.
    private char escape() {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> control();
            default -> throw wrong();
        };
    }

    private char control() {
        expect('0');
        expect('0');
        int high = DIGITS.indexOf(next());
        int low = DIGITS.indexOf(next());
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
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean zero = at > digits && text.charAt(digits) == '0';
        int length = at - digits;
        if (length == 0 || length > LONGEST_INTEGER || zero && (length > 1 || digits > start)) {
            throw wrong();
        }
        long value = Long.parseLong(text, start, at, 10);
        if (value > LARGEST || value < -LARGEST) {
            throw wrong();
        }
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return meaning;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
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
