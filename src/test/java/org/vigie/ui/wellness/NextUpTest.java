package org.vigie.ui.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Comfort.Taste;
import org.vigie.review.Clock;
import org.vigie.review.DeskRules;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.queue.NextCase;

class NextUpTest {
    private static final DeskRules.DoseRules EVERY_TWO =
            new DeskRules.DoseRules(60, List.of(0, 5, 10, 60, 100), 240, 1_200, 50, 5, 2);

    private final DrawnWellbeing wellbeing = new DrawnWellbeing();
    private final Jobs jobs =
            Jobs.onCurrentThread(fault -> {
                throw new AssertionError(fault.code());
            });
    private final PaceViewModel pace =
            new PaceViewModel(wellbeing, EVERY_TWO, jobs, () -> wellbeing.now);
    private final NextUp next = new NextUp(wellbeing, pace, jobs, () -> wellbeing.now);
    private final List<String> told = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    NextUpTest() {
        next.onTell((key, details) -> told.add(key));
        next.onOpen(opened::add);
    }

    @Test
    void afterTwoGraveCasesAMildOneComesAndThenThoseThatWerePassedOver() {
        List<QueueRow> queue =
                new ArrayList<>(
                        List.of(
                                row("a", "grave", 3, 300),
                                row("b", "grave", 4, 310),
                                row("c", "grave", 3, 320),
                                row("d", "grave", 3, 330),
                                row("e", "mild", 0, 900)));
        assertThat(decide(queue, 0)).isEqualTo("b");
        assertThat(decide(queue, 0)).as("after a and b").isEqualTo("e");
        assertThat(told).containsExactly("wellness.mild");
        assertThat(decide(queue, 2)).as("those passed over").isEqualTo("c");
        assertThat(decide(queue, 0)).isEqualTo("d");
    }

    @Test
    void whatIsPutAsideCountsForNothing() {
        List<QueueRow> queue =
                new ArrayList<>(
                        List.of(
                                row("a", "grave", 3, 300),
                                row("b", "grave", 4, 310),
                                row("c", "grave", 3, 320),
                                row("e", "mild", 0, 900)));
        QueueRow gone = queue.removeFirst();
        assertThat(next.choose(gone, queue, 0)).isZero();
        gone = queue.removeFirst();
        assertThat(next.choose(gone, queue, 0)).as("skipped, not decided").isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void aPersonCanDoWithoutMildCases() {
        pace.choose(new Comfort(Map.of(), 100, 0, false, true, true));
        List<QueueRow> queue =
                new ArrayList<>(
                        List.of(
                                row("a", "grave", 3, 300),
                                row("b", "grave", 4, 310),
                                row("c", "grave", 3, 320),
                                row("e", "mild", 0, 900)));
        decide(queue, 0);
        assertThat(decide(queue, 0)).isEqualTo("c");
    }

    @Test
    void aCategoryOfOnesChoiceComesLastAndADeadlineFirst() {
        Taste last = new Taste(Rung.EVIDENCE, Rung.VEIL, false, 0, true);
        pace.choose(new Comfort(Map.of("grave", last), 100, 0, true, true, true));
        List<QueueRow> queue = List.of(row("a", "grave", 3, 300), row("b", "other", 2, 310));
        assertThat(next.choose(null, queue, 0)).isEqualTo(1);
        List<QueueRow> due = List.of(row("a", "grave", 3, 30), row("b", "other", 2, 310));
        assertThat(next.choose(null, due, 0)).isZero();
        assertThat(told).containsExactly("wellness.duty");
    }

    @Test
    void overTheDaysBoundGraveCasesComeLast() {
        wellbeing.look(300, 500, 4);
        pace.refresh();
        List<QueueRow> queue = List.of(row("a", "grave", 3, 300), row("b", "other", 2, 310));
        assertThat(next.choose(null, queue, 0)).isEqualTo(1);
        assertThat(next.choose(null, queue.subList(0, 1), 0)).as("never a lock-out").isZero();
    }

    @Test
    void oneKeyHandsOffAndTheSameBringsBack() {
        List<QueueRow> queue = List.of(row("a", "grave", 3, 300), row("b", "other", 2, 310));
        List<String> moved = new ArrayList<>();
        next.handOff("grave", () -> moved.add("moved"));
        assertThat(moved).hasSize(1);
        assertThat(told).containsExactly("wellness.handed");
        assertThat(next.handedProperty().get().waiting()).isEqualTo(12);
        assertThat(next.choose(null, queue, 0)).isEqualTo(1);
        next.handOff("other", () -> moved.add("moved"));
        assertThat(moved).as("brought back, nothing moves").hasSize(1);
        assertThat(told).last().isEqualTo("wellness.back");
        assertThat(next.choose(null, queue, 0)).isZero();
    }

    @Test
    void whenAllThatIsNearWasHandedOffTheRestOfTheQueueIsSearched() {
        next.handOff("grave", () -> {});
        List<QueueRow> queue = List.of(row("a", "grave", 3, 300));
        assertThat(next.choose(null, queue, 0)).isEqualTo(NextCase.NONE);
        assertThat(told).last().isEqualTo("wellness.allHanded");
        wellbeing.beside = Optional.of("far");
        assertThat(next.choose(null, queue, 0)).isEqualTo(NextCase.NONE);
        assertThat(opened).containsExactly("far");
    }

    /// Decide the case at a place and return the id of the one that comes.
    private String decide(List<QueueRow> queue, int place) {
        QueueRow gone = queue.remove(place);
        next.decided();
        return queue.get(next.choose(gone, queue, Math.min(place, queue.size() - 1)))
                .generationId();
    }

    private static QueueRow row(String id, String category, int severity, int minutes) {
        Instant due = DrawnWellbeing.NOON.plus(Duration.ofMinutes(minutes));
        Clock clock = new Clock("rule", "EU", DrawnWellbeing.NOON, due, true);
        return new QueueRow(id, category, severity, clock, null, "", "public", 0, List.of(), 0, 1);
    }
}
