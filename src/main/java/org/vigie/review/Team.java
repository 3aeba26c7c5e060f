package org.vigie.review;

import java.time.Instant;
import java.util.List;

/// What a whole desk has before it and behind it. Totals only: nothing here names a person or
/// compares people. Blocks; any thread but the JavaFX one.
public interface Team {

    /// Return how things stand.
    Standing standing() throws FaultException;

    /// How things stand at a moment.
    ///
    /// @param backlog open cases by the time left on their nearest clock, in the order of [Slack]
    /// @param days the last days, the earliest first; today is the last and not over
    /// @param pace decisions an hour over the last day in which anything was decided
    /// @param forecast for each of the next hours, in order
    /// @param agreement of the second looks of the same days
    record Standing(
            Instant at,
            List<Long> backlog,
            List<Day> days,
            double pace,
            List<Hour> forecast,
            Agreement agreement) {

        public Standing {
            backlog = List.copyOf(backlog);
            days = List.copyOf(days);
            forecast = List.copyOf(forecast);
        }

        /// Return the open cases of one kind.
        public long backlog(Slack slack) {
            return backlog.get(slack.ordinal());
        }

        /// Return the hour in which most are expected to be late; none are when it says 0.
        public Hour worst() {
            return forecast.stream()
                    .reduce((one, other) -> other.late() > one.late() ? other : one)
                    .orElse(new Hour(at, 0, 0));
        }
    }

    /// Time left on the nearest clock.
    enum Slack {
        BREACHED,
        UNDER_AN_HOUR,
        UNDER_FOUR_HOURS,
        UNDER_A_DAY,
        LATER,
        NO_CLOCK
    }

    /// How far second looks agreed with the first.
    ///
    /// @param judged decisions judged a second time, blind
    /// @param alike of those, the ones found to be of the same category
    record Agreement(int judged, int alike) {}

    /// One day.
    ///
    /// @param start local midnight
    /// @param came cases admitted
    /// @param decided decisions that stand
    /// @param unseen of those, the ones decided below [Rung#GREY]
    /// @param breached of those, the ones decided after a deadline
    record Day(Instant start, long came, long decided, long unseen, long breached) {}

    /// What is expected by the end of one hour at the present pace, when cases are taken in the
    /// order of their deadlines and nothing more comes in.
    ///
    /// @param end of the hour
    /// @param due open cases whose deadline falls before it
    /// @param late of those, the ones the pace does not reach
    record Hour(Instant end, long due, long late) {}
}
