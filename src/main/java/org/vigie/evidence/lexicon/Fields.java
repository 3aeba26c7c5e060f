package org.vigie.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one object of a word list; whatever is not as it should be is named by its path,
/// never by its content.
final class Fields {
    private final String path;
    private final JsonNode node;

    Fields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            throw new NotUnderstood(path.isEmpty() ? "JSON" : path);
        }
    }

    /// Refuse every field but these.
    void only(String... names) {
        Set<String> known = Set.of(names);
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name.matches("[A-Za-z0-9.$_-]{1,40}") ? name : "?");
                });
    }

    boolean has(String name) {
        return node.has(name);
    }

    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    Fields object(String name) {
        return new Fields(at(name), need(name));
    }

    /// Return a text of 1 to `most` characters.
    String text(String name, int most) {
        JsonNode value = need(name);
        if (!value.isString() || value.asString().isBlank() || value.asString().length() > most) {
            throw wrong(name);
        }
        return value.asString();
    }

    /// Return a text, empty when null is given.
    String textOrNull(String name, int most) {
        JsonNode value = node.get(name);
        return value != null && value.isNull() ? "" : text(name, most);
    }

    String matching(String name, String pattern) {
        String text = text(name, 80);
        if (!text.matches(pattern)) {
            throw wrong(name);
        }
        return text;
    }

    boolean flag(String name) {
        JsonNode value = node.get(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name);
        }
        return value != null && value.asBoolean();
    }

    int whole(String name, int least, int most) {
        JsonNode value = need(name);
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw wrong(name);
        }
        return value.asInt();
    }

    /// Return a number above 0, at most 1.
    ///
    /// @param missing what stands for a field that is not there, 0 when it must be
    double share(String name, double missing) {
        if (!has(name) && missing > 0) {
            return missing;
        }
        JsonNode value = need(name);
        if (!value.isNumber() || !(value.asDouble() > 0 && value.asDouble() <= 1)) {
            throw wrong(name);
        }
        return value.asDouble();
    }

    /// Return a list of texts, empty when there is none.
    List<String> texts(String name, int most, int longest) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name, most)) {
            if (!item.isString()
                    || item.asString().isBlank()
                    || item.asString().length() > longest) {
                throw wrong(name + "[" + texts.size() + "]");
            }
            texts.add(item.asString());
        }
        return texts;
    }

    /// Return a list of choices, each a list of words.
    List<Set<String>> choices(String name, int most) {
        List<Set<String>> choices = new ArrayList<>();
        for (JsonNode item : array(name, most)) {
            Set<String> roles = new TreeSet<>();
            item.forEach(role -> roles.add(role.asString("")));
            if (!item.isArray() || roles.isEmpty() || roles.contains("") || roles.size() > 40) {
                throw wrong(name + "[" + choices.size() + "]");
            }
            choices.add(roles);
        }
        if (choices.isEmpty()) {
            throw wrong(name);
        }
        return choices;
    }

    /// Return a list of objects, empty when there is none.
    <T> List<T> each(String name, int most, Function<Fields, T> read) {
        List<T> read1 = new ArrayList<>();
        for (JsonNode item : array(name, most)) {
            read1.add(read.apply(new Fields(at(name) + "[" + read1.size() + "]", item)));
        }
        return read1;
    }

    private Iterable<JsonNode> array(String name, int most) {
        JsonNode value = node.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            throw wrong(name);
        }
        return value;
    }

    private JsonNode need(String name) {
        @Nullable JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw wrong(name);
        }
        return value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    NotUnderstood wrong(String name) {
        return new NotUnderstood(at(name));
    }

    /// A field that is not as it should be.
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        NotUnderstood(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
