package org.vigie.shelf;

import java.time.Instant;

/// A model that came onto the shelf or went from it.
public sealed interface Move {

    /// Return what identifies it.
    String record();

    /// Return when it happened.
    Instant at();

    /// It came.
    record Came(Arrival arrival) implements Move {
        @Override
        public String record() {
            return arrival.record();
        }

        @Override
        public Instant at() {
            return arrival.at();
        }
    }

    /// It went.
    record Went(Departure departure) implements Move {
        @Override
        public String record() {
            return departure.record();
        }

        @Override
        public Instant at() {
            return departure.at();
        }
    }
}
