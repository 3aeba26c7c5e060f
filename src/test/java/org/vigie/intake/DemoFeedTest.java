package org.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack.Limits;
import org.vigie.store.GenerationStore.Quarantined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DemoFeedTest {
    private static final Instant START = Instant.parse("2031-05-06T07:08:09.5Z");
    private static final JsonNode DEMO = demo();

    @TempDir private Path temp;

    @Test
    void everyEntryEndsAsTheDemoSaysItShould() throws Exception {
        try (OpenStore store = new OpenStore(temp)) {
            Summary summary = store.pull(new DemoFeed(START, Limits.DEFAULT));
            JsonNode expected = DEMO.get("expected");
            int conflicts = expected.get("idConflicts").asInt();
            assertThat(summary.added()).isEqualTo(expected.get("generations").asInt());
            assertThat(summary.sameAgain()).isEqualTo(expected.get("sameAgain").asInt());
            assertThat(summary.sameContent()).isEqualTo(expected.get("sameContent").asInt());
            assertThat(summary.quarantined())
                    .isEqualTo(expected.get("quarantined").asInt() + conflicts);
            assertThat(summary.counted()).isEqualTo(expected.get("lines").asInt());
            List<String> outcomes = new ArrayList<>();
            for (Quarantined bad : store.generations().quarantined(100)) {
                outcomes.add(bad.origin() + " " + bad.code());
            }
            assertThat(outcomes).containsExactlyInAnyOrderElementsOf(expectedQuarantine());
            for (Map.Entry<String, JsonNode> hostile : DEMO.get("hostile").properties()) {
                if (hostile.getValue().get("outcome").asString().startsWith("admitted")) {
                    String id = hostile.getValue().get("id").asString();
                    assertThat(store.generations().generation(id).id()).isEqualTo(id);
                }
            }
        }
    }

    @Test
    void instantsMoveWithTheStart() throws FaultException {
        Instant now = Instant.parse(DEMO.get("now").asString());
        DemoFeed then = new DemoFeed(now, Limits.DEFAULT);
        DemoFeed today = new DemoFeed(START, Limits.DEFAULT);
        FlagReader reader = new FlagReader(Limits.DEFAULT);
        Duration shift = Duration.between(now, Instant.parse("2031-05-06T07:08:09Z"));
        var before = reader.read(then.pull("", 1).flags().getFirst().json()).generation();
        var after = reader.read(today.pull("", 1).flags().getFirst().json()).generation();
        assertThat(after.flaggedAt()).isEqualTo(before.flaggedAt().plus(shift));
        assertThat(after.prompt()).isEqualTo(before.prompt());
        assertThat(after.media()).isEqualTo(before.media());
    }

    @Test
    void theCursorGoesOn() throws FaultException {
        DemoFeed feed = new DemoFeed(START, Limits.DEFAULT);
        Batch first = feed.pull("", 10);
        assertThat(first.more()).isTrue();
        Batch rest = feed.pull(first.next(), 1_000);
        assertThat(rest.more()).isFalse();
        assertThat(first.flags().size() + rest.flags().size())
                .isEqualTo(DEMO.get("expected").get("lines").asInt());
        assertThat(feed.pull(rest.next(), 10).flags()).isEmpty();
    }

    private static List<String> expectedQuarantine() {
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, JsonNode> hostile : DEMO.get("hostile").properties()) {
            String outcome = hostile.getValue().get("outcome").asString();
            String code = outcome.replace("quarantined:", "");
            if (!code.equals(outcome) || code.equals("id-conflict")) {
                expected.add("demo:" + hostile.getKey() + " " + code);
            }
        }
        return expected;
    }

    private static JsonNode demo() {
        try (InputStream in =
                Objects.requireNonNull(
                        DemoFeed.class.getResourceAsStream("/org/vigie/assets/demo/demo.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
