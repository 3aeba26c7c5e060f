package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.clocks.ClockPack;
import org.vigie.review.CaseFile;
import org.vigie.review.Clock;
import org.vigie.review.Course;
import org.vigie.review.Happening;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Verdict;

class TimekeepingTest {
    @TempDir Path root;

    @Test
    void aRowOfTheQueueSaysWhatIsToBeExpectedOfItsClock() throws Exception {
        try (ClockDesk desk = ClockDesk.open(root, ClockDesk.pack(1))) {
            desk.fill(1);
            QueueRow row = desk.timekeeping().seen(desk.storage().cases().queue(0, 1)).getFirst();
            Clock clock = Objects.requireNonNull(row.clock());
            assertThat(clock.outlook().handling()).isEqualTo(Duration.ofMinutes(30));
            assertThat(clock.outlook().sync()).isZero();
            assertThat(row.state(ClockDesk.NOW)).isEqualTo(Clock.State.CLOSE);
            assertThat(row.state(ClockDesk.NOW.plusSeconds(29 * 60 + 1)))
                    .isEqualTo(Clock.State.LIKELY_LATE);
        }
    }

    @Test
    void aCaseFileShowsClocksThatEnded() throws Exception {
        ClockPack pack = ClockDesk.pack(5);
        Happening removed = new Happening(ClockDesk.NOW, Happening.What.REMOVED, "");
        try (ClockDesk desk = ClockDesk.open(root, pack)) {
            desk.storage().generations().admit(List.of(ClockDesk.incoming("g", pack, removed)));
            CaseFile kept = desk.storage().cases().open("g");
            assertThat(kept.clocks()).isEmpty();
            assertThat(desk.timekeeping().seen(kept).clocks())
                    .singleElement()
                    .satisfies(clock ->
                            assertThat(clock.course())
                                    .isEqualTo(new Course.Met(ClockDesk.NOW, "removed")));
        }
    }

    @Test
    void aDecisionMeetsTheClocksOfItsCase() throws Exception {
        try (ClockDesk desk = ClockDesk.open(root, ClockDesk.pack(5))) {
            desk.fill(1);
            desk.storage()
                    .journal()
                    .decide(new Verdict("g0000", "other", List.of("keep"), "", Rung.EVIDENCE));
            CaseFile decided = desk.storage().cases().open("g0000");
            assertThat(desk.timekeeping().every(decided))
                    .singleElement()
                    .satisfies(clock ->
                            assertThat(clock.state(clock.due().plusSeconds(1)))
                                    .isEqualTo(Clock.State.MET));
        }
    }

    @Test
    void aRevisionTellsTheScreensAndStopsWhenTheDeskCloses() throws Exception {
        try (ClockDesk desk = ClockDesk.open(root, ClockDesk.pack(5))) {
            desk.fill(70);
            desk.storage().revision().begin();
            int[] told = {0};
            Revising closed = new Revising(desk.storage().revision(), () -> told[0]++);
            closed.close();
            assertThat(closed.now()).isZero();
            Revising open = new Revising(desk.storage().revision(), () -> told[0]++);
            assertThat(open.now()).isEqualTo(70);
            assertThat(told[0]).isEqualTo(1);
            assertThat(open.now()).isZero();
            assertThat(told[0]).isEqualTo(1);
        }
    }
}
