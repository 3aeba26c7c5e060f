package org.vigie.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The strictest reading of JSON: UTF-8 only, one object and nothing after it, no key twice,
/// bounded depth, strings and numbers. The caller has bounded the bytes.
final class FlagJson {
    private static final int DEPTH = 64;
    private static final int NUMBER_LENGTH = 100;
    private static final int NAME_LENGTH = 1_000;

    private final JsonMapper mapper;

    /// @param longest longest string that may stand in a flag, in characters
    FlagJson(long longest) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength((int) Math.min(longest, Integer.MAX_VALUE))
                        .maxNumberLength(NUMBER_LENGTH)
                        .maxNameLength(NAME_LENGTH)
                        .build();
        mapper =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .build();
    }

    ObjectNode read(byte[] json) throws FaultException {
        try {
            JsonNode node = mapper.readTree(text(json));
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // Not chained: its message quotes the flag.
            throw notJson();
        }
        throw notJson();
    }

    ObjectNode empty() {
        return mapper.createObjectNode();
    }

    String write(ObjectNode node) throws FaultException {
        String written = mapper.writeValueAsString(node);
        if (!wellFormed(written)) {
            throw notJson();
        }
        return written;
    }

    /// Return whether a text can be written as UTF-8: no half of a surrogate pair stands alone.
    static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static String text(byte[] json) throws FaultException {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(json))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notJson();
        }
    }

    private static FaultException notJson() {
        return new FaultException(Fault.of("flag-not-json"));
    }
}
