package org.vigie.clocks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vigie.review.Complaint;
import org.vigie.review.Happening;

/// The event a period is counted from.
public sealed interface Start {

    /// Return the word for it in a pack.
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// The generation was flagged.
    record Flag() implements Start {}

    /// It was published.
    record Publication() implements Start {}

    /// Somebody complained.
    ///
    /// @param by who; empty means anyone
    /// @param claims of what, in lower case; empty means of anything
    record Complained(Set<Complaint.By> by, List<String> claims) implements Start {
        public Complained {
            by = Set.copyOf(by);
            claims = claims.stream().map(claim -> claim.toLowerCase(Locale.ROOT)).toList();
        }

        boolean fits(Complaint complaint) {
            return (by.isEmpty() || by.contains(complaint.by()))
                    && (claims.isEmpty()
                            || claims.contains(complaint.claim().toLowerCase(Locale.ROOT)));
        }

        @Override
        public String word() {
            return "complaint";
        }
    }

    /// Something happened to it later.
    record Event(Set<Happening.What> what) implements Start {
        public Event {
            what = Set.copyOf(what);
            if (what.isEmpty()) {
                throw new IllegalArgumentException("some event starts it");
            }
        }
    }
}
