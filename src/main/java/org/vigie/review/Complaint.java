package org.vigie.review;

import java.time.Instant;

/// Somebody's complaint about a generation; it may start a legal clock.
///
/// @param jurisdiction ISO 3166 alpha-2 or "EU", empty when the feed does not say
/// @param claim the feed's word for what is claimed, such as "intimate"
public record Complaint(
        String id, Instant receivedAt, By by, String jurisdiction, String claim, String reference) {

    /// Who complained (formats §1).
    public enum By {
        SUBJECT,
        AGENT,
        USER,
        TRUSTED_FLAGGER,
        COURT,
        GOVERNMENT,
        AUTOMATED
    }
}
