package org.vigie.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Clock;
import org.vigie.review.QueueRow;

/// Chooses which case opens next, so that what is hard comes in a bearable order. The queue itself
/// is never reordered, and a deadline goes before every wish:
///
/// - no case that is due within [#RESERVE], or overdue, is ever passed over;
/// - cases that wait because of a wish wait only while the whole pile of them can still be handled
///   in time, at [#EACH] a case, before that reserve is touched.
public final class Order {
    /// From this severity on a case is grave.
    public static final int GRAVE = 3;

    /// Up to this severity a case is mild.
    public static final int MILD = 1;

    /// Time that no wish may use up. The shortest clock there is runs two hours; half of it is kept
    /// back. A precaution of ours, not a figure from any law.
    public static final Duration RESERVE = Duration.ofHours(1);

    /// What one waiting case is allowed for. A cautious allowance to keep a pile from falling due
    /// all at once; it measures nobody.
    public static final Duration EACH = Duration.ofMinutes(2);

    private final Wishes wishes;
    private final Instant now;

    private Order(Wishes wishes, Instant now) {
        this.wishes = wishes;
        this.now = now;
    }

    /// What is wished for, by policy or by the person.
    ///
    /// @param mildNext whether a mild case is due after grave ones
    /// @param later cases that come after all others, though before nothing at all
    /// @param aside cases that do not come by themselves
    public record Wishes(boolean mildNext, Predicate<QueueRow> later, Predicate<QueueRow> aside) {
        /// No wish: the order of the queue.
        public static final Wishes NONE = new Wishes(false, row -> false, row -> false);
    }

    /// Why a case comes next.
    public enum Why {
        /// It is its turn.
        TURN,
        /// It is mild, after grave ones.
        MILD,
        /// It was put off, and its deadline no longer allows that.
        DUTY
    }

    /// The choice.
    ///
    /// @param place among the rows, from 0
    public record Choice(int place, Why why) {}

    /// Choose among rows as they follow one another in the queue.
    ///
    /// @return null when there is none, or all of them were put aside and can wait
    public static @Nullable Choice next(List<QueueRow> rows, Wishes wishes, Instant now) {
        return new Order(wishes, now).choose(rows);
    }

    private @Nullable Choice choose(List<QueueRow> rows) {
        int reach = reach(rows);
        List<QueueRow> open = rows.subList(0, reach);
        if (wishes.mildNext()) {
            OptionalInt mild = first(open, row -> row.severity() <= MILD && !wished(row));
            if (mild.isPresent() && allows(open, mild.getAsInt())) {
                return new Choice(mild.getAsInt(), mild.getAsInt() == 0 ? Why.TURN : Why.MILD);
            }
        }
        OptionalInt turn = first(open, row -> !wished(row));
        boolean canWait = waits(open.subList(0, turn.orElse(reach)));
        if (turn.isPresent() && canWait) {
            return new Choice(turn.getAsInt(), Why.TURN);
        }
        if (!canWait || (turn.isEmpty() && reach < rows.size())) {
            int place = canWait ? reach : 0;
            return new Choice(place, wished(rows.get(place)) ? Why.DUTY : Why.TURN);
        }
        OptionalInt last = first(open, row -> !wishes.aside().test(row));
        return last.isPresent() ? new Choice(last.getAsInt(), Why.TURN) : null;
    }

    /// Return how many rows come before the first that must not be passed over.
    private int reach(List<QueueRow> rows) {
        return first(rows, this::urgent).orElse(rows.size());
    }

    private boolean wished(QueueRow row) {
        return wishes.later().test(row) || wishes.aside().test(row);
    }

    private boolean urgent(QueueRow row) {
        return !spare(row, RESERVE);
    }

    /// Return whether each row before `place` can wait for one more case, and those that wait
    /// because of a wish for one another too.
    private boolean allows(List<QueueRow> rows, int place) {
        List<QueueRow> before = rows.subList(0, place);
        return before.stream().allMatch(row -> spare(row, RESERVE.plus(EACH)))
                && waits(before.stream().filter(this::wished).toList());
    }

    /// Return whether rows can wait, one behind the other.
    private boolean waits(List<QueueRow> rows) {
        for (int place = 0; place < rows.size(); place++) {
            if (!spare(rows.get(place), RESERVE.plus(EACH.multipliedBy(place + 1L)))) {
                return false;
            }
        }
        return true;
    }

    /// A clock that does not run can wait. One that does is counted to when work on it should
    /// begin, by what the desk knows of how long a decision takes and how long it travels.
    private boolean spare(QueueRow row, Duration wanted) {
        Clock clock = row.clock();
        if (clock == null) {
            return true;
        }
        return switch (clock.state(now)) {
            case MET, STOPPED -> true;
            case LIKELY_LATE, BREACHED -> false;
            case RUNNING, CLOSE ->
                    Duration.between(now, clock.latestBeginning()).compareTo(wanted) > 0;
        };
    }

    private static OptionalInt first(List<QueueRow> rows, Predicate<QueueRow> wanted) {
        for (int place = 0; place < rows.size(); place++) {
            if (wanted.test(rows.get(place))) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }
}
