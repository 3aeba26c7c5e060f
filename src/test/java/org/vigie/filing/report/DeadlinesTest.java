package org.vigie.filing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.filing.report.Deadline.Cause;

class DeadlinesTest {
    private static final Instant START = Instant.parse("2026-01-04T10:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(2));

    private static Deadline deadline(
            String rule, String place, @Nullable Duration took, Duration admitted, String... log) {
        return new Deadline(
                rule,
                place,
                !rule.equals("b"),
                START,
                DUE,
                took == null ? null : START.plus(took),
                START.plus(admitted),
                List.of("FR", "IN"),
                List.of(log));
    }

    @Test
    void whatIsMetMissedAndOpenIsCountedByRule() {
        Deadlines deadlines =
                Deadlines.of(
                        List.of(
                                deadline("a", "IN", Duration.ofHours(1), Duration.ZERO),
                                deadline("a", "IN", Duration.ofHours(2), Duration.ZERO),
                                deadline("a", "IN", Duration.ofHours(3), Duration.ZERO),
                                deadline("a", "IN", null, Duration.ZERO),
                                deadline("b", "EU", Duration.ofHours(9), Duration.ofHours(5))),
                        "");
        assertThat(deadlines.lines())
                .containsExactly(
                        new Deadlines.Line("a", "IN", true, 2, 1, 1, Duration.ofHours(2)),
                        new Deadlines.Line("b", "EU", false, 0, 1, 0, Duration.ofHours(9)));
        assertThat(deadlines.causes()).isEqualTo(Map.of(Cause.WAITED, 2L, Cause.ARRIVED_LATE, 1L));
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                arguments(Cause.WAITED, Duration.ZERO, new String[] {"pulled", "examined"}),
                arguments(Cause.BEGUN, Duration.ZERO, new String[] {"reveal"}),
                arguments(Cause.PUT_ASIDE, Duration.ZERO, new String[] {"reveal", "skip"}),
                arguments(Cause.ELSEWHERE, Duration.ZERO, new String[] {"skip", "hand_over"}),
                arguments(Cause.ELSEWHERE, Duration.ZERO, new String[] {"escalate"}),
                arguments(Cause.REOPENED, Duration.ZERO, new String[] {"hold", "retract"}),
                arguments(Cause.ARRIVED_LATE, Duration.ofHours(2), new String[] {"undo"}));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void theLogSaysWhyADeadlinePassed(Cause cause, Duration admitted, String[] log) {
        Deadline late = deadline("a", "IN", Duration.ofHours(9), admitted, log);
        assertThat(Deadlines.of(List.of(late), "").causes()).isEqualTo(Map.of(cause, 1L));
    }

    @Test
    void aPlaceIsToldItsOwnClocksTheHousesAndTheUnions() {
        List<Deadline> all =
                List.of(
                        deadline("in", "IN", Duration.ZERO, Duration.ZERO),
                        deadline("us", "US", Duration.ZERO, Duration.ZERO),
                        deadline("eu", "EU", Duration.ZERO, Duration.ZERO),
                        deadline("house", "policy", Duration.ZERO, Duration.ZERO));
        assertThat(Deadlines.of(all, "IN").lines())
                .extracting(Deadlines.Line::rule)
                .containsExactly("house", "in");
        assertThat(Deadlines.of(all, "FR").lines())
                .extracting(Deadlines.Line::rule)
                .containsExactly("eu", "house");
        assertThat(Deadlines.of(all, "EU").lines())
                .extracting(Deadlines.Line::rule)
                .containsExactly("eu", "house");
        assertThat(Deadlines.of(all, "DE").lines()).as("it concerns no case of DE").isEmpty();
    }
}
