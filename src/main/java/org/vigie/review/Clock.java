package org.vigie.review;

import java.time.Duration;
import java.time.Instant;

/// One legal deadline on one generation.
///
/// @param ruleId the rule of the clock pack that set it
/// @param jurisdiction ISO 3166 alpha-2, "EU", or "policy"
/// @param verified whether somebody checked the rule against its source
public record Clock(
        String ruleId, String jurisdiction, Instant start, Instant due, boolean verified) {

    /// Return the time left at `now`; negative when breached.
    public Duration slack(Instant now) {
        return Duration.between(now, due);
    }
}
