package org.vigie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.ledger.LogVerifier.Flaw;

/// What may be said about looking, whoever wrote the log.
class LogRulesTest {
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final String MEDIUM = "aa".repeat(32);

    private final LogRules rules = new LogRules();
    private long sequence;
    private Instant now = AT;
    private String generation = "g1";
    private String medium = MEDIUM;

    @BeforeEach
    void begin() {
        sequence = 0;
        next(EventType.PERSON_ADDED, Map.of("person", "M-22"));
    }

    private String next(EventType type, Map<String, ?> body) {
        sequence++;
        Envelope event =
                new Envelope(
                        "event-" + sequence,
                        "desk-1",
                        sequence,
                        "",
                        "M-17",
                        "specialist",
                        type,
                        generation,
                        0,
                        medium,
                        body,
                        Map.of(),
                        now.toString(),
                        "0.1.0",
                        List.of(),
                        "");
        return rules.accept(event).map(Flaw::field).orElse("");
    }

    private String agree(Object second, Object seconds) {
        return next(EventType.SECOND_PERSON, Map.of("second", second, "seconds", seconds));
    }

    private String reveal(int rung, int ceiling, long agreed) {
        Map<String, Object> body = new HashMap<>(Map.of("rung", rung));
        if (ceiling >= 0) {
            body.put("ceiling", ceiling);
        }
        if (agreed > 0) {
            body.put("agreed", agreed);
        }
        return next(EventType.REVEAL, body);
    }

    @Test
    void aLookUnderItsCeilingNeedsNobody() {
        assertThat(reveal(4, -1, 0)).isEmpty();
        assertThat(reveal(1, 1, 0)).isEmpty();
        assertThat(reveal(0, 1, 0)).isEmpty();
    }

    @Test
    void aLookAboveItsCeilingNamesAnAgreement() {
        assertThat(reveal(2, 1, 0)).isEqualTo("agreed");
        assertThat(agree("M-22", 300)).isEmpty();
        long agreed = sequence;
        assertThat(reveal(4, 1, agreed)).isEmpty();
        assertThat(reveal(3, 1, agreed)).isEmpty();
        assertThat(reveal(4, 1, agreed + 1)).isEqualTo("agreed");
        assertThat(reveal(4, 1, 0)).isEqualTo("agreed");
        assertThat(reveal(4, 7, agreed)).isEqualTo("ceiling");
    }

    @Test
    void anAgreementIsToOneMediumOfOneCaseAndEnds() {
        agree("M-22", 300);
        long agreed = sequence;
        medium = "bb".repeat(32);
        assertThat(reveal(4, 1, agreed)).isEqualTo("agreed");
        medium = MEDIUM;
        generation = "g2";
        assertThat(reveal(4, 1, agreed)).isEqualTo("agreed");
        generation = "g1";
        now = AT.plusSeconds(300);
        assertThat(reveal(4, 1, agreed)).isEmpty();
        now = AT.plusSeconds(301);
        assertThat(reveal(4, 1, agreed)).isEqualTo("agreed");
        now = AT.minusSeconds(1);
        assertThat(reveal(4, 1, agreed)).isEqualTo("agreed");
    }

    @Test
    void theSecondPersonIsNamedAndAnother() {
        assertThat(agree("M-17", 300)).isEqualTo("second");
        assertThat(agree("m-17", 300)).isEqualTo("second");
        assertThat(agree(" ", 300)).isEqualTo("second");
        assertThat(agree("M-23", 300)).isEqualTo("second");
        assertThat(agree("M-22", 0)).isEqualTo("seconds");
        assertThat(agree("M-22", 86_400)).isEqualTo("seconds");
        medium = "";
        assertThat(agree("M-22", 300)).isEqualTo("content_sha256");
        long refused = sequence;
        medium = MEDIUM;
        assertThat(reveal(4, 1, refused)).isEqualTo("agreed");
    }

    @Test
    void nothingIsDecidedOnAViewNobodyHad() {
        Map<String, ?> body = Map.of("rung", 3);
        assertThat(next(EventType.DECISION, body)).isEqualTo("rung");
        assertThat(reveal(3, -1, 0)).isEmpty();
        assertThat(next(EventType.DECISION, body)).isEmpty();
    }
}
