package org.vigie.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an event did where it was sent (formats §2).
public enum Effect {
    /// The feed had it already; says nothing about what it did.
    DUPLICATE,
    /// It took effect.
    EFFECTIVE,
    /// An equal decision had taken effect before.
    CONCUR,
    /// It came after its lease; stored, may become a second opinion.
    LATE,
    /// Another decision had taken effect before; needs attention.
    CONFLICT;

    /// Return the word of the wire.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Find the effect a feed names.
    public static Optional<Effect> of(String word) {
        return Arrays.stream(values()).filter(effect -> effect.word().equals(word)).findFirst();
    }
}
