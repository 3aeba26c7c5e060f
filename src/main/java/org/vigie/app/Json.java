package org.vigie.app;

import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object a line, as commands print them.
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// Return `object` on one line; maps keep their order, NaN becomes null.
    static String line(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }

    /// Return `object` over several lines, for people.
    static String pretty(Map<String, ?> object) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object);
    }
}
