package org.vigie.ui.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.review.CaseFile;
import org.vigie.review.Fault;
import org.vigie.review.Saved;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Jobs;

class ErrandViewModelTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final StagedWork work = new StagedWork();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final ErrandViewModel errand =
            new ErrandViewModel(
                    work,
                    new Jobs(waiting::add, Runnable::run, fault -> {}),
                    Clock.fixed(DrawnDesk.now(), PARIS));

    @BeforeEach
    void listen() {
        errand.onDone((what, saved, back) -> done.add(what + " " + saved.sequence()));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static CaseFile file(String id) {
        return StagedCases.file(id);
    }

    private static Instant nearest(CaseFile file) {
        return file.clocks().stream()
                .map(org.vigie.review.Clock::due)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void aCaseIsHandedOverOnce() {
        errand.begin(Errand.HAND_OVER, file(StagedCases.OTHER));
        errand.colleagueProperty().set(" M-02 ");
        errand.noteProperty().set(" have a look ");
        errand.submit();
        errand.submit();
        work();
        assertThat(work.asked)
                .containsExactly("hand over " + StagedCases.OTHER + " M-02 have a look");
        assertThat(done).containsExactly("HAND_OVER 1");
        errand.submit();
        work();
        assertThat(done).hasSize(1);
    }

    @Test
    void whatNeedsANoteIsNotSentWithoutOne() {
        for (Errand each : List.of(Errand.ESCALATE, Errand.COMMENT)) {
            errand.begin(each, file(StagedCases.FULL));
            errand.submit();
            work();
            assertThat(errand.faultProperty().get()).isEqualTo(Fault.of("note-needed"));
        }
        errand.beginRetracting(new Saved("e", 7, StagedCases.FULL, DrawnDesk.now()));
        errand.submit();
        assertThat(errand.faultProperty().get()).isEqualTo(Fault.of("note-needed"));
        assertThat(work.asked).isEmpty();
        errand.noteProperty().set("wrong");
        errand.submit();
        work();
        assertThat(work.asked).containsExactly("retract 7 wrong");
    }

    @Test
    void aFaultLeavesWhatWasWritten() {
        errand.begin(Errand.COMMENT, file(StagedCases.FULL));
        errand.noteProperty().set("half a page");
        work.failure = Fault.of("disk-full");
        errand.submit();
        work();
        assertThat(errand.faultProperty().get()).isEqualTo(Fault.of("disk-full"));
        assertThat(errand.noteProperty().get()).isEqualTo("half a page");
        assertThat(errand.busyProperty().get()).isFalse();
        assertThat(done).isEmpty();
        work.failure = null;
        errand.submit();
        work();
        assertThat(done).containsExactly("COMMENT 1");
    }

    @Test
    void aKeptCaseComesBackAnHourBeforeItsDeadlineAtTheLatest() {
        CaseFile file = file(StagedCases.FULL);
        Instant latest = nearest(file).minus(Duration.ofHours(1));
        errand.begin(Errand.HOLD, file);
        errand.delayProperty().set(Delay.TOMORROW);
        Instant morning =
                DrawnDesk.now()
                        .atZone(PARIS)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(8, 0)
                        .atZone(PARIS)
                        .toInstant();
        assertThat(Delay.TOMORROW.end(DrawnDesk.now().atZone(PARIS))).isEqualTo(morning);
        assertThat(errand.comesBack()).isEqualTo(latest.isBefore(morning) ? latest : morning);
        assertThat(errand.deadlineFirst()).isEqualTo(latest.isBefore(morning));
        errand.submit();
        work();
        assertThat(work.asked).containsExactly("hold " + StagedCases.FULL + " " + morning + " ");
    }

    @Test
    void theNextErrandBeginsEmpty() {
        errand.begin(Errand.HAND_OVER, file(StagedCases.FULL));
        errand.colleagueProperty().set("M-02");
        errand.noteProperty().set("x");
        errand.delayProperty().set(Delay.TOMORROW);
        errand.begin(Errand.HOLD, file(StagedCases.OTHER));
        assertThat(errand.noteProperty().get()).isEmpty();
        assertThat(errand.colleagueProperty().get()).isEmpty();
        assertThat(errand.delayProperty().get()).isEqualTo(Delay.QUARTER);
        assertThat(errand.generationId()).isEqualTo(StagedCases.OTHER);
    }
}
