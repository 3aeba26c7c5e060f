package org.vigie.app;

import org.vigie.exposure.Comfort;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Writes down what a person chose, and reads it again.
final class ComfortText {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private ComfortText() {}

    static String write(Comfort comfort) {
        return JSON.writeValueAsString(comfort);
    }

    /// @throws FaultException `comfort-unreadable`
    static Comfort read(String text) throws FaultException {
        try {
            return JSON.readValue(text, Comfort.class);
        } catch (JacksonException e) {
            throw new FaultException(Fault.of("comfort-unreadable"), e);
        }
    }
}
