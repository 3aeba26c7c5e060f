package org.vigie.evidence.provenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// What a JSON text that a generator left behind asks for, and with which model. Graphs of many
/// kinds share the few names that are looked for.
///
/// @param names every field name met, as far as it was read
/// @param said what was asked, as `name: value`, in the order of the text
record GenerationJson(Set<String> names, List<String> said) {
    private static final Set<String> TELLING =
            Set.of(
                    "text",
                    "text_g",
                    "text_l",
                    "prompt",
                    "positive_prompt",
                    "negative_prompt",
                    "negativeprompt",
                    "uc",
                    "ckpt_name",
                    "unet_name",
                    "lora_name",
                    "model_name",
                    "base_model",
                    "base_model_name",
                    "model");
    private static final int MOST_SAID = 12;
    private static final int MOST_NAMES = 1_000;
    private static final int MOST_TOKENS = 200_000;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(100)
                                    .maxNameLength(500)
                                    .build())
                    // Graphs are written by Python, which knows such numbers.
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    GenerationJson {
        names = Set.copyOf(names);
        said = List.copyOf(said);
    }

    /// Read a text as far as it is JSON; nothing when it does not begin as an object.
    static GenerationJson read(String text) {
        Set<String> names = new HashSet<>();
        List<String> said = new ArrayList<>();
        if (!text.stripLeading().startsWith("{")) {
            return new GenerationJson(names, said);
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            read(parser, names, said);
        } catch (JacksonException e) {
            // What stands before the mistake was read.
            return new GenerationJson(names, said);
        }
        return new GenerationJson(names, said);
    }

    private static void read(JsonParser parser, Set<String> names, List<String> said) {
        String name = "";
        JsonToken token = parser.nextToken();
        for (int i = 0; token != null && i < MOST_TOKENS; i++) {
            if (token == JsonToken.PROPERTY_NAME) {
                name = parser.currentName();
                if (names.size() < MOST_NAMES) {
                    names.add(name);
                }
            } else if (token == JsonToken.VALUE_STRING
                    && TELLING.contains(name)
                    && said.size() < MOST_SAID
                    && !parser.getString().isBlank()) {
                said.add(name + ": " + Wording.tidy(parser.getString(), Statements.LONGEST));
            }
            token = parser.nextToken();
        }
    }

    /// Return what was asked on one line, or nothing.
    String line() {
        return String.join(" · ", said);
    }
}
