package org.vigie.ui.casefile;

import org.vigie.review.Desk;
import org.vigie.review.Medium;
import org.vigie.review.Rung;

/// What the moderator is looking at beyond the veil: nothing, almost always.
sealed interface Look {

    /// Nothing but veils.
    record Veiled() implements Look {}

    /// A reveal was asked for; until the ledger has it, nothing but veils.
    record Asking(Medium medium, Rung rung) implements Look {}

    /// One picture at one rung, its reveal committed and its key still held.
    record Showing(Medium medium, Desk.Revealed revealed) implements Look {}

    /// Return whether this concerns `other`.
    default boolean isOf(Medium other) {
        return switch (this) {
            case Veiled() -> false;
            case Asking asking -> asking.medium().equals(other);
            case Showing showing -> showing.medium().equals(other);
        };
    }
}
