package org.vigie.exposure;

import java.time.Duration;
import java.time.Instant;
import org.vigie.review.Rung;

/// One look at one picture, as far as it counts.
///
/// @param began when the log had the reveal
/// @param lasted how long the picture was on the screen, never negative
/// @param areaPermille share of the picture that was shown, 0–1000
/// @param severity of the case, 0 (none) to 4 (gravest)
/// @param known whether its end is in the log; else how long it lasted is the longest it can have
public record Viewing(
        Instant began, Duration lasted, int areaPermille, Rung rung, int severity, boolean known) {

    /// A look whose end is in the log.
    ///
    /// @param millis how long the picture was on the screen; less than none is none
    public static Viewing ended(
            Instant began, long millis, int areaPermille, Rung rung, int severity) {
        return new Viewing(
                began,
                Duration.ofMillis(Math.max(0, millis)),
                Math.clamp(areaPermille, 0, 1_000),
                rung,
                severity,
                true);
    }

    /// A look whose end is not in the log: it goes on, or the console stopped while it did. It
    /// counts as the whole picture for as long as it can have lasted by `now`.
    ///
    /// @param longest after which every reveal ends by itself
    public static Viewing open(
            Instant began, Duration longest, Rung rung, int severity, Instant now) {
        Duration since = Duration.between(began, now);
        Duration most = since.isNegative() || since.compareTo(longest) > 0 ? longest : since;
        return new Viewing(began, most, 1_000, rung, severity, false);
    }

    /// Return when it was over.
    public Instant ended() {
        return began.plus(lasted);
    }
}
