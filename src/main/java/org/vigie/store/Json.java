package org.vigie.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.vigie.review.Claims;
import org.vigie.review.Detail;
import org.vigie.review.Drafts;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.HashMatch;
import org.vigie.review.ModelValues;
import org.vigie.review.PromptMarks;
import org.vigie.review.Rephrasing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How records of the domain are kept: as JSON in the order of their components.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(Detail.class, Kinds.class)
                    .addMixIn(Generation.class, Silent.class)
                    .addMixIn(HashMatch.class, Matched.class)
                    .build();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private Json() {}

    /// The words that tell details apart.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ExposureChange.class, name = "exposure-change"),
        @JsonSubTypes.Type(value = PromptMarks.class, name = "prompt-marks"),
        @JsonSubTypes.Type(value = Rephrasing.class, name = "rephrasing"),
        @JsonSubTypes.Type(value = Claims.class, name = "claims"),
        @JsonSubTypes.Type(value = HashMatch.class, name = "hash-match"),
        @JsonSubTypes.Type(value = ModelValues.class, name = "model-values")
    })
    private interface Kinds {}

    /// Where nothing happened since, nothing is written: what was kept before keeps its bytes.
    private interface Silent {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Happening> happenings();
    }

    /// What was compared has a word of its own, beside the one that tells details apart.
    private interface Matched {
        @JsonProperty("compared")
        HashMatch.Kind kind();
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Generation generation(byte[] json) throws FaultException {
        try {
            return MAPPER.readValue(json, Generation.class);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    static List<Evidence> evidence(byte[] json) throws FaultException {
        try {
            return MAPPER.readValue(json, EVIDENCE);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    static Drafts.Draft draft(byte[] json) throws FaultException {
        try {
            return MAPPER.readValue(json, Drafts.Draft.class);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    static List<String> words(String json) throws FaultException {
        try {
            return MAPPER.readValue(json, WORDS);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    static Map<String, String> details(String json) throws FaultException {
        try {
            return MAPPER.readValue(json, DETAILS);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static FaultException unreadable() {
        return new FaultException(Fault.of("sealed-damaged", "what", "json"));
    }
}
