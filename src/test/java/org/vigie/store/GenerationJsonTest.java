package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.review.Generation;
import org.vigie.review.Happening;

class GenerationJsonTest {
    private final Generation plain = Desks.incoming("g1").generation();

    @Test
    void whereNothingHappenedNothingIsWritten() throws Exception {
        String json = new String(Json.bytes(plain), StandardCharsets.UTF_8);
        assertThat(json).endsWith("\"unknownFields\":\"{}\"}");
        assertThat(Json.generation(Json.bytes(plain))).isEqualTo(plain);
    }

    @Test
    void whatHappenedComesBack() throws Exception {
        Generation since =
                new Generation(
                        plain.id(),
                        plain.service(),
                        plain.generatedAt(),
                        plain.flaggedAt(),
                        plain.prompt(),
                        plain.media(),
                        plain.requester(),
                        plain.publication(),
                        plain.complaints(),
                        plain.signals(),
                        plain.attempts(),
                        plain.jurisdictions(),
                        plain.unknownFields(),
                        List.of(new Happening(Desks.NOW, Happening.What.REMOVED, "")));
        assertThat(Json.generation(Json.bytes(since))).isEqualTo(since);
    }
}
