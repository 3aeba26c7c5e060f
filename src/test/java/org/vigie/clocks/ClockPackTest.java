package org.vigie.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.app.Packs;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Generation;

class ClockPackTest {
    private static final Instant FLAGGED = Instant.parse("2026-01-04T10:15:00Z");
    private final ClockPack pack = Packs.builtInClocks();

    @Test
    void everyGenerationHasAtLeastTheHouseClock() {
        assertThat(pack.clocksFor(flagged(List.of()), "other"))
                .extracting(Clock::ruleId)
                .containsExactly("policy-48h");
    }

    @Test
    void aSubjectsComplaintInIndiaRunsTwoHoursFromItsReceipt() {
        Instant received = FLAGGED.plusSeconds(600);
        List<Clock> clocks =
                pack.clocksFor(
                        flagged(List.of(complaint(Complaint.By.SUBJECT, "IN", received))),
                        "sexualised-edit");
        assertThat(clocks.getFirst().ruleId()).isEqualTo("in-intimate-2h");
        assertThat(clocks.getFirst().due()).isEqualTo(received.plus(Duration.ofHours(2)));
        assertThat(clocks.getFirst().verified()).isFalse();
        assertThat(clocks.getFirst().slack(received.plus(Duration.ofHours(3))))
                .isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void theEarliestOfSeveralComplaintsCounts() {
        Instant early = FLAGGED.plusSeconds(60);
        List<Clock> clocks =
                pack.clocksFor(
                        flagged(
                                List.of(
                                        complaint(
                                                Complaint.By.AGENT, "US", FLAGGED.plusSeconds(900)),
                                        complaint(Complaint.By.SUBJECT, "US", early))),
                        "sexualised-edit");
        assertThat(clocks)
                .filteredOn(clock -> clock.ruleId().equals("us-take-it-down-48h"))
                .singleElement()
                .extracting(Clock::start)
                .isEqualTo(early);
    }

    @Test
    void aMemberStateIsCoveredByTheUnion() {
        assertThat(
                        pack.clocksFor(
                                flagged(
                                        List.of(
                                                complaint(
                                                        Complaint.By.TRUSTED_FLAGGER,
                                                        "FR",
                                                        FLAGGED))),
                                "other"))
                .extracting(Clock::ruleId)
                .contains("eu-trusted-flagger-24h");
    }

    @Test
    void severalJurisdictionsRunSeveralClocksNearestFirst() {
        List<Clock> clocks =
                pack.clocksFor(
                        flagged(
                                List.of(
                                        complaint(Complaint.By.SUBJECT, "US", FLAGGED),
                                        complaint(Complaint.By.SUBJECT, "IN", FLAGGED))),
                        "sexualised-edit");
        assertThat(clocks)
                .extracting(Clock::ruleId)
                .containsExactly(
                        "in-intimate-2h",
                        "in-urgent-36h",
                        "policy-48h",
                        "us-take-it-down-48h",
                        "in-grievance-7d");
    }

    @Test
    void anApparentMinorHasTheShortestHouseClock() {
        assertThat(pack.clocksFor(flagged(List.of()), "apparent-minor").getFirst().due())
                .isEqualTo(FLAGGED.plus(Duration.ofHours(1)));
    }

    private static Complaint complaint(Complaint.By by, String jurisdiction, Instant received) {
        return new Complaint("c-1", received, by, jurisdiction, "intimate", "");
    }

    private static Generation flagged(List<Complaint> complaints) {
        return new Generation(
                "gen-1",
                new Generation.Service("", "", ""),
                null,
                FLAGGED,
                new Generation.Prompt("a scene", "en", ""),
                List.of(),
                null,
                null,
                complaints,
                List.of(),
                List.of(),
                List.of("IN", "FR"),
                "{}");
    }
}
