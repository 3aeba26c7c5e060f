package org.vigie.review;

import java.time.Duration;
import java.time.Instant;

/// One legal deadline on one generation, as far as it is known how it runs.
///
/// @param ruleId the rule of the clock pack that set it
/// @param jurisdiction ISO 3166 alpha-2, "EU", or "policy"
/// @param start when its start event happened
/// @param due when it runs out; while it is paused, when it would if it ran on from where it stands
/// @param verified whether somebody checked the rule against its source
/// @param cause the event it is counted from
/// @param course whether it runs
/// @param outlook what is known about how long a decision takes to be made and to arrive
public record Clock(
        String ruleId,
        String jurisdiction,
        Instant start,
        Instant due,
        boolean verified,
        Cause cause,
        Course course,
        Outlook outlook) {

    /// How a clock stands at an instant, from done to missed.
    public enum State {
        /// The duty was met in time.
        MET,
        /// It does not run: the duty fell away, or waits for somebody else.
        STOPPED,
        RUNNING,
        /// Little time is left, by the pack's measure.
        CLOSE,
        /// A decision begun now would probably arrive late.
        LIKELY_LATE,
        /// Its time ran out.
        BREACHED
    }

    /// A clock that runs, of which no more is known.
    public Clock(String ruleId, String jurisdiction, Instant start, Instant due, boolean verified) {
        this(
                ruleId,
                jurisdiction,
                start,
                due,
                verified,
                Cause.UNSAID,
                new Course.Running(),
                Outlook.NONE);
    }

    /// Return the time left at `now`; negative when breached.
    public Duration slack(Instant now) {
        return Duration.between(now, due);
    }

    /// Return how it stands at `now`. Depends on nothing else.
    public State state(Instant now) {
        return switch (course) {
            case Course.Met met -> ended(met.at(), State.MET);
            case Course.Stopped stopped -> ended(stopped.at(), State.STOPPED);
            case Course.Paused paused -> ended(paused.since(), State.STOPPED);
            case Course.Running running -> running(now);
        };
    }

    private State ended(Instant at, State inTime) {
        return at.isAfter(due) ? State.BREACHED : inTime;
    }

    private State running(Instant now) {
        if (now.isAfter(due)) {
            return State.BREACHED;
        }
        if (now.isAfter(latestBeginning())) {
            return State.LIKELY_LATE;
        }
        return slack(now).compareTo(outlook.close()) < 0 ? State.CLOSE : State.RUNNING;
    }

    /// Return until when work on a decision should begin so that it arrives in time: the deadline,
    /// less the median time a decision takes here, less the time it takes to arrive.
    public Instant latestBeginning() {
        return due.minus(outlook.handling()).minus(outlook.sync());
    }

    /// Return this clock with another outlook.
    public Clock seen(Outlook other) {
        return new Clock(ruleId, jurisdiction, start, due, verified, cause, course, other);
    }

    /// Return this clock as it stands after a decision at `at`. A decision meets what was asked
    /// before it; what starts later it knows nothing of.
    public Clock decided(Instant at) {
        boolean met = course.open() && !start.isAfter(at);
        return met ? with(new Course.Met(at, Course.DECISION)) : this;
    }

    /// Return this clock on another course.
    public Clock with(Course other) {
        return new Clock(ruleId, jurisdiction, start, due, verified, cause, other, outlook);
    }

    /// The event a clock is counted from.
    ///
    /// @param complaintId of the complaint, empty when it was none
    /// @param by who complained, in lower case, empty when it was no complaint
    /// @param what the claim, or the word of the event
    public record Cause(Kind kind, String complaintId, String by, String what) {
        /// Not known: a clock as an older pack or a test left it.
        public static final Cause UNSAID = new Cause(Kind.UNSAID, "", "", "");

        /// The flag itself.
        public static final Cause FLAG = new Cause(Kind.FLAG, "", "", "");

        /// Its publication.
        public static final Cause PUBLICATION = new Cause(Kind.PUBLICATION, "", "", "");

        /// What kind of event it was.
        public enum Kind {
            UNSAID,
            FLAG,
            PUBLICATION,
            COMPLAINT,
            EVENT
        }
    }
}
