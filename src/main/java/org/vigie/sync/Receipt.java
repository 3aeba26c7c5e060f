package org.vigie.sync;

import java.util.HashMap;
import java.util.Map;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The feed's answer to events.
///
/// @param highWater every event up to here is stored there; nothing is said of later ones
/// @param effects the feed's words by sequence, as sent
record Receipt(long highWater, Map<Long, String> effects) {
    static final long BYTES = 1 << 18;

    /// The word for an event whose content the feed refused but whose place it keeps.
    static final String REFUSED = "refused";

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    Receipt {
        effects = Map.copyOf(effects);
    }

    /// @throws TransientFault `feed-answer-unreadable`; sending again is harmless
    static Receipt read(byte[] json) throws FaultException {
        try {
            JsonNode answer = MAPPER.readTree(json);
            Map<Long, String> effects = new HashMap<>();
            for (JsonNode result : answer.path("results")) {
                effects.put(whole(result.path("seq")), result.path("effect").asString(""));
            }
            return new Receipt(whole(answer.path("highWater")), effects);
        } catch (JacksonException e) {
            throw FeedFaults.unreadable();
        }
    }

    private static long whole(JsonNode number) throws FaultException {
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
            throw FeedFaults.unreadable();
        }
        return number.asLong();
    }
}
