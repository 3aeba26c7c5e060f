package org.vigie.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.exposure.Order.Why.DUTY;
import static org.vigie.exposure.Order.Why.MILD;
import static org.vigie.exposure.Order.Why.TURN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigie.exposure.Order.Choice;
import org.vigie.exposure.Order.Wishes;
import org.vigie.review.Clock;
import org.vigie.review.QueueRow;

class OrderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final Predicate<QueueRow> NOBODY = row -> false;
    private static final Wishes MILD_NEXT = new Wishes(true, NOBODY, NOBODY);

    @Test
    void withoutWishesTheQueueIsFollowed() {
        List<QueueRow> rows = List.of(row("grave", 4, 90), row("mild", 0, 91));
        assertThat(Order.next(rows, Wishes.NONE, NOW)).isEqualTo(new Choice(0, TURN));
        assertThat(Order.next(List.of(), Wishes.NONE, NOW)).isNull();
    }

    @Test
    void aMildCaseComesAfterGraveOnesWhereTheOthersCanWait() {
        List<QueueRow> rows =
                List.of(row("grave", 4, 300), row("grave", 3, 310), row("mild", 1, 900));
        assertThat(Order.next(rows, MILD_NEXT, NOW)).isEqualTo(new Choice(2, MILD));
        List<QueueRow> noneMild = List.of(row("grave", 4, 300), row("grave", 3, 310));
        assertThat(Order.next(noneMild, MILD_NEXT, NOW)).isEqualTo(new Choice(0, TURN));
    }

    @Test
    void nothingDueWithinTheReserveIsPassedOver() {
        List<QueueRow> due = List.of(row("grave", 4, 60), row("mild", 0, 900));
        assertThat(Order.next(due, MILD_NEXT, NOW)).isEqualTo(new Choice(0, TURN));
        List<QueueRow> nearly = List.of(row("grave", 4, 62), row("mild", 0, 900));
        assertThat(Order.next(nearly, MILD_NEXT, NOW)).isEqualTo(new Choice(0, TURN));
        List<QueueRow> overdue = List.of(row("grave", 4, -5), row("mild", 0, 900));
        assertThat(Order.next(overdue, MILD_NEXT, NOW)).isEqualTo(new Choice(0, TURN));
        List<QueueRow> free = List.of(row("grave", 4, 63), row("mild", 0, 900));
        assertThat(Order.next(free, MILD_NEXT, NOW)).isEqualTo(new Choice(1, MILD));
    }

    @Test
    void whatIsPutOffComesAfterTheOthersAndBeforeNothing() {
        Wishes later = new Wishes(false, is("hard"), NOBODY);
        List<QueueRow> rows = List.of(row("hard", 4, 300), row("other", 2, 310));
        assertThat(Order.next(rows, later, NOW)).isEqualTo(new Choice(1, TURN));
        List<QueueRow> alone = List.of(row("hard", 4, 300), row("hard", 4, 400));
        assertThat(Order.next(alone, later, NOW)).isEqualTo(new Choice(0, TURN));
    }

    @Test
    void whatIsPutAsideDoesNotComeByItself() {
        Wishes aside = new Wishes(false, NOBODY, is("hard"));
        List<QueueRow> rows = List.of(row("hard", 4, 300), row("hard", 4, 400));
        assertThat(Order.next(rows, aside, NOW)).isNull();
        assertThat(Order.next(List.of(timeless("hard", 4)), aside, NOW)).isNull();
    }

    @Test
    void aDeadlineGoesBeforeEveryWish() {
        Wishes aside = new Wishes(true, NOBODY, is("hard"));
        List<QueueRow> due = List.of(row("hard", 4, 45), row("other", 0, 50));
        assertThat(Order.next(due, aside, NOW)).isEqualTo(new Choice(0, DUTY));
        List<QueueRow> alone = List.of(row("hard", 4, 45));
        assertThat(Order.next(alone, aside, NOW)).isEqualTo(new Choice(0, DUTY));
    }

    @Test
    void aPileThatWouldFallDueAtOnceIsBegunInTime() {
        Wishes aside = new Wishes(false, NOBODY, is("hard"));
        // Ten cases due in 79 minutes: 60 kept back, and the tenth needs more than 20 of its own.
        List<QueueRow> ten =
                new ArrayList<>(IntStream.range(0, 10).mapToObj(i -> row("hard", 3, 79)).toList());
        ten.add(row("other", 1, 900));
        assertThat(Order.next(ten, aside, NOW)).isEqualTo(new Choice(0, DUTY));
        Wishes mildToo = new Wishes(true, NOBODY, is("hard"));
        assertThat(Order.next(ten, mildToo, NOW)).isEqualTo(new Choice(0, DUTY));
        ten.removeFirst();
        assertThat(Order.next(ten, aside, NOW)).isEqualTo(new Choice(9, TURN));
    }

    @Test
    void ofUrgentCasesTheFirstAlwaysComesFirst() {
        Random random = new Random(26);
        for (int round = 0; round < 2_000; round++) {
            List<QueueRow> rows = drawn(random);
            Wishes wishes =
                    new Wishes(random.nextBoolean(), is("a"), is(random.nextBoolean() ? "b" : ""));
            Choice choice = Order.next(rows, wishes, NOW);
            int place = choice == null ? rows.size() : choice.place();
            assertThat(rows.subList(0, place))
                    .allSatisfy(row -> assertThat(slack(row)).isGreaterThan(Order.RESERVE));
        }
    }

    @Test
    void aMildCaseEndsTheRunOfGraveOnes() {
        Run run = Run.NONE.then(3).then(2).then(4);
        assertThat(run.mildNext(2)).isTrue();
        assertThat(run.mildNext(3)).isFalse();
        assertThat(run.mildNext(0)).isFalse();
        assertThat(run.then(1)).isEqualTo(Run.NONE);
    }

    private static List<QueueRow> drawn(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i ->
                        row("abc".charAt(random.nextInt(3)) + "", i % 5, random.nextInt(400) - 20))
                .sorted((one, other) -> slack(one).compareTo(slack(other)))
                .toList();
    }

    private static Predicate<QueueRow> is(String category) {
        return row -> row.categoryHint().equals(category);
    }

    private static Duration slack(QueueRow row) {
        Clock clock = row.clock();
        return clock == null ? Duration.ofDays(999) : clock.slack(NOW);
    }

    private static QueueRow row(String category, int severity, int minutes) {
        Instant due = NOW.plus(Duration.ofMinutes(minutes));
        return row(category, severity, new Clock("rule", "EU", NOW, due, true));
    }

    private static QueueRow timeless(String category, int severity) {
        return row(category, severity, (Clock) null);
    }

    private static QueueRow row(String category, int severity, @Nullable Clock clock) {
        return new QueueRow(
                category, category, severity, clock, null, "", "public", 0, List.of(), 0, 1);
    }
}
