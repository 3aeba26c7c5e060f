package org.vigie.clocks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One object of a clock pack, asked field by field; what is never asked for is refused.
final class PackFields {
    private static final int TEXT = 500;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern TIME = Pattern.compile("PT[0-9HMS.]+");

    private final ObjectNode node;
    private final String place;
    private final Set<String> asked = new HashSet<>();

    /// @param place the rule it belongs to, by id or by its number; empty for the pack itself
    PackFields(ObjectNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /// Return these fields under the name of their rule.
    PackFields named(String rule) {
        return new PackFields(node, rule);
    }

    boolean has(String field) {
        asked.add(field);
        return node.has(field);
    }

    String text(String field) throws FaultException {
        JsonNode value = need(field);
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > TEXT
                || value.stringValue().chars().anyMatch(Character::isISOControl)) {
            throw wrong(field);
        }
        return value.stringValue();
    }

    String id(String field) throws FaultException {
        String id = text(field);
        if (!ID.matcher(id).matches()) {
            throw wrong(field);
        }
        return id;
    }

    /// Return a whole number from 1.
    int count(String field, int most) throws FaultException {
        JsonNode value = need(field);
        if (!value.isIntegralNumber() || value.asLong() < 1 || value.asLong() > most) {
            throw wrong(field);
        }
        return value.asInt();
    }

    /// Return hours, minutes and seconds such as `PT48H`; days are never hours.
    Duration duration(String field) throws FaultException {
        String text = text(field);
        try {
            if (TIME.matcher(text).matches()) {
                Duration duration = Duration.parse(text);
                if (duration.toDays() <= Period.MOST_DAYS) {
                    return duration;
                }
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new FaultException(fault("clocks-field", field), e);
        }
        throw wrong(field);
    }

    ZoneId zone(String field) throws FaultException {
        String text = text(field);
        // A bare offset knows nothing of summer time.
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new FaultException(
                    new Fault("clocks-zone", Map.of("rule", place, "zone", shown(text))));
        }
        return ZoneId.of(text);
    }

    /// Return a list of texts, empty when the pack is silent.
    List<String> texts(String field, int most) throws FaultException {
        if (!has(field)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(field, most)) {
            if (!value.isString() || value.stringValue().isBlank()) {
                throw wrong(field);
            }
            texts.add(value.stringValue());
        }
        return texts;
    }

    <E extends Enum<E>> E word(Class<E> type, String field) throws FaultException {
        return word(type, field, text(field));
    }

    /// Return words of a kind, none when the pack is silent.
    <E extends Enum<E>> Set<E> words(Class<E> type, String field) throws FaultException {
        Set<E> words = EnumSet.noneOf(type);
        for (String text : texts(field, type.getEnumConstants().length)) {
            words.add(word(type, field, text));
        }
        return words;
    }

    private <E extends Enum<E>> E word(Class<E> type, String field, String text)
            throws FaultException {
        for (E known : type.getEnumConstants()) {
            if (spelled(known).equals(text)) {
                return known;
            }
        }
        throw wrong(field);
    }

    private static String spelled(Enum<?> word) {
        String name = word.name().toLowerCase(Locale.ROOT);
        return word instanceof Period.Ends ? name.replace('_', '-') : name;
    }

    PackFields object(String field) throws FaultException {
        if (need(field) instanceof ObjectNode object) {
            return new PackFields(object, place);
        }
        throw wrong(field);
    }

    /// Return at least one object.
    List<PackFields> objects(String field, int most) throws FaultException {
        List<PackFields> objects = new ArrayList<>();
        for (JsonNode value : array(field, most)) {
            if (!(value instanceof ObjectNode object)) {
                throw wrong(field);
            }
            objects.add(
                    new PackFields(object, place.isEmpty() ? "" + (objects.size() + 1) : place));
        }
        if (objects.isEmpty()) {
            throw wrong(field);
        }
        return objects;
    }

    boolean isObject(String field) {
        return has(field) && node.get(field).isObject();
    }

    void requireNothingElse() throws FaultException {
        for (String field : node.propertyNames()) {
            if (!asked.contains(field)) {
                throw new FaultException(fault("clocks-field-unknown", shown(field)));
            }
        }
    }

    FaultException wrong(String field) {
        return new FaultException(fault("clocks-field", field));
    }

    /// Return a fault that names the rule and nothing else.
    FaultException about(String code) {
        return new FaultException(Fault.of(code, "rule", place));
    }

    private Fault fault(String code, String field) {
        return new Fault(code, Map.of("rule", place.isEmpty() ? "–" : place, "field", field));
    }

    private static String shown(String text) {
        return SHOWABLE.matcher(text).matches() ? text : "?";
    }

    private ArrayNode array(String field, int most) throws FaultException {
        if (need(field) instanceof ArrayNode array && array.size() <= most) {
            return array;
        }
        throw wrong(field);
    }

    private JsonNode need(String field) throws FaultException {
        if (!has(field) || node.get(field).isNull()) {
            throw wrong(field);
        }
        return node.get(field);
    }
}
