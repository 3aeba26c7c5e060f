package org.vigie.clocks;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Happening;

/// One rule of a clock pack: what starts a legal deadline, how long it runs and what stops it
/// (formats §4).
///
/// @param jurisdiction ISO 3166 alpha-2, `EU`, or `policy` for the house's own periods
/// @param categories hinted categories it is limited to; empty means any
/// @param zone in which its due time is said; null for the desk's own
/// @param met what meets the duty, beside a decision
/// @param stops what makes the duty fall away
/// @param pauses what makes it wait
/// @param names by language tag, `fr` and `en`
/// @param source where the rule was read, so that somebody can check it
/// @param verified whether somebody did
public record Rule(
        String id,
        String regime,
        String jurisdiction,
        Start start,
        List<String> categories,
        Period period,
        @Nullable ZoneId zone,
        Set<Happening.What> met,
        Set<Happening.What> stops,
        List<Pause> pauses,
        Map<String, String> names,
        String source,
        boolean verified) {

    /// The jurisdiction word of the house's own periods, which run for every generation.
    public static final String POLICY = "policy";

    public Rule {
        categories = List.copyOf(categories);
        met = Set.copyOf(met);
        stops = Set.copyOf(stops);
        pauses = List.copyOf(pauses);
        names = Map.copyOf(names);
    }

    /// Time that is not counted: from one thing happening until another does. The period is counted
    /// as if it had begun that much later.
    public record Pause(Happening.What from, Happening.What until) {}

    /// Return the name in a language, the id where it has none.
    public String name(String language) {
        return names.getOrDefault(language, id);
    }
}
