package org.vigie.exposure;

import org.vigie.review.DeskRules;

/// The bounds that hold for one person: those of the policy, or lower ones of their own.
///
/// @param hour dose above which a break is proposed, 0 for no bound
/// @param day undecayed dose of a day above which grave cases come last, 0 for no bound
/// @param breakEveryMinutes of work after which a break is proposed, 0 for never
public record Bounds(double hour, double day, int breakEveryMinutes) {

    /// The bounds of the policy alone.
    public static Bounds of(DeskRules.DoseRules rules) {
        return new Bounds(rules.hourCap(), rules.dayCap(), rules.breakEveryMinutes());
    }

    /// Return these bounds as a person lowers them for themself. Nothing here can raise one.
    ///
    /// @param percent of the policy's bounds on looking; more than 100 is 100, less than 1 is 1
    /// @param everyMinutes of work before a break is proposed, 0 to leave it as it is
    public Bounds lowered(int percent, int everyMinutes) {
        double share = Math.clamp(percent, 1, 100) / 100.0;
        return new Bounds(hour * share, day * share, sooner(everyMinutes));
    }

    private int sooner(int everyMinutes) {
        if (everyMinutes <= 0) {
            return breakEveryMinutes;
        }
        return breakEveryMinutes == 0 ? everyMinutes : Math.min(breakEveryMinutes, everyMinutes);
    }

    /// Return whether a dose is above the hour's bound.
    public boolean overHour(double dose) {
        return hour > 0 && dose > hour;
    }

    /// Return whether an undecayed dose is above the day's bound.
    public boolean overDay(double dose) {
        return day > 0 && dose > day;
    }
}
