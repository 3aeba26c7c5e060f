package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.FaultException;
import org.vigie.review.Rung;
import org.vigie.review.Team;
import org.vigie.review.Team.Slack;
import org.vigie.review.Verdict;

class TeamStoreTest {
    private static final Instant NOW = Desks.NOW;

    @TempDir Path root;
    private Desks desk;

    @BeforeEach
    void open() throws FaultException {
        desk = Desks.open(root);
    }

    @AfterEach
    void close() throws FaultException {
        desk.close();
    }

    private void admit(String id, @Nullable Duration left) throws FaultException {
        Instant due = left == null ? null : NOW.plus(left);
        desk.storage
                .generations()
                .admit(List.of(Desks.incoming(id, due, 2, NOW.minus(Duration.ofHours(2)), id)));
    }

    private Team.Standing standing() throws FaultException {
        return desk.storage.team().standing(NOW, ZoneOffset.UTC);
    }

    @Test
    void theBacklogIsSortedByTheTimeLeft() throws Exception {
        admit("late", Duration.ofMinutes(-5));
        admit("soon", Duration.ofMinutes(30));
        admit("today", Duration.ofHours(3));
        admit("tonight", Duration.ofHours(12));
        admit("later", Duration.ofHours(30));
        admit("free", null);
        admit("free too", null);
        Team.Standing standing = standing();
        assertThat(standing.backlog()).containsExactly(1L, 1L, 1L, 1L, 1L, 2L);
        assertThat(standing.backlog(Slack.NO_CLOCK)).isEqualTo(2);
    }

    @Test
    void aDayCountsWhatCameWhatWasDecidedAndWhatNobodyHadToSee() throws Exception {
        for (int i = 0; i < 4; i++) {
            admit("case " + i, Duration.ofMinutes(i == 0 ? -1 : 90));
        }
        decide("case 0", Rung.EVIDENCE);
        decide("case 1", Rung.DRAWING);
        decide("case 2", Rung.GREY);
        Team.Standing standing = standing();
        assertThat(standing.days()).hasSize(14);
        Team.Day today = standing.days().getLast();
        assertThat(today)
                .isEqualTo(new Team.Day(Instant.parse("2026-01-05T00:00:00Z"), 4, 3, 2, 1));
        assertThat(standing.days().getFirst().came()).isZero();
        assertThat(standing.pace()).isEqualTo(3);
    }

    private void decide(String id, Rung rung) throws FaultException {
        desk.storage.journal().decide(new Verdict(id, "adult", List.of("remove"), "", rung));
    }

    /// One decision an hour, five cases due within two hours: by then two can be reached.
    @Test
    void theForecastSaysWhatThePaceDoesNotReach() throws Exception {
        for (int i = 0; i < 5; i++) {
            admit("case " + i, Duration.ofMinutes(70 + i));
        }
        admit("done", null);
        decide("done", Rung.EVIDENCE);
        Team.Standing standing = standing();
        assertThat(standing.forecast()).hasSize(24);
        assertThat(standing.forecast().get(0))
                .isEqualTo(new Team.Hour(NOW.plus(Duration.ofHours(1)), 0, 0));
        assertThat(standing.forecast().get(1))
                .isEqualTo(new Team.Hour(NOW.plus(Duration.ofHours(2)), 5, 3));
        assertThat(standing.forecast().get(4).late()).isZero();
        assertThat(standing.worst().late()).isEqualTo(3);
    }

    @Test
    void anEmptyDeskHasNothingToForecast() throws Exception {
        assertThat(standing().worst().late()).isZero();
        assertThat(standing().pace()).isZero();
    }
}
