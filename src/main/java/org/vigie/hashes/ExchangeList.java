package org.vigie.hashes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.review.HashMatch.Kind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads lists as ThreatExchange hands them out: objects with `indicator` and `type`, in an array
/// or one after another, under `data`, `threat_updates` or nothing. Tags become the label, the id
/// becomes the source id. One entry is in memory at a time.
final class ExchangeList {
    private static final List<String> HASH = List.of("indicator", "hash", "hash_value", "value");
    private static final List<String> TYPE = List.of("type", "hash_type", "signal_type");
    private static final List<String> LABEL = List.of("label", "tags", "tag", "status");
    private static final List<String> LIST = List.of("list", "privacy_group", "collection");
    private static final List<String> ID =
            List.of("sourceid", "source_id", "indicator_id", "id", "hash_id");
    private static final int KEPT = 500;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(32)
                                    .maxStringLength(1 << 16)
                                    .maxNameLength(256)
                                    .maxDocumentLength(-1)
                                    .build())
                    .build();

    /// Read to the end, or until `sink` has enough.
    ///
    /// @throws tools.jackson.core.JacksonException where the file is no JSON
    void read(InputStream in, ListEntry.Sink sink) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            boolean more = true;
            JsonToken token = parser.nextToken();
            while (token != null && more) {
                if (token == JsonToken.START_OBJECT) {
                    more = object(parser, sink);
                }
                token = parser.nextToken();
            }
        }
    }

    /// Read an object; its arrays of objects may hold entries when it is none itself.
    private boolean object(JsonParser parser, ListEntry.Sink sink) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        Map<String, String> fields = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && holdsEntries(name)) {
                if (!array(parser, sink)) {
                    return false;
                }
            } else {
                String text = text(parser, value);
                if (!text.isEmpty()) {
                    fields.put(name, text);
                }
            }
        }
        return first(fields, HASH).isEmpty() && first(fields, TYPE).isEmpty()
                || sink.take(entry(line, fields));
    }

    private static boolean holdsEntries(String name) {
        return List.of("data", "threat_updates", "indicators", "hashes").contains(name);
    }

    private boolean array(JsonParser parser, ListEntry.Sink sink) throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            if (token == JsonToken.START_OBJECT) {
                if (!object(parser, sink)) {
                    return false;
                }
            } else {
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
        return true;
    }

    /// Return a value as words: of arrays and objects, the texts in them.
    private static String text(JsonParser parser, @Nullable JsonToken value) {
        if (value == null || value == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!value.isStructStart()) {
            return parser.getString();
        }
        List<String> words = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return "";
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && words.size() < 8 && !isId(parser)) {
                words.add(parser.getString());
            }
        }
        return String.join(" ", words);
    }

    /// Tags come as words or as objects with an id beside the text.
    private static boolean isId(JsonParser parser) {
        return "id".equals(parser.currentName());
    }

    private static ListEntry entry(long line, Map<String, String> fields) {
        String type = first(fields, TYPE);
        Kind kind = HashText.kind(type);
        Note note =
                new Note(
                        HashText.word(first(fields, LABEL)),
                        HashText.word(first(fields, LIST)),
                        HashText.word(first(fields, ID)));
        String said = fields.getOrDefault("quality", "");
        int quality = said.matches("\\d{1,3}") ? Integer.parseInt(said) : -1;
        String flaw = type.isEmpty() || kind != null ? "" : "other-kind";
        String original = fields.toString();
        return new ListEntry(
                line,
                first(fields, HASH),
                kind,
                quality,
                note,
                flaw,
                original.substring(0, Math.min(KEPT, original.length())));
    }

    private static String first(Map<String, String> fields, List<String> names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
