package org.vigie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.ledger.LogVerifier.Flaw;

/// What somebody who can write a well-formed log still cannot make it say.
class LogSemanticsTest {
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final Map<String, String> REASON = Map.of("reason", "aa".repeat(32));

    private LogRules rules = new LogRules();
    private long sequence;
    private long decision;

    @BeforeEach
    void begin() {
        rules = new LogRules();
        sequence = 0;
        assertThat(decide("g1", "M-17", "none")).isEmpty();
        decision = sequence;
    }

    private String next(
            EventType type,
            String actor,
            @Nullable String generation,
            Map<String, ?> body,
            Map<String, String> commitments) {
        sequence++;
        Envelope event =
                new Envelope(
                        "event-" + sequence,
                        "desk-1",
                        sequence,
                        "",
                        actor,
                        "moderator",
                        type,
                        generation,
                        0,
                        "",
                        body,
                        commitments,
                        AT.plusSeconds(sequence).toString(),
                        "0.1.0",
                        List.of(),
                        "");
        return rules.accept(event).map(Flaw::field).orElse("");
    }

    private String decide(String generation, String actor, String category) {
        return next(
                EventType.DECISION,
                actor,
                generation,
                Map.of("rung", 0, "category", category),
                Map.of());
    }

    private String quality(String kind, String actor, Map<String, ?> more, boolean reason) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", kind, "decision", decision));
        body.putAll(more);
        EventType type = kind.equals("settlement") ? EventType.ADJUDICATE : EventType.QUALITY;
        return next(type, actor, "g1", body, reason ? REASON : Map.of());
    }

    private String judge(String actor, String category, int rung) {
        return quality("judgement", actor, Map.of("category", category, "rung", rung), false);
    }

    private String answer(String actor) {
        return next(
                EventType.QUALITY,
                actor,
                "g1",
                Map.of("kind", "calibration", "decision", decision, "rung", 0),
                Map.of("answer", "bb".repeat(32)));
    }

    @Test
    void nobodyJudgesTheirOwnOrTwiceOrWhatDoesNotStand() {
        assertThat(judge("M-17", "none", 0)).isEqualTo("actor");
        assertThat(judge("M-22", "none", 0)).isEmpty();
        assertThat(judge("M-22", "none", 0)).isEqualTo("actor");
        assertThat(judge("M-23", "none", 3)).isEqualTo("rung");
        decision++;
        assertThat(judge("M-24", "none", 0)).isEqualTo("decision");
        decision--;
        next(
                EventType.UNDO,
                "M-17",
                "g1",
                Map.of("undoes", decision, "undoes_event", "event-" + decision),
                Map.of());
        assertThat(judge("M-25", "none", 0)).isEqualTo("decision");
    }

    @Test
    void aConflictIsSettledOnceAndWithAReason() {
        assertThat(quality("settlement", "L-01", Map.of(), true)).isEqualTo("decision");
        judge("M-22", "adult", 0);
        assertThat(quality("settlement", "L-01", Map.of(), true)).isEmpty();
        assertThat(quality("settlement", "L-01", Map.of(), true)).isEqualTo("decision");
        begin();
        judge("M-22", "adult", 0);
        assertThat(quality("settlement", "L-01", Map.of(), false)).isEqualTo("reason");
        assertThat(
                        next(
                                EventType.QUALITY,
                                "L-01",
                                "g1",
                                Map.of("kind", "settlement", "decision", decision),
                                REASON))
                .isEqualTo("kind");
        assertThat(quality("praise", "L-01", Map.of(), false)).isEqualTo("kind");
    }

    @Test
    void anItemsAnswerIsAgreedBeforeAndAnsweredByWhoDoesNotKnowIt() {
        assertThat(quality("calibration-item", "L-01", Map.of(), true)).isEqualTo("decision");
        judge("M-22", "none", 0);
        assertThat(answer("M-31")).isEqualTo("decision");
        assertThat(quality("calibration-item", "L-01", Map.of(), false)).isEqualTo("reason");
        begin();
        judge("M-22", "none", 0);
        assertThat(quality("calibration-item", "L-01", Map.of(), true)).isEmpty();
        assertThat(quality("calibration-item", "L-01", Map.of(), true)).isEqualTo("decision");
        for (String knows : List.of("M-17", "M-22", "L-01")) {
            assertThat(answer(knows)).isEqualTo("actor");
        }
        assertThat(answer("M-31")).isEmpty();
        assertThat(answer("M-31")).isEqualTo("actor");
        assertThat(quality("calibration", "M-32", Map.of("rung", 0), false)).isEqualTo("answer");
        assertThat(quality("calibration-withdrawn", "L-01", Map.of(), false)).isEmpty();
        assertThat(answer("M-33")).isEqualTo("decision");
        assertThat(quality("calibration-withdrawn", "L-01", Map.of(), false)).isEqualTo("decision");
    }

    @Test
    void anItemPeopleDifferOnIsNotAgreed() {
        judge("M-22", "none", 0);
        judge("M-23", "adult", 0);
        assertThat(quality("calibration-item", "L-01", Map.of(), true)).isEqualTo("decision");
        quality("settlement", "L-02", Map.of(), true);
        assertThat(quality("calibration-item", "L-01", Map.of(), true)).isEmpty();
    }

    @Test
    void whatIsErasedIsShownNoMoreAndOnceOnly() {
        assertThat(next(EventType.ERASED, "L-01", null, Map.of(), Map.of()))
                .isEqualTo("generation_id");
        assertThat(next(EventType.ERASED, "L-01", "g1", Map.of(), Map.of())).isEmpty();
        assertThat(next(EventType.ERASED, "L-01", "g1", Map.of(), Map.of()))
                .isEqualTo("generation_id");
        assertThat(next(EventType.REVEAL, "M-17", "g1", Map.of("rung", 1), Map.of()))
                .isEqualTo("generation_id");
        assertThat(next(EventType.REVEAL, "M-17", "g2", Map.of("rung", 1), Map.of())).isEmpty();
    }

    @Test
    void onlyWhatAnEarlierEventWasBoundToIsRedacted() {
        next(EventType.NOTE, "M-17", "g1", Map.of(), Map.of("note", "cc".repeat(32)));
        Map<String, ?> body = Map.of("sequence", sequence, "field", "note");
        assertThat(next(EventType.REDACTED, "L-01", null, body, Map.of())).isEmpty();
        Map<String, ?> nothing = Map.of("sequence", decision, "field", "reason");
        assertThat(next(EventType.REDACTED, "L-01", null, nothing, Map.of())).isEqualTo("sequence");
        Map<String, ?> later = Map.of("sequence", sequence + 5, "field", "note");
        assertThat(next(EventType.REDACTED, "L-01", null, later, Map.of())).isEqualTo("sequence");
    }

    @Test
    void aDecidedCaseIsNotPutAsideAndAPersonComesBeforeTheyGo() {
        assertThat(next(EventType.SKIP, "M-17", "g1", Map.of(), Map.of()))
                .isEqualTo("generation_id");
        assertThat(next(EventType.SKIP, "M-17", "g2", Map.of(), Map.of())).isEmpty();
        Map<String, ?> person = Map.of("person", "S-02");
        assertThat(next(EventType.PERSON_REMOVED, "M-17", null, person, Map.of()))
                .isEqualTo("person");
        assertThat(next(EventType.PERSON_ADDED, "M-17", null, person, Map.of())).isEmpty();
        assertThat(next(EventType.PERSON_ADDED, "M-17", null, person, Map.of()))
                .isEqualTo("person");
        assertThat(next(EventType.PERSON_REMOVED, "M-17", null, person, Map.of())).isEmpty();
    }

    @Test
    void aCheckpointSignsMoreThanTheOneBeforeAndNothingBehindItself() {
        assertThat(checkpoint(1)).isEmpty();
        assertThat(checkpoint(1)).isEqualTo("size");
        assertThat(checkpoint(99)).isEqualTo("size");
        assertThat(checkpoint(3)).isEmpty();
    }

    private String checkpoint(long size) {
        return next(EventType.CHECKPOINT, "M-17", null, Map.of("size", size), Map.of());
    }

    static Stream<Arguments> steps() {
        String soon = AT.plusSeconds(3_600).toString();
        return Stream.of(
                Arguments.of(EventType.HOLD, Map.of("until", soon), Map.of(), ""),
                Arguments.of(EventType.HOLD, Map.of(), Map.of(), "until"),
                Arguments.of(EventType.HOLD, Map.of("until", "later"), Map.of(), "until"),
                Arguments.of(EventType.HOLD, Map.of("until", AT.toString()), Map.of(), "until"),
                Arguments.of(EventType.HAND_OVER, Map.of("to", "M-22"), Map.of(), ""),
                Arguments.of(EventType.HAND_OVER, Map.of("to", "m-17"), Map.of(), "to"),
                Arguments.of(EventType.HAND_OVER, Map.of(), Map.of(), "to"),
                Arguments.of(EventType.ESCALATE, Map.of(), Map.of(), ""),
                Arguments.of(EventType.SECOND_OPINION, Map.of(), Map.of(), ""),
                Arguments.of(EventType.SECOND_OPINION, Map.of("to", "M-17"), Map.of(), "to"),
                Arguments.of(EventType.NOTE, Map.of(), Map.of(), "note"),
                Arguments.of(EventType.RETRACT, Map.of("retracts", 1), Map.of(), "reason"),
                Arguments.of(EventType.RETRACT, Map.of("retracts", 1), REASON, "retracts"),
                Arguments.of(EventType.BREAK, Map.of("what", "taken"), Map.of(), ""),
                Arguments.of(EventType.BREAK, Map.of(), Map.of(), "what"),
                Arguments.of(EventType.CAP, Map.of("cap", "hour"), Map.of(), ""),
                Arguments.of(EventType.CAP, Map.of("cap", "week"), Map.of(), "cap"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepSaysWhatItMust(
            EventType type, Map<String, ?> body, Map<String, String> commitments, String flaw) {
        assertThat(next(type, "M-17", "g2", body, commitments)).isEqualTo(flaw);
    }
}
