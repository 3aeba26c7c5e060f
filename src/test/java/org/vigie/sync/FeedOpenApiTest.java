package org.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vigie.ledger.Effect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published description says what the code does.
class FeedOpenApiTest {
    private final JsonNode document = read();

    @Test
    void describesTheThreeOperationsAndTheirSignIn() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        Map<String, String> operations = new TreeMap<>();
        document.path("paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(verb -> operations.put(path.getKey(), verb)));
        assertThat(operations)
                .isEqualTo(
                        Map.of(
                                "/v1/flags", "get",
                                "/v1/media/{sha256}", "get",
                                "/v1/events", "post"));
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValues("$ref"))
                .hasSizeGreaterThan(10)
                .allSatisfy(ref ->
                        assertThat(document.at(ref.asString().substring(1)).isMissingNode())
                                .as(ref.asString())
                                .isFalse());
    }

    @Test
    void namesTheLimitsAndWordsOfTheCode() {
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/EventBatch/properties/events/maxItems").asInt())
                .isEqualTo(Uplink.EVENTS);
        assertThat(schemas.at("/FlagsPage/properties/next/maxLength").asInt())
                .isEqualTo(FlagsPage.CURSOR);
        TreeSet<String> words = new TreeSet<>();
        schemas.at("/Receipt/properties/results/items/properties/effect/enum")
                .forEach(word -> words.add(word.asString()));
        TreeSet<String> ours = new TreeSet<>();
        for (Effect effect : Effect.values()) {
            ours.add(effect.word());
        }
        ours.add(Receipt.REFUSED);
        assertThat(words).isEqualTo(ours);
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(
                        FeedOpenApiTest.class.getResourceAsStream(
                                "/org/vigie/assets/schema/feed.openapi.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
