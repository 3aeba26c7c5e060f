package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.FaultException;
import org.vigie.store.Paces.Handled;

class PacesTest {
    @TempDir Path root;

    private Instant now = Desks.NOW;

    @Test
    void aDecisionTookTheTimeSinceTheDeedBeforeIt() throws Exception {
        try (Desks desk = open(false)) {
            admit(desk, 6);
            // Nothing came before the first: nobody knows when it was begun.
            decide(desk, 0, Duration.ZERO);
            decide(desk, 1, Duration.ofSeconds(40));
            // Other people's pictures coming in are no deed of this desk.
            now = now.plusSeconds(30);
            desk.storage.generations().admit(List.of(Desks.incoming("late")));
            decide(desk, 2, Duration.ofSeconds(30));
            desk.storage.journal().skip("g3");
            decide(desk, 4, Duration.ofSeconds(20));
            assertThat(desk.storage.paces().handled())
                    .extracting(Handled::category, Handled::took)
                    .containsExactly(
                            tuple("adult", Duration.ofSeconds(20)),
                            tuple("adult", Duration.ofSeconds(60)),
                            tuple("adult", Duration.ofSeconds(40)));
        }
    }

    @Test
    void breaksAndWhatWasSettledAtOnceAreLeftOut() throws Exception {
        try (Desks desk = open(false)) {
            admit(desk, 5);
            decide(desk, 0, Duration.ZERO);
            decide(desk, 1, Duration.ofHours(2));
            decide(desk, 2, Duration.ofMillis(20));
            decide(desk, 3, Duration.ofMinutes(1));
            now = now.plus(Duration.ofMinutes(9));
            desk.storage.exposures().breakTaken();
            decide(desk, 4, Duration.ofMinutes(2));
            assertThat(desk.storage.paces().handled())
                    .extracting(Handled::took)
                    .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(1));
        }
    }

    @Test
    void deliveriesAreMeasuredAndWhatWaitsIsKnown() throws Exception {
        try (Desks desk = open(true)) {
            admit(desk, 2);
            now = now.plusSeconds(12);
            assertThat(desk.storage.paces().waiting()).hasSeconds(12);
            desk.storage.events().acknowledge(2, Map.of());
            assertThat(desk.storage.paces().delivered()).containsExactly(Duration.ofSeconds(12));
            assertThat(desk.storage.paces().waiting()).isZero();
            desk.storage.events().acknowledge(2, Map.of());
            assertThat(desk.storage.paces().delivered()).hasSize(1);
        }
    }

    @Test
    void aNightBetweenTwoShiftsIsNoWaiting() throws Exception {
        try (Desks desk = open(true)) {
            admit(desk, 1);
        }
        now = now.plus(Duration.ofHours(14));
        try (Desks desk = open(true)) {
            assertThat(desk.storage.paces().waiting()).isZero();
            now = now.plusSeconds(8);
            assertThat(desk.storage.paces().waiting()).hasSeconds(8);
        }
    }

    private Desks open(boolean delivers) throws FaultException {
        return Desks.open(root, new Terms("", delivers, Duration.ZERO), () -> now);
    }

    private static void admit(Desks desk, int cases) throws FaultException {
        for (int i = 0; i < cases; i++) {
            desk.storage.generations().admit(List.of(Desks.incoming("g" + i)));
        }
    }

    private void decide(Desks desk, int number, Duration after) throws FaultException {
        now = now.plus(after);
        desk.storage.journal().decide(Desks.verdict("g" + number));
    }
}
