package org.vigie.sync;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// One page of flags. Each flag stays the very bytes the feed sent: what is in it is for the intake
/// to judge, so one bad flag cannot spoil the others.
///
/// @param next opaque; at most [#CURSOR] characters
record FlagsPage(List<byte[]> flags, String next, boolean more) {
    static final int CURSOR = 1_024;

    /// Deeper than any flag the intake accepts, so that it can say so of the flag alone.
    private static final int DEPTH = 10_000;

    private static final int NAME = 256;

    /// Read a page of at most `limit` flags.
    ///
    /// @throws TransientFault `feed-answer-unreadable`: the server may do better next time
    static FlagsPage read(byte[] json, int limit) throws FaultException {
        try {
            return parse(utf8(json), limit);
        } catch (JacksonException e) {
            throw FeedFaults.unreadable();
        }
    }

    private static FlagsPage parse(byte[] json, int limit) throws FaultException {
        JsonFactory factory =
                JsonFactory.builder()
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEPTH)
                                        .maxNameLength(json.length + NAME)
                                        .maxNumberLength(json.length + NAME)
                                        .maxStringLength(json.length + NAME)
                                        .build())
                        .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            Fields fields = new Fields(json, limit);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                fields.take(parser);
            }
            expect(parser.nextToken() == null);
            return fields.page();
        }
    }

    /// Byte offsets are only bytes in UTF-8; JSON on the wire is nothing else (RFC 8259 §8.1).
    private static byte[] utf8(byte[] json) throws FaultException {
        for (int i = 0; i < Math.min(4, json.length); i++) {
            expect(json[i] > 0);
        }
        return json;
    }

    private static void expect(boolean holds) throws FaultException {
        if (!holds) {
            throw FeedFaults.unreadable();
        }
    }

    /// The page's own fields while they come in; fields of a later version are skipped.
    private static final class Fields {
        private final byte[] json;
        private final int limit;
        private final Set<String> seen = new HashSet<>();
        private final List<byte[]> flags = new ArrayList<>();
        private @Nullable String next;
        private boolean more;

        Fields(byte[] json, int limit) {
            this.json = json;
            this.limit = limit;
        }

        void take(JsonParser parser) throws FaultException {
            String name = parser.currentName();
            expect(name.length() <= NAME && seen.add(name));
            JsonToken token = parser.nextToken();
            switch (name) {
                case "flags" -> flags(parser, token);
                case "next" -> next = cursor(parser, token);
                case "more" -> {
                    expect(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
                    more = token == JsonToken.VALUE_TRUE;
                }
                default -> parser.skipChildren();
            }
        }

        FlagsPage page() throws FaultException {
            String cursor = next;
            if (cursor == null || !seen.contains("flags") || !seen.contains("more")) {
                throw FeedFaults.unreadable();
            }
            return new FlagsPage(List.copyOf(flags), cursor, more);
        }

        private void flags(JsonParser parser, JsonToken token) throws FaultException {
            expect(token == JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(flags.size() < limit);
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int to = (int) parser.currentLocation().getByteOffset();
                flags.add(Arrays.copyOfRange(json, from, to));
            }
        }

        private static String cursor(JsonParser parser, JsonToken token) throws FaultException {
            expect(token == JsonToken.VALUE_STRING);
            String cursor = parser.getString();
            expect(cursor.getBytes(StandardCharsets.UTF_8).length <= CURSOR);
            expect(cursor.chars().noneMatch(c -> Character.isISOControl(c)));
            return cursor;
        }
    }
}
