package org.vigie.filing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionTakenTest {
    private static final Instant FLAGGED = Instant.parse("2026-01-04T10:00:00Z");

    private static Taken taken(int minutes, @Nullable Integer due, int rung, String place) {
        return new Taken(
                FLAGGED.plus(Duration.ofMinutes(minutes)),
                FLAGGED,
                FLAGGED.plus(Duration.ofMinutes(1)),
                due == null ? null : FLAGGED.plus(Duration.ofMinutes(due)),
                rung == 0 ? "none" : "violence",
                List.of("remove", "label"),
                rung,
                false,
                false,
                List.of(place));
    }

    private static ActionTaken report(List<Taken> all, String jurisdiction) {
        return ActionTaken.of(all, FLAGGED, FLAGGED.plus(Duration.ofDays(1)), jurisdiction);
    }

    @Test
    void percentilesAreNearestRank() {
        List<Taken> all = new ArrayList<>();
        for (int minutes = 1; minutes <= 100; minutes++) {
            all.add(taken(minutes, null, 0, "IN"));
        }
        ActionTaken report = report(all, "");
        assertThat(report.median()).isEqualTo(Duration.ofMinutes(50));
        assertThat(report.ninetieth()).isEqualTo(Duration.ofMinutes(90));
        assertThat(report.ninetyNinth()).isEqualTo(Duration.ofMinutes(99));
        assertThat(report(List.of(), "").median()).isNull();
    }

    @Test
    void theUnionTakesInItsMembers() {
        List<Taken> all = List.of(taken(1, null, 0, "FR"), taken(1, null, 0, "IN"));
        assertThat(report(all, "EU").decisions()).isEqualTo(1);
        assertThat(report(all, "FR").decisions()).isEqualTo(1);
        assertThat(report(all, "DE").decisions()).isZero();
    }

    @Test
    void deadlinesAreCountedByWhoseLatenessItWas() {
        ActionTaken report =
                report(
                        List.of(
                                taken(10, 20, 0, "IN"),
                                taken(30, 20, 1, "IN"),
                                taken(30, 0, 4, "IN"),
                                taken(30, null, 3, "FR")),
                        "");
        assertThat(report.clocked()).isEqualTo(3);
        assertThat(report.met()).isEqualTo(1);
        assertThat(report.breached()).isEqualTo(2);
        assertThat(report.arrivedLate()).isEqualTo(1);
        assertThat(report.byRung()).containsExactly(1L, 1L, 0L, 1L, 1L);
        assertThat(report.unseen()).isEqualTo(2);
        assertThat(report.byCategory())
                .containsExactly(
                        java.util.Map.entry("violence", 3L), java.util.Map.entry("none", 1L));
        assertThat(report.byAction()).containsEntry("remove", 4L).containsEntry("label", 4L);
        assertThat(report(List.of(taken(1, null, 0, "FR")), "IN").decisions()).isZero();
    }
}
