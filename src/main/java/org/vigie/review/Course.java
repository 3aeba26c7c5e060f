package org.vigie.review;

import java.time.Instant;

/// Whether a clock runs, and what made it stop.
public sealed interface Course {

    /// What a decision is called where events are named.
    String DECISION = "decision";

    /// Return whether the duty is still to be met, now or when it runs on.
    default boolean open() {
        return this instanceof Running || this instanceof Paused;
    }

    /// It runs.
    record Running() implements Course {}

    /// It waits, and will run on.
    ///
    /// @param by word of the event that made it wait
    record Paused(Instant since, String by) implements Course {}

    /// The duty was met.
    ///
    /// @param by word of the event that met it
    record Met(Instant at, String by) implements Course {}

    /// The duty fell away.
    ///
    /// @param by word of the event that ended it
    record Stopped(Instant at, String by) implements Course {}
}
