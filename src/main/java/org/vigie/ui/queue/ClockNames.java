package org.vigie.ui.queue;

import java.util.Locale;
import org.vigie.review.Clock;

/// What the rules of clocks are called.
@FunctionalInterface
public interface ClockNames {
    /// No rule has a name: each is called by its place and period.
    ClockNames NONE = (clock, language) -> "";

    /// Return the name of the rule that set a clock, empty when it has none.
    String of(Clock clock, Locale language);
}
