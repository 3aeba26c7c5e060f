package org.vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Clock.State;

class ClockStateTest {
    private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
    private static final Clock CLOCK =
            new Clock("rule", "IN", START, START.plus(Duration.ofHours(48)), true)
                    .seen(
                            new Outlook(
                                    Duration.ofMinutes(20),
                                    7,
                                    "",
                                    Duration.ofMinutes(10),
                                    3,
                                    Duration.ofHours(2)));

    @ParameterizedTest
    @CsvSource({
        "0, RUNNING",
        "2760, RUNNING",
        "2761, CLOSE",
        "2850, CLOSE",
        "2851, LIKELY_LATE",
        "2880, LIKELY_LATE",
        "2881, BREACHED"
    })
    void aRunningClockGoesThroughItsStates(long minutes, State state) {
        assertThat(CLOCK.state(START.plus(Duration.ofMinutes(minutes)))).isEqualTo(state);
    }

    @Test
    void withoutFiguresNothingIsPredicted() {
        Clock blind = CLOCK.seen(Outlook.NONE);
        assertThat(blind.state(blind.due())).isEqualTo(State.CLOSE);
        assertThat(blind.state(blind.due().plusMillis(1))).isEqualTo(State.BREACHED);
    }

    @Test
    void aDecisionMeetsWhatWasAskedBeforeItAndNothingLater() {
        Instant decided = START.plusSeconds(60);
        assertThat(CLOCK.decided(decided).state(CLOCK.due().plusSeconds(1))).isEqualTo(State.MET);
        assertThat(CLOCK.decided(START.minusSeconds(1)).course()).isEqualTo(new Course.Running());
        assertThat(CLOCK.decided(CLOCK.due().plusSeconds(1)).state(START))
                .isEqualTo(State.BREACHED);
    }

    @Test
    void aDecisionChangesNothingThatEnded() {
        Clock fallen = CLOCK.with(new Course.Stopped(START.plusSeconds(5), "withdrawn"));
        assertThat(fallen.decided(START.plusSeconds(60))).isEqualTo(fallen);
        assertThat(fallen.state(START.plusSeconds(60))).isEqualTo(State.STOPPED);
        Clock waiting = CLOCK.with(new Course.Paused(START.plusSeconds(5), "asked"));
        assertThat(waiting.decided(START.plusSeconds(60)).state(START)).isEqualTo(State.MET);
    }
}
