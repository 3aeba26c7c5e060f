package org.vigie.clocks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Complaint;

/// One rule of a clock pack: what starts a legal deadline and how long it runs (formats §4).
///
/// @param jurisdiction ISO 3166 alpha-2, `EU`, or `policy` for the house's own periods
/// @param complaintBy who may start it by complaining; empty means anyone
/// @param claims claims that start it; empty means any
/// @param categories hinted categories it is limited to; empty means any
/// @param names by language tag, `fr` and `en`
/// @param source where the rule was read, so that somebody can check it
/// @param verified whether somebody did
public record Rule(
        String id,
        String regime,
        String jurisdiction,
        Start start,
        Set<Complaint.By> complaintBy,
        List<String> claims,
        List<String> categories,
        Duration period,
        Map<String, String> names,
        String source,
        boolean verified) {

    /// The jurisdiction word of the house's own periods, which run for every generation.
    public static final String POLICY = "policy";

    public Rule {
        complaintBy = Set.copyOf(complaintBy);
        claims = List.copyOf(claims);
        categories = List.copyOf(categories);
        names = Map.copyOf(names);
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a clock runs for a while: " + id);
        }
    }

    /// The event a period is counted from.
    public enum Start {
        COMPLAINT,
        FLAG
    }
}
