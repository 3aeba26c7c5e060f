package org.vigie.review;

import java.time.Duration;

/// What a prediction that a deadline will be missed rests on.
///
/// @param handling median time a decision takes at this desk
/// @param decisions how many of its decisions that rests on; 0 when it is the pack's own figure
/// @param category whose decisions those were; empty when they are of all categories
/// @param sync time until the feed has a decision
/// @param syncs how many deliveries that rests on; 0 when it is the pack's own figure
/// @param close less time left than this is close
public record Outlook(
        Duration handling,
        int decisions,
        String category,
        Duration sync,
        int syncs,
        Duration close) {

    /// When less than this is left, a deadline is close, unless the pack says otherwise.
    public static final Duration CLOSE = Duration.ofHours(12);

    /// Nothing is known: no deadline is predicted to be missed before it is.
    public static final Outlook NONE = new Outlook(Duration.ZERO, 0, "", Duration.ZERO, 0, CLOSE);

    public Outlook {
        if (handling.isNegative() || sync.isNegative() || close.isNegative()) {
            throw new IllegalArgumentException("no time is shorter than none");
        }
    }
}
