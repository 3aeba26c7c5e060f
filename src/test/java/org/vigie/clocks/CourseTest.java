package org.vigie.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.clocks.Cases.COMPLAINED;
import static org.vigie.clocks.Cases.happening;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.review.Clock;
import org.vigie.review.Complaint;
import org.vigie.review.Course;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.Happening.What;
import org.vigie.review.Outlook;

/// What stops a clock, what makes it wait, and which of several presses.
class CourseTest {
    private static final Period TEN_HOURS = new Period.Elapsed(Duration.ofHours(10));
    private static final Complaint COMPLAINT =
            Cases.complaint(Complaint.By.SUBJECT, "FR", COMPLAINED);

    @Test
    void waitingForInformationIsNotCounted() {
        Clock waiting = clock(TEN_HOURS, happening(What.INFORMATION_REQUESTED, at(4)));
        assertThat(waiting.course()).isEqualTo(new Course.Paused(at(4), "information_requested"));
        assertThat(waiting.state(at(500))).isEqualTo(Clock.State.STOPPED);
        Clock goesOn =
                clock(
                        TEN_HOURS,
                        happening(What.INFORMATION_REQUESTED, at(4)),
                        happening(What.INFORMATION_RECEIVED, at(30)));
        assertThat(goesOn.course()).isEqualTo(new Course.Running());
        assertThat(goesOn.due()).isEqualTo(at(36));
    }

    @Test
    void waitingTwiceCountsTwiceAndAskingAgainWhileWaitingDoesNot() {
        Clock clock =
                clock(
                        TEN_HOURS,
                        happening(What.INFORMATION_REQUESTED, at(1)),
                        happening(What.INFORMATION_REQUESTED, at(2)),
                        happening(What.INFORMATION_RECEIVED, at(3)),
                        happening(What.INFORMATION_RECEIVED, at(4)),
                        happening(What.INFORMATION_REQUESTED, at(5)),
                        happening(What.INFORMATION_RECEIVED, at(6)));
        assertThat(clock.due()).isEqualTo(at(13));
    }

    @Test
    void whatHappensOutOfOrderIsReadInItsOrder() {
        Clock clock =
                clock(
                        TEN_HOURS,
                        happening(What.INFORMATION_RECEIVED, at(30)),
                        happening(What.INFORMATION_REQUESTED, at(4)));
        assertThat(clock.due()).isEqualTo(at(36));
    }

    @Test
    void nothingPausesWhatHasRunOut() {
        Clock clock =
                clock(
                        TEN_HOURS,
                        happening(What.INFORMATION_REQUESTED, at(11)),
                        happening(What.INFORMATION_RECEIVED, at(40)));
        assertThat(clock.due()).isEqualTo(at(10));
        assertThat(clock.state(at(41))).isEqualTo(Clock.State.BREACHED);
    }

    @Test
    void daysThatWaitedAreCountedFromLater() {
        Period days =
                new Period.Days(
                        2, ZoneId.of("Europe/Paris"), Period.Ends.END_OF_DAY, Set.of(), Set.of());
        // Wednesday 12:00 in Paris, until Friday night; 24 hours of waiting make it Saturday night.
        assertThat(clock(days).due()).isEqualTo("2026-03-06T22:59:59Z");
        assertThat(
                        clock(
                                        days,
                                        happening(What.INFORMATION_REQUESTED, at(1)),
                                        happening(What.INFORMATION_RECEIVED, at(25)))
                                .due())
                .isEqualTo("2026-03-07T22:59:59Z");
    }

    @Test
    void aDutyMetInTimeIsMetAndOneMetLateIsMissed() {
        assertThat(clock(TEN_HOURS, happening(What.REMOVED, at(9))).state(at(99)))
                .isEqualTo(Clock.State.MET);
        assertThat(clock(TEN_HOURS, happening(What.REMOVED, at(11))).state(at(99)))
                .isEqualTo(Clock.State.BREACHED);
    }

    @Test
    void whatCanBeSeenAgainRunsOnToTheSameDeadline() {
        Clock again =
                clock(TEN_HOURS, happening(What.REMOVED, at(2)), happening(What.RESTORED, at(8)));
        assertThat(again.course()).isEqualTo(new Course.Running());
        assertThat(again.due()).isEqualTo(at(10));
        Clock gone =
                clock(TEN_HOURS, happening(What.WITHDRAWN, at(2)), happening(What.RESTORED, at(8)));
        assertThat(gone.state(at(9))).isEqualTo(Clock.State.STOPPED);
    }

    @Test
    void whatHappenedToAnotherComplaintOrBeforeDoesNotConcernIt() {
        Clock clock =
                clock(
                        TEN_HOURS,
                        new Happening(at(2), What.WITHDRAWN, "c-2"),
                        happening(What.REMOVED, at(-1)));
        assertThat(clock.course()).isEqualTo(new Course.Running());
        assertThat(clock(TEN_HOURS, new Happening(at(2), What.WITHDRAWN, "c-1")).course())
                .isEqualTo(new Course.Stopped(at(2), "withdrawn"));
    }

    @Test
    void ofSeveralComplaintsTheOneThatStillRunsPresses() {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            complaints.add(Cases.complaint("c-" + i, Complaint.By.USER, "FR", "intimate", at(i)));
        }
        Generation generation =
                Cases.flagged(complaints, new Happening(at(4), What.WITHDRAWN, "c-1"));
        ClockPack pack = pack(TEN_HOURS);
        assertThat(pack.every(generation, "other")).hasSize(3);
        assertThat(pack.clocksFor(generation, "other"))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.cause().complaintId()).isEqualTo("c-2");
                    assertThat(clock.cause().by()).isEqualTo("user");
                    assertThat(clock.due()).isEqualTo(at(12));
                });
    }

    @Test
    void publicationStartsAClockWhereItIsLaw() {
        ClockPack pack =
                new ClockPack(
                        "p", "", List.of(rule(TEN_HOURS, new Start.Publication())), Outlook.NONE);
        assertThat(pack.clocksFor(Cases.flagged(List.of(), List.of("FR"), at(1)), "other"))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due()).isEqualTo(at(11)));
        assertThat(pack.clocksFor(Cases.flagged(List.of(), List.of("US"), at(1)), "other"))
                .isEmpty();
        assertThat(pack.clocksFor(Cases.flagged(List.of(), List.of("FR"), null), "other"))
                .isEmpty();
    }

    private static Clock clock(Period period, Happening... happenings) {
        return pack(period)
                .clocksFor(Cases.flagged(List.of(COMPLAINT), happenings), "other")
                .getFirst();
    }

    private static ClockPack pack(Period period) {
        return new ClockPack(
                "p",
                "",
                List.of(rule(period, new Start.Complained(Set.of(), List.of()))),
                Outlook.NONE);
    }

    private static Rule rule(Period period, Start start) {
        return new Rule(
                "rule",
                "Law",
                "EU",
                start,
                List.of(),
                period,
                null,
                Set.of(What.REMOVED),
                Set.of(What.WITHDRAWN),
                List.of(new Rule.Pause(What.INFORMATION_REQUESTED, What.INFORMATION_RECEIVED)),
                Map.of("fr", "règle", "en", "rule"),
                "drawn",
                true);
    }

    private static Instant at(int hours) {
        return COMPLAINED.plus(Duration.ofHours(hours));
    }
}
