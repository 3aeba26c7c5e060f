package org.vigie.ledger;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// The RFC 8785 (JCS) subset the ledger is written in: objects, arrays, strings, booleans, null and
/// integers below 2^53 in magnitude. No floats, so the hard half of JCS is left out.
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /// Return the one canonical form of an object, UTF-8.
    ///
    /// @throws IllegalArgumentException for a float, an integer of 2^53 or more, a lone surrogate,
    ///   a key that is no string or a value of any other type
    public static byte[] write(Map<String, ?> object) {
        StringBuilder out = new StringBuilder(512);
        writeObject(object, out);
        try {
            var bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(out));
            ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.remaining());
            copy.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
            return copy.toByteArray();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a lone surrogate has no canonical form", e);
        }
    }

    /// Parse bytes that claim to be canonical.
    ///
    /// @throws FaultException `json-not-canonical` unless writing the result gives the same bytes
    public static Map<String, @Nullable Object> read(byte[] bytes) throws FaultException {
        try {
            return CanonicalReader.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of("json-not-canonical"));
        }
    }

    private static void writeValue(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> writeString(text, out);
            case Boolean truth -> out.append(truth.booleanValue());
            case Long number -> writeInteger(number, out);
            case Integer number -> writeInteger(number, out);
            case Short number -> writeInteger(number, out);
            case Byte number -> writeInteger(number, out);
            case BigInteger number -> writeInteger(small(number), out);
            case List<?> list -> writeArray(list, out);
            case Map<?, ?> map -> writeObject(map, out);
            default ->
                    throw new IllegalArgumentException(
                            "no canonical form for " + value.getClass().getName());
        }
    }

    private static long small(BigInteger number) {
        if (number.bitLength() > 62) {
            throw new IllegalArgumentException("an integer must stay below 2^53");
        }
        return number.longValue();
    }

    private static void writeInteger(long number, StringBuilder out) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("an integer must stay below 2^53");
        }
        out.append(number);
    }

    private static void writeArray(List<?> list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            writeValue(item, out);
            separator = ",";
        }
        out.append(']');
    }

    /// String.compareTo orders by UTF-16 code unit, which is what RFC 8785 §3.2.3 asks for.
    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a key is a string");
            }
            sorted.put(name, value);
        });
        out.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            writeValue(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    /// RFC 8785 §3.2.2.2: the two-letter escapes where JSON has them, lower-case hex escapes for
    /// the other control characters, everything else as it is.
    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
                        out.append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
