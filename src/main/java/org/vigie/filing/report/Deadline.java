package org.vigie.filing.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Jurisdiction;

/// One legal clock on one case of the period.
///
/// @param rule id of the clock pack's rule
/// @param verified whether the rule was checked against the text of its law
/// @param decided when the case was decided, null while it is open
/// @param happened what the log says of the case before its deadline, by the words of events
public record Deadline(
        String rule,
        String jurisdiction,
        boolean verified,
        Instant start,
        Instant due,
        @Nullable Instant decided,
        Instant admitted,
        List<String> jurisdictions,
        List<String> happened) {

    private static final List<String> ELSEWHERE =
            List.of("hold", "hand_over", "escalate", "routed", "second_opinion");

    public Deadline {
        jurisdictions = List.copyOf(jurisdictions);
        happened = List.copyOf(happened);
    }

    /// Why a deadline passed, by the log; the first that holds.
    public enum Cause {
        /// It was past already when the case came in.
        ARRIVED_LATE,
        /// A decision in time was taken back.
        REOPENED,
        /// The case was kept, handed over or with somebody else.
        ELSEWHERE,
        /// The case was put aside.
        PUT_ASIDE,
        /// Somebody was looking at it and had not decided.
        BEGUN,
        /// Nobody had come to it.
        WAITED
    }

    boolean open() {
        return decided == null;
    }

    boolean met() {
        return decided != null && !decided.isAfter(due);
    }

    /// Return how long it took from the clock's start, null while the case is open.
    @Nullable Duration took() {
        return decided == null ? null : Duration.between(start, decided);
    }

    Cause cause() {
        if (!admitted.isBefore(due)) {
            return Cause.ARRIVED_LATE;
        }
        if (happened.contains("undo") || happened.contains("retract")) {
            return Cause.REOPENED;
        }
        if (happened.stream().anyMatch(ELSEWHERE::contains)) {
            return Cause.ELSEWHERE;
        }
        if (happened.contains("skip")) {
            return Cause.PUT_ASIDE;
        }
        return happened.contains("reveal") ? Cause.BEGUN : Cause.WAITED;
    }

    /// Return whether it belongs into a report for a place: a clock that is law there, or a clock
    /// of the house on a case that concerns it.
    boolean concerns(String place) {
        return place.isEmpty()
                || jurisdiction.equals(place)
                || Jurisdiction.covers(place, jurisdictions)
                        && (jurisdiction.equals("policy")
                                || Jurisdiction.lawIn(place).contains(jurisdiction));
    }
}
