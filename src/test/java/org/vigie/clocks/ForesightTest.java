package org.vigie.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.review.Outlook;

class ForesightTest {
    private static final Outlook ASSUMED =
            new Outlook(minutes(5), 0, "", minutes(1), 0, Duration.ofHours(6));

    @Test
    void withoutFiguresThePackIsBelieved() {
        Outlook outlook = foresight(0).of("edit");
        assertThat(outlook.handling()).isEqualTo(minutes(5));
        assertThat(outlook.decisions()).isZero();
        assertThat(outlook.close()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aCategoryWithEnoughDecisionsSpeaksForItself() {
        Foresight foresight = foresight(Foresight.FEWEST);
        for (int minute : List.of(20, 2, 30, 4, 3)) {
            foresight.with("edit", minutes(minute));
        }
        assertThat(foresight.of("edit").handling()).isEqualTo(minutes(4));
        assertThat(foresight.of("edit").decisions()).isEqualTo(5);
        assertThat(foresight.of("edit").category()).isEqualTo("edit");
    }

    @Test
    void oneWithTooFewIsJudgedByAll() {
        Foresight foresight = foresight(Foresight.FEWEST - 1).with("edit", minutes(50));
        Outlook outlook = foresight.of("edit");
        assertThat(outlook.category()).isEmpty();
        assertThat(outlook.decisions()).isEqualTo(5);
        assertThat(outlook.handling()).isEqualTo(minutes(1));
    }

    @Test
    void ofAnEvenNumberTheLongerOneInTheMiddleCounts() {
        Foresight foresight = foresight(0);
        for (int minute = 1; minute <= 6; minute++) {
            foresight.with("edit", minutes(minute));
        }
        assertThat(foresight.of("edit").handling()).isEqualTo(minutes(4));
    }

    @Test
    void deliveriesAreMeasuredAndNothingIsFasterThanWhatWaits() {
        List<Duration> took = Collections.nCopies(Foresight.FEWEST, Duration.ofSeconds(9));
        Outlook usual = arriving(new Foresight.Arrival(true, took, Duration.ZERO));
        assertThat(usual.sync()).isEqualTo(Duration.ofSeconds(9));
        assertThat(usual.syncs()).isEqualTo(Foresight.FEWEST);
        assertThat(arriving(new Foresight.Arrival(true, took, minutes(90))).sync())
                .isEqualTo(minutes(90));
        Outlook unknown = arriving(new Foresight.Arrival(true, List.of(), Duration.ZERO));
        assertThat(unknown.sync()).isEqualTo(minutes(1));
        assertThat(unknown.syncs()).isZero();
        assertThat(arriving(Foresight.Arrival.AT_ONCE).sync()).isZero();
    }

    private static Outlook arriving(Foresight.Arrival arrival) {
        return new Foresight(arrival, ASSUMED).of("edit");
    }

    /// @param others decisions of a minute each in another category
    private static Foresight foresight(int others) {
        Foresight foresight = new Foresight(Foresight.Arrival.AT_ONCE, ASSUMED);
        for (int i = 0; i < others; i++) {
            foresight.with("other", minutes(1));
        }
        return foresight;
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
