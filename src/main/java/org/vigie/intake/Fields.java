package org.vigie.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One object of a flag, asked field by field. What is never asked for is unknown, and kept.
///
/// An optional field may be absent or null. Lengths count code points, as JSON Schema does.
final class Fields {
    /// Longest list but the media, which policy bounds.
    static final int LIST = 1_000;

    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(9_007_199_254_740_991L);
    private static final Pattern INSTANT =
            Pattern.compile(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern CONTROL = Pattern.compile("[\\u0000-\\u001F\\u007F-\\u009F]");

    private final ObjectNode node;
    private final String path;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> inner = new ArrayList<>();

    Fields(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /// Reads one object of a list.
    interface Reading<T> {
        T read(Fields fields) throws FaultException;
    }

    boolean has(String name) {
        return ask(name) != null;
    }

    /// Return a required text of one line.
    String line(String name, int longest) throws FaultException {
        String text = text(name);
        if (CONTROL.matcher(text).find() || text.codePointCount(0, text.length()) > longest) {
            throw wrong(name);
        }
        return text;
    }

    /// Return a text of one line, empty when the flag is silent.
    String lineOrEmpty(String name, int longest) throws FaultException {
        return has(name) ? line(name, longest) : "";
    }

    /// Return a required text of any kind.
    String text(String name) throws FaultException {
        JsonNode value = ask(name);
        if (value == null || !value.isString() || !FlagJson.wellFormed(value.stringValue())) {
            throw wrong(name);
        }
        return value.stringValue();
    }

    /// Return a required text of at most `limit` characters, a prompt.
    String prompt(String name, int limit) throws FaultException {
        String text = text(name);
        if (text.codePointCount(0, text.length()) > limit) {
            throw new FaultException(Fault.of("prompt-too-long", "limit", limit));
        }
        return text;
    }

    String promptOrEmpty(String name, int limit) throws FaultException {
        return has(name) ? prompt(name, limit) : "";
    }

    Instant instant(String name) throws FaultException {
        String text = text(name);
        if (!INSTANT.matcher(text).matches()) {
            throw wrong(name);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    @Nullable Instant instantOrNull(String name) throws FaultException {
        return has(name) ? instant(name) : null;
    }

    /// Return a whole number from 0 to `largest`, 0 when the flag is silent.
    long count(String name, long largest) throws FaultException {
        JsonNode value = ask(name);
        if (value == null) {
            return 0;
        }
        BigDecimal number = between(name, value, LARGEST_COUNT.min(BigDecimal.valueOf(largest)));
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            throw wrong(name);
        }
        return number.longValue();
    }

    /// Return a required number from 0 to 1.
    double score(String name) throws FaultException {
        JsonNode value = ask(name);
        if (value == null) {
            throw wrong(name);
        }
        return between(name, value, BigDecimal.ONE).doubleValue();
    }

    double scoreOrNone(String name) throws FaultException {
        return has(name) ? score(name) : Double.NaN;
    }

    private BigDecimal between(String name, JsonNode value, BigDecimal largest)
            throws FaultException {
        if (!value.isNumber()) {
            throw wrong(name);
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() < 0 || number.compareTo(largest) > 0) {
            throw wrong(name);
        }
        return number;
    }

    @Nullable Fields objectOrNull(String name) throws FaultException {
        JsonNode value = ask(name);
        return value == null ? null : object(value, name, at(name));
    }

    <T> List<T> objects(String name, int longest, Reading<T> reading) throws FaultException {
        List<T> read = new ArrayList<>();
        ArrayNode array = array(name, longest);
        for (int i = 0; i < array.size(); i++) {
            read.add(reading.read(object(array.get(i), name, at(name) + "[" + i + "]")));
        }
        return read;
    }

    List<String> lines(String name, Pattern shape) throws FaultException {
        List<String> read = new ArrayList<>();
        for (JsonNode value : array(name, LIST)) {
            if (!value.isString() || !shape.matcher(value.stringValue()).matches()) {
                throw wrong(name);
            }
            read.add(value.stringValue());
        }
        return read;
    }

    /// Return how many values a list has, whatever they are.
    int size(String name) throws FaultException {
        return array(name, Integer.MAX_VALUE).size();
    }

    FaultException wrong(String name) {
        return new FaultException(Fault.of("flag-field", "field", at(name)));
    }

    /// Put every field nobody asked for into `unknown`: those of the flag under their own name,
    /// those further in under their path.
    void keepUnknown(ObjectNode unknown) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!asked.contains(field.getKey())) {
                String name = at(field.getKey());
                while (unknown.has(name)) {
                    name += "~";
                }
                unknown.set(name, field.getValue());
            }
        }
        inner.forEach(fields -> fields.keepUnknown(unknown));
    }

    private @Nullable JsonNode ask(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private ArrayNode array(String name, int longest) throws FaultException {
        JsonNode value = ask(name);
        if (value == null) {
            return node.arrayNode();
        }
        if (value instanceof ArrayNode array && array.size() <= longest) {
            return array;
        }
        throw wrong(name);
    }

    private Fields object(JsonNode value, String name, String place) throws FaultException {
        if (!(value instanceof ObjectNode object)) {
            throw wrong(name);
        }
        Fields fields = new Fields(object, place);
        inner.add(fields);
        return fields;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
