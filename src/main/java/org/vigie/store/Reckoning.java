package org.vigie.store;

import java.util.List;
import org.vigie.review.Clock;
import org.vigie.review.Generation;

/// How the deadlines of a generation are reckoned: the clock pack in force, as far as the stores
/// need to know it.
///
/// @param pack its id, for people
/// @param digest its SHA-256, named by decisions; empty when there is no pack
/// @param rules finds the clocks
public record Reckoning(String pack, String digest, Rules rules) {
    /// No pack: a case keeps the clocks that came with its deliveries.
    public static final Reckoning NONE = new Reckoning("", "", (generation, hint) -> List.of());

    /// Finds the clocks of a generation.
    @FunctionalInterface
    public interface Rules {
        /// @param hint the category the case is held to be of
        List<Clock> clocks(Generation generation, String hint);
    }

    /// Return whether there is a pack.
    boolean known() {
        return !digest.isEmpty();
    }
}
